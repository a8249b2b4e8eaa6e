"""Two screens, one questionnaire: the newest answer stands, and of two texts none is lost."""

from uuid import uuid4

import pytest

from wayfellow.reflections.answering import Press, pressed, trace
from wayfellow.reflections.models import QuestionnaireWords


def saved(answers: dict[int, int] | None = None, said: dict[int, str] | None = None) -> QuestionnaireWords:
    """What is saved."""
    return QuestionnaireWords(
        measure="m", version="1", wording=uuid4(), answers=answers or {}, said=said or {}
    )


def words(now: str, *, was: str = "", number: int = 1) -> Press:
    """Somebody wrote in the box of a question."""
    return Press(number, said=now, said_was=trace(was))


def chose(now: int | None, *, was: int | None = None, number: int = 1, insists: bool = False) -> Press:
    """Somebody chose an answer, or none."""
    return Press(number, said="", said_was="", answer=now, answer_was=was, insists=insists)


def test_an_answer_is_kept() -> None:
    done = pressed(saved(), [chose(3)], one_page=False)

    assert done.words.answers == {1: 3}
    assert not done.meets_another


def test_the_answer_zero_is_an_answer() -> None:
    assert pressed(saved(), [chose(0)], one_page=False).words.answers == {1: 0}


def test_an_answer_is_taken_back() -> None:
    done = pressed(saved({1: 3, 2: 4}), [chose(None, was=3)], one_page=False)

    assert done.words.answers == {2: 4}


def test_the_newest_answer_stands_and_it_is_told() -> None:
    done = pressed(saved({1: 5}), [chose(2)], one_page=False)

    assert done.words.answers == {1: 2}
    assert done.answered_meanwhile == (1,)
    assert done.meets_another


def test_the_same_answer_from_two_screens_is_nothing_to_tell() -> None:
    done = pressed(saved({1: 5}), [chose(5)], one_page=False)

    assert done.words.answers == {1: 5}
    assert not done.meets_another


def test_an_untouched_answer_leaves_the_others_newer_one_alone() -> None:
    done = pressed(saved({1: 5}), [chose(None)], one_page=False)

    assert done.words.answers == {1: 5}
    assert not done.meets_another


def test_skipping_counts_also_on_a_page_that_showed_no_answer() -> None:
    done = pressed(saved({1: 5}), [chose(None, insists=True)], one_page=False)

    assert done.words.answers == {}
    assert done.answered_meanwhile == (1,)


def test_each_screen_changes_only_what_it_touched() -> None:
    first = pressed(saved(), [chose(1, number=1), chose(None, number=2)], one_page=True)
    second = pressed(first.words, [chose(None, number=1), chose(4, number=2)], one_page=True)

    assert second.words.answers == {1: 1, 2: 4}
    assert not second.meets_another


def test_words_are_kept_changed_and_cleared() -> None:
    first = pressed(saved(), [words("Rain")], one_page=False)
    second = pressed(first.words, [words("Sun", was="Rain")], one_page=False)
    third = pressed(second.words, [words("", was="Sun")], one_page=False)

    assert [done.words.said for done in (first, second, third)] == [{1: "Rain"}, {1: "Sun"}, {}]


def test_two_texts_stand_together() -> None:
    done = pressed(saved(said={1: "Rain"}), [words("Sun")], one_page=False)

    assert done.words.said == {1: "Rain\n\nSun"}
    assert done.both_kept == (1,)
    assert done.meets_another


@pytest.mark.parametrize(
    ("there", "typed", "kept"),
    [("Rain", "Rain and wind", "Rain and wind"), ("Rain and wind", "Rain", "Rain and wind")],
)
def test_a_text_that_holds_the_other_stands_alone(there: str, typed: str, kept: str) -> None:
    assert pressed(saved(said={1: there}), [words(typed)], one_page=False).words.said == {1: kept}


def test_clearing_a_box_takes_nothing_that_its_page_did_not_show() -> None:
    done = pressed(saved(said={1: "Newer"}), [words("", was="Older")], one_page=False)

    assert done.words.said == {1: "Newer"}
    assert done.both_kept == (1,)


def test_an_untouched_box_brings_nothing_back() -> None:
    done = pressed(saved(said={1: "Newer"}), [words("Older", was="Older")], one_page=False)

    assert done.words.said == {1: "Newer"}
    assert not done.meets_another


def test_a_question_that_was_passed_is_remembered_until_it_is_answered() -> None:
    passed = pressed(saved(), [Press(2, said="", said_was="", passes=True)], one_page=False)
    answered = pressed(passed.words, [chose(1, number=2)], one_page=False)

    assert passed.words.passed == (2,)
    assert answered.words.passed == ()


def test_how_somebody_likes_to_go_through_it_is_remembered() -> None:
    assert pressed(saved(), [], one_page=True).words.one_page
    assert not pressed(saved(), [], one_page=False).words.one_page
