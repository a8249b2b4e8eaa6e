"""A code for a supporter: shown once, kept as a fingerprint, and no words travel with it."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.foundation.viewer import Role
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Invitation
from wayfellow.sharing.models import Connection

ADDRESS = "/sharing/invite/"
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")


def test_asking_for_the_page_makes_no_code(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert reverse("sharing:invite_supporter") == ADDRESS
    assert "They see it only once you say so." in page
    assert not CODE.search(page)
    assert not Invitation.objects.exists()


def test_the_code_is_on_the_page_and_only_its_fingerprint_is_kept(sam: Member) -> None:
    answer = posting(sam.client(), ADDRESS)

    assert answer.status_code == 200
    [code] = CODE.findall(words_on(answer))
    [invitation] = Invitation.objects.all()
    assert invitation.code_fingerprint == fingerprint(code)
    assert code not in str(vars(invitation))


def test_it_invites_a_supporter_of_sams_and_nothing_else(sam: Member) -> None:
    posting(sam.client(), ADDRESS)

    [invitation] = Invitation.objects.all()
    assert (invitation.role, invitation.about_id, invitation.invited_by_id) == (
        Role.SUPPORTER,
        sam.id,
        sam.id,
    )


def test_nobody_walks_along_before_the_code_is_used(sam: Member) -> None:
    before = Connection.objects.count()

    posting(sam.client(), ADDRESS)

    assert Connection.objects.count() == before


def test_the_same_form_again_shows_no_code_and_makes_none(sam: Member) -> None:
    client, sent = sam.client(), {"form_token": uuid4().hex}
    client.post(ADDRESS, sent)

    again = client.post(ADDRESS, sent)

    assert (again.status_code, again["Location"]) == (303, ADDRESS)
    assert Invitation.objects.count() == 1


def test_each_new_press_makes_another_code(sam: Member) -> None:
    client = sam.client()

    codes = {CODE.findall(words_on(posting(client, ADDRESS)))[0] for _ in range(3)}

    assert len(codes) == Invitation.objects.count() == 3


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "lead"])
def test_without_a_space_there_is_nobody_to_support(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    assert [client.get(ADDRESS).status_code, posting(client, ADDRESS).status_code] == [404, 404]
    assert not Invitation.objects.exists()
