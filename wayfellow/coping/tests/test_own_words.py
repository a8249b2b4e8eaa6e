"""All that somebody wrote about what helps, with the way to it, so that they can search their own space."""

from datetime import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import words_of_own
from wayfellow.coping.result import TryResult


def test_things_and_words_about_tries_come_with_their_page(
    sam: Member, strategy: CopingStrategy, tried: Try
) -> None:
    thing, word = words_of_own(sam.viewer)

    assert (thing.kind, str(thing.label)) == ("strategy", "What helps")
    assert thing.text == "Sit by the river\nTake the blue blanket.\nwhen the flat is too loud"
    assert (word.kind, str(word.label), word.text) == ("try", "How it went", "The ducks came.")
    assert thing.address == word.address == reverse("coping:try_it", args=[strategy.pk])


def test_what_is_empty_is_left_out(sam: Member, at: datetime) -> None:
    tea = actions.add_strategy(person_id=sam.id, what="Tea", by=sam.viewer, at=at)
    actions.try_strategy(strategy_id=tea.pk, result=TryResult.HELPED, by=sam.viewer, at=at)

    assert [own.text for own in words_of_own(sam.viewer)] == ["Tea"]


def test_nobody_elses_words_come(sam: Member, jo: Member, robins_try: Try, strategy: CopingStrategy) -> None:
    assert [own.text.splitlines()[0] for own in words_of_own(sam.viewer)] == ["Sit by the river"]
    assert list(words_of_own(jo.viewer)) == []


def test_it_costs_two_statements(sam: Member, strategy: CopingStrategy, tried: Try, at: datetime) -> None:
    for number in range(5):
        actions.add_strategy(person_id=sam.id, what=f"Thing {number}", by=sam.viewer, at=at)

    with CaptureQueriesContext(connection) as asked:
        assert len(list(words_of_own(sam.viewer))) == 7

    assert len(asked) == 2
