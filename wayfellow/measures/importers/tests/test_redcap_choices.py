"""Choices are parted as REDCap parts them: by pipes, then at the first comma."""

import pytest

from wayfellow.measures.importers import ImportedOption
from wayfellow.measures.importers.tests.made_files import dictionary, only, pairs, read, refusal


def radio(choices: str) -> bytes:
    return dictionary(field_type="radio", select_choices_or_calculations=choices)


@pytest.mark.parametrize(
    ("written", "options"),
    [
        ("1, Dry | 2, Wet", [("1", "Dry"), ("2", "Wet")]),
        ("1, Dry|2, Wet", [("1", "Dry"), ("2", "Wet")]),
        ("1,Dry|2 ,  Wet  ", [("1", "Dry"), ("2", "Wet")]),
        ("a, Dry | b_2, Wet", [("a", "Dry"), ("b_2", "Wet")]),
        ("-1, Dry | 0, Wet", [("-1", "Dry"), ("0", "Wet")]),
        ("1, Dry, or nearly | 2, Wet", [("1", "Dry, or nearly"), ("2", "Wet")]),
        ("1, 5,000 drops | 2, 10,000", [("1", "5,000 drops"), ("2", "10,000")]),
        ("1, Wet&#124;damp | 2, Dry", [("1", "Wet|damp"), ("2", "Dry")]),
        ("1&#44;5, Half | 2, Whole", [("1,5", "Half"), ("2", "Whole")]),
        ("1, Dry | 2, Wet | ", [("1", "Dry"), ("2", "Wet")]),
        ("1, Dry\n2, Wet", [("1", "Dry"), ("2", "Wet")]),
        ("1, | 2, Wet", [("1", ""), ("2", "Wet")]),
        ("1, <b>Dry</b> | 2, 3 < 4", [("1", "Dry"), ("2", "3 < 4")]),
        ("1, Caf&eacute;", [("1", "Café")]),
    ],
)
def test_what_is_written_and_what_is_offered(written: str, options: list[tuple[str, str]]) -> None:
    assert pairs(only(radio(written)).options) == options


def test_no_score_is_made_up_from_a_code() -> None:
    assert only(radio("1, Dry")).options == (ImportedOption("1", "Dry", None),)


def test_a_choice_without_a_code_stands_for_itself_and_is_reported() -> None:
    found = read(radio("1, Dry | Wet"))

    assert pairs(found.items[0].options) == [("1", "Dry"), ("Wet", "Wet")]
    assert found.warnings == ("sky_1: the choice Wet has no code, so its words stand for it.",)


@pytest.mark.parametrize("written", ["", " | ", ","])
def test_a_question_without_choices_is_refused(written: str) -> None:
    assert refusal(radio(written)) == "row 2: sky_1 has no choices."


def test_a_choice_with_words_and_an_empty_code_is_refused() -> None:
    assert refusal(radio(", Dry")) == "row 2: a name is missing."


def test_two_choices_of_one_code_are_refused() -> None:
    assert refusal(radio("1, Dry | 1, Wet")) == "row 2: 2 options have the value 1."


def test_too_many_choices_are_refused() -> None:
    written = "|".join(f"{number}, x" for number in range(501))

    assert refusal(radio(written)) == "row 2: the item has 501 options, and 500 is the most."


def matrix(*choices: str, ranking: str = "") -> tuple[str, ...]:
    rows = (
        {
            "field_type": "radio",
            "matrix_group_name": "weather",
            "matrix_ranking": ranking,
            "select_choices_or_calculations": each,
        }
        for each in choices
    )
    return read(dictionary(*rows)).warnings


def test_a_matrix_shares_its_choices() -> None:
    assert matrix("1, Dry | 2, Wet", "1, Dry |  2, Wet") == ()


def test_a_matrix_that_does_not_share_them_is_reported() -> None:
    assert matrix("1, Dry", "1, Wet") == ("sky_2: its choices differ from others in the matrix weather.",)


def test_a_matrix_with_a_ranking_is_reported_once() -> None:
    assert matrix("1, Dry", "1, Dry", ranking="y") == (
        "The matrix weather lets each answer be given once. That is not supported.",
    )


def test_fields_outside_a_matrix_are_free() -> None:
    rows = [{"field_type": "radio", "select_choices_or_calculations": each} for each in ("1, a", "1, b")]

    assert read(dictionary(*rows)).warnings == ()
