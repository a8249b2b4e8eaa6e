"""Somebody's leaving broke off halfway: their key is gone, and they still stand beside others."""

import pytest
from django.urls import reverse

from tests.cast import Member, let_in
from wayfellow.foundation.keyring import KeyGone, destroy_key
from wayfellow.leaving.actions import leave_for_good
from wayfellow.people.models import Person
from wayfellow.people.queries import names_of
from wayfellow.people.tests.pages import text_of

pytestmark = pytest.mark.shows("M11")
GONE = "Somebody who has left"


def test_their_name_hides_no_other_on_a_workers_page(sam: Member, robin: Member, jo: Member) -> None:
    destroy_key(person_id=sam.id)

    page = text_of(jo.client().get(reverse("peer_work:people")))

    assert "Robin" in page
    assert "Sam" not in page
    assert GONE in page


def test_a_worker_of_whom_it_is_so_hides_no_other_on_a_persons_page(
    sam: Member, jo: Member, kit: Member
) -> None:
    let_in(sam, kit)
    destroy_key(person_id=jo.id)

    page = text_of(sam.client().get(reverse("sharing:overview")))

    assert "Kit" in page
    assert GONE in page


def test_the_team_page_stands(lead: Member, jo: Member, kit: Member) -> None:
    destroy_key(person_id=jo.id)

    page = text_of(lead.client().get(reverse("service:team")))

    assert "Kit" in page
    assert GONE in page


def test_whoever_walked_with_them_leaves_all_the_same(sam: Member, robin: Member, jo: Member) -> None:
    destroy_key(person_id=sam.id)

    leave_for_good(by=jo.viewer, at=jo.person.created_at)

    assert not Person.objects.filter(pk=jo.id).exists()


def test_their_own_words_are_noise_all_the_same(sam: Member, robin: Member) -> None:
    destroy_key(person_id=sam.id)

    assert names_of([sam.id, robin.id]) == {sam.id: GONE, robin.id: "Robin"}
    with pytest.raises(KeyGone):
        _ = Person.objects.get(pk=sam.id).words
