"""I tried it: one press leaves a light trace, and a word about it may stand beside."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.queries import last_tries
from wayfellow.coping.result import TryResult


@pytest.mark.parametrize(
    ("result", "answered"),
    [
        ("helped", "Good to know. It stands first next time."),
        ("a_bit", "Good to know. A bit is something."),
        ("not_this_time", "Good to know. Nothing helps every time."),
    ],
)
def test_one_press_is_enough(result: str, answered: str, sam: Member, strategy: CopingStrategy) -> None:
    client = sam.client()

    answer = posting(client, reverse("coping:try_it", args=[strategy.pk]), result=result)

    [kept] = last_tries(sam.viewer, strategy_id=strategy.pk)
    assert (kept.went, kept.words.note, kept.strategy_id) == (TryResult(result), "", strategy.pk)
    assert (answer.status_code, answer.headers["Location"]) == (303, reverse("coping:now"))
    assert answered in words_on(client.get(reverse("coping:now")))


def test_a_word_about_it_is_kept(sam: Member, strategy: CopingStrategy) -> None:
    address = reverse("coping:try_it", args=[strategy.pk])

    posting(sam.client(), address, result="a_bit", note="Too windy.\nStill good.")

    [kept] = last_tries(sam.viewer, strategy_id=strategy.pk)
    assert (kept.went, kept.words.note) == (TryResult.A_BIT, "Too windy.\nStill good.")


def test_the_page_asks_how_it_went_and_says_who_can_see_it(sam: Member, strategy: CopingStrategy) -> None:
    answer = sam.client().get(reverse("coping:try_it", args=[strategy.pk]))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Sit by the river Take the blue blanket." in page
    assert "How did it go? It helped A bit Not this time" in page
    assert "Only you can see your words. One press on a button keeps it all." in page
    assert "How it went before" not in page


def test_the_page_shows_how_it_went_before_newest_first(
    sam: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    actions.try_strategy(
        strategy_id=strategy.pk,
        result=TryResult.NOT_THIS_TIME,
        note="Rain.",
        by=sam.viewer,
        at=at + timedelta(days=1),
    )

    page = words_on(sam.client().get(reverse("coping:try_it", args=[strategy.pk])))

    assert page.index("Wednesday 11 November Not this time") < page.index("Tuesday 10 November It helped")
    assert page.index("Rain.") < page.index("The ducks came.")


def test_only_the_last_ten_are_shown(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    for day in range(12):
        actions.try_strategy(
            strategy_id=strategy.pk,
            result=TryResult.HELPED,
            note=f"Day {day}",
            by=sam.viewer,
            at=at + timedelta(days=day),
        )

    shown = [tried.words.note for tried in last_tries(sam.viewer, strategy_id=strategy.pk)]

    assert shown == [f"Day {day}" for day in range(11, 1, -1)]


def test_pressing_twice_leaves_one_trace(sam: Member, strategy: CopingStrategy) -> None:
    posting_twice(sam.client(), reverse("coping:try_it", args=[strategy.pk]), result="helped")

    assert len(last_tries(sam.viewer, strategy_id=strategy.pk)) == 1


def test_a_trace_can_be_taken_out_in_one_press(sam: Member, strategy: CopingStrategy, tried: Try) -> None:
    answer = posting(sam.client(), reverse("coping:try_remove", args=[tried.pk]))

    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("coping:try_it", args=[strategy.pk])
    assert last_tries(sam.viewer, strategy_id=strategy.pk) == []


def test_looking_at_the_address_takes_nothing_out(sam: Member, strategy: CopingStrategy, tried: Try) -> None:
    answer = sam.client().get(reverse("coping:try_remove", args=[tried.pk]))

    assert answer.status_code == 405
    assert last_tries(sam.viewer, strategy_id=strategy.pk) == [tried]
