"""A worker and a person open a space in one room. The person claims it later with a code."""

from datetime import datetime, timedelta

import pytest
from django.db import connection

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import join, new_claim_code, open_service, open_space_together
from wayfellow.people.models import Consent, Invitation, Person
from wayfellow.people.queries import (
    has_account,
    invitation_still_open,
    open_invitation,
    space_to_claim,
    what_i_said_yes_to,
)
from wayfellow.people.rules import InvitationOver

YES = "Keep a marigold list of what helps me, and only Jo may see it."


@pytest.fixture
def wren(jo: Member, at: datetime) -> tuple[Person, str]:
    """Opened a space with Jo; the code is on paper in their pocket."""
    return open_space_together(name="Wren", consent=YES, by=jo.viewer, at=at, by_name="Jo")


def claim(code: str, at: datetime, sign_in_with: str = "wren@example.org") -> Person:
    invitation = open_invitation(code, at=at)
    account, _ = join(
        invitation_id=invitation.pk, name="", sign_in_with=sign_in_with, password="by the river", at=at
    )
    return account.person


def test_the_person_has_a_space_and_no_account(wren: tuple[Person, str]) -> None:
    person, _ = wren

    assert person.roles == {Role.PERSON}
    assert not has_account(person.pk)


@pytest.mark.shows("M34")
def test_their_yes_is_kept_in_their_words(wren: tuple[Person, str], at: datetime) -> None:
    person, _ = wren

    yes = what_i_said_yes_to(person.as_viewer())

    assert [(kept.words.in_their_words, kept.words.together_with, kept.created_at) for kept in yes] == [
        (YES, "Jo", at)
    ]


@pytest.mark.shows("M34")
def test_their_yes_is_sealed(wren: tuple[Person, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_consent")
        kept = repr(cursor.fetchall())

    assert "marigold" not in kept
    assert "'Jo'" not in kept  # two letters alone stand in a sealed row by chance, now and then


@pytest.mark.shows("M34")
def test_nobody_else_reads_their_yes(wren: tuple[Person, str], sam: Member, jo: Member) -> None:
    assert what_i_said_yes_to(sam.viewer) == []
    assert what_i_said_yes_to(jo.viewer) == []
    assert Consent.objects.count() == 1


def test_the_code_is_for_this_space(wren: tuple[Person, str], at: datetime) -> None:
    person, code = wren

    assert space_to_claim(open_invitation(code, at=at)) == person.pk


def test_claiming_gives_an_account_and_no_second_space(wren: tuple[Person, str], at: datetime) -> None:
    person, code = wren
    people = Person.objects.count()

    claimed = claim(code, at)

    assert claimed.pk == person.pk
    assert claimed.words.name == "Wren"
    assert Person.objects.count() == people
    with pytest.raises(InvitationOver):
        open_invitation(code, at=at)


@pytest.mark.parametrize("who", ["sam", "lead", "alex"])
def test_only_peer_workers_open_spaces(
    who: str, sam: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    member: Member = request.getfixturevalue(who)
    before = Person.objects.count()

    with pytest.raises(NotThere):
        open_space_together(name="Wren", consent=YES, by=member.viewer, at=at, by_name="")

    assert Person.objects.count() == before


def test_a_new_code_ends_the_one_before(wren: tuple[Person, str], jo: Member, at: datetime) -> None:
    person, lost = wren
    later = at + timedelta(days=20)

    found = new_claim_code(person_id=person.pk, by=jo.viewer, at=later)

    with pytest.raises(InvitationOver):
        open_invitation(lost, at=at)
    assert claim(found, later).pk == person.pk


def test_there_is_no_new_code_for_a_space_that_is_claimed(
    wren: tuple[Person, str], jo: Member, at: datetime
) -> None:
    person, code = wren
    claim(code, at)

    with pytest.raises(NotThere):
        new_claim_code(person_id=person.pk, by=jo.viewer, at=at)


def test_a_code_from_before_the_claim_opens_nothing(
    wren: tuple[Person, str], jo: Member, at: datetime
) -> None:
    person, code = wren
    spare = new_claim_code(person_id=person.pk, by=jo.viewer, at=at)
    Invitation.objects.update(used_at=None)  # as if both had been given out at the same moment
    claim(code, at)

    with pytest.raises(InvitationOver):
        open_invitation(spare, at=at)
    with pytest.raises(InvitationOver):
        invitation_still_open(Invitation.objects.get(used_at=None).pk, at=at)


def test_there_is_no_code_for_somebody_without_a_space(jo: Member, kit: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        new_claim_code(person_id=kit.id, by=jo.viewer, at=at)


def test_a_worker_of_another_service_gets_no_code(wren: tuple[Person, str], at: datetime) -> None:
    person, code = wren
    stranger = arrive(open_service(name="Hillside"), "Stranger", Role.PEER_WORKER)

    with pytest.raises(NotThere):
        new_claim_code(person_id=person.pk, by=stranger.viewer, at=at)
    assert open_invitation(code, at=at).used_at is None


def test_only_peer_workers_make_new_codes(wren: tuple[Person, str], lead: Member, at: datetime) -> None:
    person, _ = wren

    with pytest.raises(NotThere):
        new_claim_code(person_id=person.pk, by=lead.viewer, at=at)
