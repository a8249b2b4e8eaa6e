"""Empty, too long or with hidden signs: a clear page, nothing kept, and nothing typed is lost."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import last_tries, own_strategy, strategies_of

LONGEST_LINE, LONGEST_TEXT = 200, 5000
NUL = "\N{NULL}"


def test_the_longest_words_are_kept_whole(sam: Member, at: datetime) -> None:
    what, how, when = "w" * LONGEST_LINE, "h" * LONGEST_TEXT, "t" * LONGEST_LINE

    posting(sam.client(), reverse("coping:add"), what=what, how=how, when_it_helps=when)

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    words = kept.strategy.words
    assert (words.what, words.how, words.when_it_helps) == (what, how, when)


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("what", "", "Please write something here."),
        ("what", " \n\t ", "Please write something here."),
        ("what", "w" * (LONGEST_LINE + 1), "This is 1 letter too long."),
        ("how", "h" * (LONGEST_TEXT + 7), "This is 7 letters too long."),
        ("when_it_helps", "t" * (LONGEST_LINE + 2), "This is 2 letters too long."),
        ("what", f"Te{NUL}a", "There is a hidden sign in this text that we cannot keep."),
        ("how", f"Sl{NUL}owly", "There is a hidden sign in this text that we cannot keep."),
        ("when_it_helps", f"No{NUL}w", "There is a hidden sign in this text that we cannot keep."),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_rest_stays_in_the_boxes(
    field: str, wrong: str, told: str, sam: Member, at: datetime
) -> None:
    words = {"what": "Tea with honey", "how": "Slowly, by the window", "when_it_helps": "in the morning"}

    answer = posting(sam.client(), reverse("coping:add"), **{**words, field: wrong})

    assert answer.status_code == 422
    assert told in words_on(answer)
    for name, typed in words.items():
        if name != field:
            assert typed in body(answer)
    if not wrong.isspace() and NUL not in wrong:
        assert wrong in body(answer)
    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []


@pytest.mark.parametrize("what", ["", f"River{NUL}", "w" * (LONGEST_LINE + 1)])
def test_a_change_that_cannot_be_kept_leaves_it_as_it_was(
    what: str, sam: Member, strategy: CopingStrategy
) -> None:
    address = reverse("coping:change", args=[strategy.pk])

    answer = posting(sam.client(), address, what=what, how="Other", when_it_helps="", seen="1")

    assert answer.status_code == 422
    kept = own_strategy(sam.viewer, strategy_id=strategy.pk)
    assert (kept.words.what, kept.words.how, kept.version) == (
        "Sit by the river",
        "Take the blue blanket.",
        1,
    )


@pytest.mark.parametrize("result", ["", "wonderful", "HELPED", f"helped{NUL}"])
def test_a_try_without_one_of_the_three_results_asks_again(
    result: str, sam: Member, strategy: CopingStrategy
) -> None:
    address = reverse("coping:try_it", args=[strategy.pk])

    answer = posting(sam.client(), address, result=result, note="The word about it")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert "The word about it</textarea>" in body(answer)
    assert last_tries(sam.viewer, strategy_id=strategy.pk) == []


def test_a_note_that_is_too_long_keeps_the_moment(sam: Member, strategy: CopingStrategy) -> None:
    address, note = reverse("coping:try_it", args=[strategy.pk]), "n" * (LONGEST_TEXT + 1)

    answer = posting(sam.client(), address, result="a_bit", note=note, situation="low")

    assert answer.status_code == 422
    assert "This is 1 letter too long." in words_on(answer)
    assert note in body(answer)
    assert 'value="low" checked' in body(answer)
    assert last_tries(sam.viewer, strategy_id=strategy.pk) == []
