"""Which value each answer of a file stands for is told by its score, its code, or its place, and said."""

from collections.abc import Iterable

import pytest

from wayfellow.measures.importers.questionnaire import ImportedOption, ItemKind
from wayfellow.measures.instrument import Scale
from wayfellow.measures.matched_answers import Way
from wayfellow.measures.matching import Match, match
from wayfellow.measures.tests.made_up import HOW_BLUE, file, measure, options, question, responses, three


def one_like(shown: tuple[ImportedOption, ...], *, highest_first: bool = False) -> Match:
    """A file whose first question has these answers, for a measure with nothing else."""
    return match(file(question("q1", shown)), measure(count=1), highest_first=highest_first)


def values(found: Match, number: int = 1) -> list[int]:
    return [one.value for one in found.pairs[number - 1].options]


def test_scores_of_the_file_come_first() -> None:
    found = one_like(options(codes="0123", scores=(3, 2, 1, 0)))

    assert values(found) == [3, 2, 1, 0]
    assert found.pairs[0].way is Way.SCORE
    assert found.notes == ("The answers of item 1 were told by the scores in the file.",)


def test_without_scores_codes_that_are_the_scale_count() -> None:
    found = one_like(options(codes="3210"))

    assert values(found) == [3, 2, 1, 0]
    assert found.pairs[0].way is Way.VALUE
    assert found.notes == (
        "The answers of item 1 were told by their codes, which are the scale's own numbers.",
    )


def test_negative_codes_are_whole_numbers_too() -> None:
    scale = measure(count=1, taking=responses((-1, 0, 1)))

    found = match(file(question("q1", options(HOW_BLUE[:3], codes=("-1", "0", "1")))), scale)

    assert (values(found), found.problems) == ([-1, 0, 1], ())


def test_codes_that_start_elsewhere_are_moved_and_that_is_said() -> None:
    found = one_like(options(codes="4321"))

    assert values(found) == [3, 2, 1, 0]
    assert found.pairs[0].way is Way.SHIFTED
    assert found.problems == ()
    assert found.notes == (
        (
            "The answers of item 1 were told by their codes, counted from another number. "
            "In item 1, “Not blue” is 3 and “All blue” is 0."
        ),
    )


def test_codes_that_only_count_the_answers_say_no_more_than_their_place() -> None:
    found, turned = one_like(options(codes="1234")), one_like(options(codes="1234"), highest_first=True)

    assert (values(found), values(turned)) == ([0, 1, 2, 3], [3, 2, 1, 0])
    assert found.pairs[0].way is turned.pairs[0].way is Way.POSITION
    assert found.notes[0].endswith("In item 1, “Not blue” is 0 and “All blue” is 3. Check this.")


def test_codes_that_are_the_scale_or_run_down_are_not_turned() -> None:
    for codes, expected in (("0123", [0, 1, 2, 3]), ("3210", [3, 2, 1, 0]), ("4321", [3, 2, 1, 0])):
        assert values(one_like(options(codes=codes), highest_first=True)) == expected


def test_codes_that_say_nothing_leave_only_their_place() -> None:
    found = one_like(options())

    assert values(found) == [0, 1, 2, 3]
    assert found.pairs[0].way is Way.POSITION
    assert found.notes == (
        (
            "The answers of item 1 were told only by where they stand. "
            "In item 1, “Not blue” is 0 and “All blue” is 3. Check this."
        ),
    )


def test_somebody_can_say_that_places_run_downwards() -> None:
    found = one_like(options(), highest_first=True)

    assert values(found) == [3, 2, 1, 0]
    assert "In item 1, “Not blue” is 3 and “All blue” is 0." in found.notes[0]


def test_digits_of_other_scripts_and_signs_are_no_numbers() -> None:
    found = one_like(options(codes=("\u0660", "1_0", "+2", "3")))

    assert found.pairs[0].way is Way.POSITION


def test_ways_are_said_apart_for_the_items_they_hold_for() -> None:
    found = match(three({2: options()}), measure())

    assert found.notes == (
        "The answers of items 1 and 3 were told by the scores in the file.",
        (
            "The answers of item 2 were told only by where they stand. "
            "In item 2, “Not blue” is 0 and “All blue” is 3. Check this."
        ),
    )


def test_items_that_follow_each_other_are_named_as_a_run() -> None:
    found = match(three(), measure())

    assert found.notes == ("The answers of items 1 to 3 were told by the scores in the file.",)


@pytest.mark.parametrize(
    ("shown", "problems"),
    [
        pytest.param(
            options(scores=(0, 1, 2, 4)),
            [
                "Item 1: the answer “All blue” counts 4, which is none of 0, 1, 2 and 3.",
                "Item 1: no answer counts 3.",
            ],
            id="a score outside the scale",
        ),
        pytest.param(
            options(scores=(0, 1, 1.5, 3)),
            [
                "Item 1: the answer “Rather blue” counts 1.5, which is none of 0, 1, 2 and 3.",
                "Item 1: no answer counts 2.",
            ],
            id="half a score",
        ),
        pytest.param(
            options(scores=(0, 1, 2, None)),
            [
                "Item 1: the answer “All blue” has no score in the file, where others have one.",
                "Item 1: no answer counts 3.",
            ],
            id="a score that is missing",
        ),
        pytest.param(
            options(scores=(0, 1, 3, 3)),
            ["Item 1: 2 answers count 3.", "Item 1: no answer counts 2."],
            id="a score given twice",
        ),
        pytest.param(
            options(HOW_BLUE[:3], codes="abc", scores=(0, 1, 2)),
            ["Item 1: no answer counts 3."],
            id="an answer too few",
        ),
        pytest.param(
            options(scores=(0, 2, 1, 3)),
            ["Item 1: its answers stand in the order 0, 2, 1 and 3, which runs neither up nor down."],
            id="answers in no order",
        ),
        pytest.param(
            options(codes="0129"),
            [
                "Item 1: the answer “All blue” counts 9, which is none of 0, 1, 2 and 3.",
                "Item 1: no answer counts 3.",
            ],
            id="a code outside the scale",
        ),
        pytest.param(
            options(HOW_BLUE[:3], codes="abc"),
            ["Item 1: the file shows 3 answers, and the measure has 4."],
            id="a place too few",
        ),
        pytest.param(
            options((*HOW_BLUE, "Bluer"), codes="abcde"),
            ["Item 1: the file shows 5 answers, and the measure has 4."],
            id="a place too many",
        ),
        pytest.param(
            options(("Not blue", "A bit blue", " ", "All blue")),
            ["Item 1: an answer has no words."],
            id="an answer without words",
        ),
        pytest.param(
            options(("Not blue", "A bit blue", "A bit blue ", "All blue")),
            ["Item 1: two answers have the same words."],
            id="answers that cannot be told apart",
        ),
        pytest.param((), ["Item 1: the file shows no answers to choose from."], id="no answers"),
    ],
)
def test_answers_that_do_not_fit_are_named(
    shown: tuple[ImportedOption, ...], problems: Iterable[str]
) -> None:
    assert list(one_like(shown).problems) == problems


@pytest.mark.parametrize(
    ("kind", "asked_for"),
    [
        (ItemKind.SEVERAL, "several answers"),
        (ItemKind.TEXT, "words"),
        (ItemKind.NUMBER, "a number"),
        (ItemKind.DATE, "a date"),
        (ItemKind.OTHER, "something else"),
    ],
)
def test_questions_of_another_kind_are_named(kind: ItemKind, asked_for: str) -> None:
    found = match(file(question("q1", kind=kind)), measure(count=1))

    assert found.problems == (f"Item 1: it asks for {asked_for}, and not for one of some answers.",)


def test_a_yes_or_no_question_is_one_of_some_answers() -> None:
    yes_or_no = question("q1", options(("No", "Yes"), codes="01"), kind=ItemKind.YES_NO)

    found = match(file(yes_or_no), measure(count=1, taking=responses((0, 1))))

    assert (values(found), found.problems) == ([0, 1], ())


def test_a_question_without_words_is_named() -> None:
    found = match(file(question("q1", text=" ")), measure(count=1))

    assert found.problems == ("Item 1: the question has no words.",)


def test_an_item_with_a_scale_of_its_own_is_held_to_it() -> None:
    own = Scale(items=(2,), values=(0, 1))
    shorter = options(("No", "Yes"), codes="ab", scores=(0, 1))

    found = match(three({2: shorter}), measure(taking=responses(others=(own,))))

    assert (values(found, 2), found.problems) == ([0, 1], ())
