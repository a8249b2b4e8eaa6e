"""The answers of an XLSForm's questions, and their scores where a column gives them."""

from typing import Any

import pytest

from wayfellow.measures.importers.tests.made_files import by_id, pairs, read, refusal, workbook, xlsform

DRY = {"list_name": "wet", "name": "d", "label": "Dry"}
WET = {"list_name": "wet", "name": "w", "label": "Wet"}
OTHER_LIST = {"list_name": "colour", "name": "b", "label": "Blue"}


def asked(*choices: dict[str, Any], type_: str = "select_one wet", **more: Any) -> bytes:
    return xlsform({"type": type_, "name": "a", "label": "How wet is it?", **more}, choices=choices)


def scores(*choices: dict[str, Any]) -> list[float | None]:
    return [option.score for option in read(asked(*choices)).items[0].options]


def test_a_question_has_the_answers_of_its_list_in_their_order() -> None:
    (item,) = read(asked(WET, OTHER_LIST, DRY)).items

    assert pairs(item.options) == [("w", "Wet"), ("d", "Dry")]


def test_an_answer_without_words_shows_its_name() -> None:
    (item,) = read(asked({**DRY, "label": None}, WET)).items

    assert pairs(item.options) == [("d", "d"), ("w", "Wet")]


def test_numbers_as_names_stay_as_they_were_written() -> None:
    (item,) = read(asked({**DRY, "name": 0}, {**WET, "name": 1.5})).items

    assert pairs(item.options) == [("0", "Dry"), ("1.5", "Wet")]


@pytest.mark.parametrize("column", ["score", "Score", "value", "Value", "ordinal"])
def test_a_column_of_scores_is_read(column: str) -> None:
    assert scores({**DRY, column: 0}, {**WET, column: "2.5"}) == [0.0, 2.5]


def test_without_such_a_column_there_are_no_scores() -> None:
    assert scores({**DRY, "pastel": 1}) == [None]


def test_an_answer_may_have_none() -> None:
    assert scores({**DRY, "score": 0}, WET) == [0.0, None]


def test_a_value_instead_of_a_name_is_the_name() -> None:
    (item,) = read(asked({"list_name": "wet", "value": "d", "label": "Dry"})).items

    assert [(option.value, option.score) for option in item.options] == [("d", None)]


def test_a_value_beside_a_name_and_a_score_is_refused_as_pyxform_does() -> None:
    said = refusal(asked({**DRY, "score": 3, "value": 7}))

    assert said.startswith("Invalid headers provided for sheet: 'choices'. ")


def test_a_score_that_is_no_number_is_reported() -> None:
    found = read(asked({**DRY, "score": "two or so"}))

    assert found.items[0].options[0].score is None
    assert found.warnings[-1] == "choices.wet: the score two or so is not a number, and was left out."


def test_an_other_is_added_where_the_type_asks_and_is_reported() -> None:
    found = read(asked(DRY, WET, type_="select_one wet or_other"))

    assert [item.id for item in found.items] == ["a"]
    assert pairs(found.items[0].options) == [("d", "Dry"), ("w", "Wet"), ("other", "Other")]
    assert found.warnings == ("a: an answer “other” was added, as its type asks, without a box to write in.",)


def test_another_question_with_the_same_list_has_no_other() -> None:
    rows = [
        {"type": "select_one wet or_other", "name": "a", "label": "How wet is it?"},
        {"type": "select_one wet", "name": "b", "label": "How wet was it?"},
    ]

    found = by_id(xlsform(*rows, choices=[DRY]))

    assert [option.value for option in found["a"].options] == ["d", "other"]
    assert [option.value for option in found["b"].options] == ["d"]


def test_an_other_that_stands_in_the_list_stays() -> None:
    rows = [
        {"type": "select_one wet or_other", "name": "a", "label": "How wet is it?"},
        {"type": "select_one wet", "name": "b", "label": "How wet was it?"},
    ]

    found = by_id(xlsform(*rows, choices=[DRY, {"list_name": "wet", "name": "other", "label": "Else"}]))

    assert pairs(found["a"].options) == pairs(found["b"].options) == [("d", "Dry"), ("other", "Else")]


def test_a_box_of_its_own_beside_an_other_is_a_question() -> None:
    rows = [
        {"type": "select_one wet", "name": "a", "label": "How wet is it?"},
        {"type": "text", "name": "a_other", "label": "How else?"},
    ]

    found = read(xlsform(*rows, choices=[DRY]))

    assert [item.id for item in found.items] == ["a", "a_other"]
    assert found.warnings == ()


def test_a_filter_is_reported_and_all_answers_are_read() -> None:
    found = read(asked({**DRY, "season": "s"}, {**WET, "season": "w"}, choice_filter="season = 's'"))

    assert len(found.items[0].options) == 2
    assert found.warnings == (
        "a: the file shows only some of its answers, by a rule. Here it has all of them.",
    )


def test_answers_that_are_mixed_are_read_in_their_order() -> None:
    found = read(asked(DRY, WET, parameters="randomize=true"))

    assert pairs(found.items[0].options) == [("d", "Dry"), ("w", "Wet")]
    assert found.warnings == ("a: the file mixes its answers. Here they keep their order.",)


def test_an_order_to_be_made_is_reported() -> None:
    found = read(asked(DRY, WET, type_="rank wet"))

    assert found.warnings == ("a: its answers are to be put in order, which is not supported.",)


def test_a_list_in_another_file_is_reported_and_not_opened() -> None:
    found = read(asked(DRY, type_="select_one_from_file /etc/passwd.csv"))

    assert found.items[0].options == ()
    assert found.warnings == ("a: its list /etc/passwd.csv is kept elsewhere. It has no options here.",)


def test_a_list_on_the_sheet_for_large_lists_is_reported() -> None:
    survey = [
        ["type", "name", "label", "choice_filter"],
        ["select_one_external wet", "a", "How wet?", "x = 1"],
    ]
    external = [["list_name", "name", "label"], ["wet", "d", "Dry"]]

    found = read(workbook(survey=survey, external_choices=external))

    assert found.items[0].options == ()
    assert found.warnings[0] == "a: its list wet is kept elsewhere. It has no options here."


def test_two_answers_of_one_name_are_refused() -> None:
    assert refusal(asked(DRY, DRY)).startswith(
        "[row : 3] On the 'choices' sheet, the 'name' value is invalid. "
    )


def test_two_answers_of_one_name_are_refused_also_where_the_form_allows_them() -> None:
    settings = [["allow_choice_duplicates"], ["yes"]]
    rows = {"type": "select_one wet", "name": "a", "label": "How wet is it?"}

    said = refusal(xlsform(rows, choices=[DRY, DRY], settings=settings))

    assert said == "survey.a: 2 options have the value d."


def test_too_many_answers_are_refused() -> None:
    choices = [{"list_name": "wet", "name": f"n{number}", "label": "x"} for number in range(501)]

    assert refusal(asked(*choices)) == "survey.a: the item has 501 options, and 500 is the most."
