"""Answers without a value, like "I do not know", are found among the answers of a file."""

import pytest

from wayfellow.measures.importers.questionnaire import ImportedOption
from wayfellow.measures.matching import Match, match
from wayfellow.measures.tests.made_up import HOW_BLUE, file, measure, options, question, responses


def values(found: Match) -> list[int]:
    return [one.value for one in found.pairs[0].options]


UNKNOWN = "I do not know"


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(
            options((*HOW_BLUE, UNKNOWN), codes="abcd9", scores=(0, 1, 2, 3, None)), id="a code and no score"
        ),
        pytest.param(options((*HOW_BLUE, UNKNOWN), codes="abcde", scores=(0, 1, 2, 3, 9)), id="a score"),
        pytest.param(options((*HOW_BLUE, UNKNOWN), codes="01239"), id="a code"),
        pytest.param(options((*HOW_BLUE, UNKNOWN), codes="abcde"), id="the last place"),
    ],
)
def test_an_answer_set_aside_is_found(shown: tuple[ImportedOption, ...]) -> None:
    found = match(file(question("q1", shown)), measure(count=1, taking=responses(set_aside=(9,))))

    assert (values(found), found.problems) == ([0, 1, 2, 3, 9], ())


@pytest.mark.parametrize(("codes", "expected"), [("12349", [0, 1, 2, 3, 9]), ("94321", [9, 3, 2, 1, 0])])
def test_an_answer_set_aside_keeps_its_code_where_others_start_elsewhere(
    codes: str, expected: list[int]
) -> None:
    labels = (*HOW_BLUE, UNKNOWN) if codes[-1] == "9" else (UNKNOWN, *HOW_BLUE)
    scale = measure(count=1, taking=responses(set_aside=(9,)))

    found = match(file(question("q1", options(labels, codes=codes))), scale)

    assert (values(found), found.problems) == (expected, ())


def test_a_code_may_be_a_step_where_it_would_be_set_aside_elsewhere() -> None:
    scale = measure(count=1, taking=responses(set_aside=(4,)))

    found = match(file(question("q1", options(codes="1234"))), scale)

    assert (values(found), found.problems) == ([0, 1, 2, 3], ())


def test_codes_that_are_all_set_aside_make_no_scale() -> None:
    scale = measure(count=1, taking=responses(set_aside=(8, 9)))

    found = match(file(question("q1", options(HOW_BLUE[:2], codes="89"))), scale)

    assert found.problems == tuple(f"Item 1: no answer counts {value}." for value in range(4))


def test_an_answer_set_aside_may_stand_first() -> None:
    shown = options((UNKNOWN, *HOW_BLUE), codes="90123")

    found = match(file(question("q1", shown)), measure(count=1, taking=responses(set_aside=(9,))))

    assert (values(found), found.problems) == ([9, 0, 1, 2, 3], ())


def test_an_answer_set_aside_need_not_be_shown() -> None:
    found = match(file(question("q1", options())), measure(count=1, taking=responses(set_aside=(9,))))

    assert (values(found), found.problems) == ([0, 1, 2, 3], ())


def test_an_answer_set_aside_stays_last_where_places_run_downwards() -> None:
    shown = options((*HOW_BLUE, UNKNOWN), codes="abcde")
    scale = measure(count=1, taking=responses(set_aside=(9,)))

    found = match(file(question("q1", shown)), scale, highest_first=True)

    assert values(found) == [3, 2, 1, 0, 9]
