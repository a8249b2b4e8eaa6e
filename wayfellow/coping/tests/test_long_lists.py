"""Three hundred things stay usable: a hundred a page, what rests at the end of the last."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, let_in
from wayfellow.coping import actions
from wayfellow.coping.queries import things_page
from wayfellow.sharing.section import Section

LIST = reverse("coping:list")


@pytest.fixture
def many(sam: Member, at: datetime) -> None:
    """A hundred and two things, the newest of which rests."""
    for number in range(102):
        kept = actions.add_strategy(
            person_id=sam.id, what=f"Thing {number:03}.", by=sam.viewer, at=at + timedelta(minutes=number)
        )
    actions.rest_strategy(strategy_id=kept.pk, rests=True, by=sam.viewer, at=at)


@pytest.mark.usefixtures("many")
def test_a_hundred_stand_on_a_page_and_the_rest_on_the_next(sam: Member) -> None:
    client = sam.client()

    first, second = words_on(client.get(LIST)), words_on(client.get(f"{LIST}?page=2"))

    assert first.index("Thing 100.") < first.index("Thing 001.")
    assert first.count("I tried it") == 100
    assert "Thing 000." not in first
    assert second.index("In use Thing 000.") < second.index("Resting for now Thing 101.")
    assert second.count("I tried it") == 2


@pytest.mark.usefixtures("many")
def test_there_are_ways_to_the_other_pages(sam: Member) -> None:
    client = sam.client()

    first, second, third = (body(client.get(f"{LIST}?page={number}")) for number in (1, 2, 3))

    assert ('href="?page=2">Older' in first, "Newer" in first) == (True, False)
    assert ('href="?page=1">Newer' in second, "Older" in second) == (True, False)
    assert "There is nothing older." in third
    assert "Write down something that helps" not in third


@pytest.mark.usefixtures("many")
def test_a_shared_list_has_pages_too(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.COPING)

    found = things_page(jo.viewer, person_id=sam.id, at=at, number=2)

    assert [thing.strategy.words.what for thing in found.things] == ["Thing 000.", "Thing 101."]
    assert (found.owner_name, found.has_older) == ("Sam", False)


def test_a_page_that_is_just_full_has_nothing_older(sam: Member, at: datetime) -> None:
    for number in range(100):
        actions.add_strategy(person_id=sam.id, what=f"Thing {number}", by=sam.viewer, at=at)

    assert not things_page(sam.viewer, person_id=sam.id, at=at).has_older
