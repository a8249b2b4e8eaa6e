"""One language is read, the others are named; and words stay as they were written."""

from typing import Any

import pytest

from wayfellow.measures.importers.tests.made_files import pairs, read, refusal, workbook, xlsform


def asked(*, default: str = "", **labels: Any) -> bytes:
    settings = [["default_language"], [default]] if default else []
    row = {"type": "text", "name": "a", **{f"label::{name}": words for name, words in labels.items()}}
    return xlsform(row, settings=settings)


def test_the_language_the_form_calls_its_own_is_read() -> None:
    found = read(asked(default="Deutsch", English="How blue?", Deutsch="Wie blau?"))

    assert found.items[0].text == "Wie blau?"
    assert "The file holds several languages (English, Deutsch). Where there are several, Deutsch" in str(
        found.warnings
    )


def test_without_one_the_first_is_read() -> None:
    found = read(asked(Italiano="Quanto blu?", English="How blue?"))

    assert found.items[0].text == "Quanto blu?"
    assert any(
        "(Italiano, English)" in warning and "Italiano is read" in warning for warning in found.warnings
    )


def test_a_column_that_names_no_language_goes_first() -> None:
    row = {"type": "text", "name": "a", "label::English": "How blue?", "label": "Wie blau?"}

    assert read(xlsform(row)).items[0].text == "Wie blau?"


def test_one_language_alone_needs_no_warning() -> None:
    assert read(asked(English="How blue?")).warnings == ()


def test_a_question_that_lacks_the_language_is_read_in_another() -> None:
    rows: list[dict[str, object]] = [
        {"type": "text", "name": "a", "label::Deutsch": "Wie blau?", "label::English": "How blue?"},
        {"type": "text", "name": "b", "label::Deutsch": None, "label::English": "How grey?"},
    ]

    found = read(xlsform(*rows, settings=[["default_language"], ["Deutsch"]]))

    assert [item.text for item in found.items] == ["Wie blau?", "How grey?"]


def test_answers_are_read_in_the_same_language() -> None:
    choices = [{"list_name": "wet", "name": "d", "label::English": "Dry", "label::Deutsch": "Trocken"}]
    row = {"type": "select_one wet", "name": "a", "label::English": "How wet?", "label::Deutsch": "Wie nass?"}

    (item,) = read(xlsform(row, choices=choices, settings=[["default_language"], ["Deutsch"]])).items

    assert (item.text, pairs(item.options)) == ("Wie nass?", [("d", "Trocken")])


@pytest.mark.parametrize("words", ["“How blue” is ‘it’, then?", "It’s – so … blue", "Blue\nor grey", "a  b"])
def test_words_stay_as_they_were_written(words: str) -> None:
    text = read(xlsform({"type": "text", "name": "a", "label": words})).items[0].text

    assert text == words.replace("  ", " ")


def test_words_of_answers_stay_as_they_were_written() -> None:
    choices = [{"list_name": "wet", "name": "d", "label": "I don’t know"}]

    (item,) = read(xlsform({"type": "select_one wet", "name": "a", "label": "Well?"}, choices=choices)).items

    assert pairs(item.options) == [("d", "I don’t know")]


def test_formatting_is_taken_off_or_reported() -> None:
    rows = [
        {"type": "text", "name": "a", "label": 'How <span style="color:blue">blue</span> is it?'},
        {"type": "text", "name": "b", "label": "How **blue** is it?"},
    ]

    found = read(xlsform(*rows))

    assert [item.text for item in found.items] == ["How blue is it?", "How **blue** is it?"]
    assert found.warnings == (
        "Some texts may hold signs for formatting, like **. They were left as they are.",
        "Left out: formatting of texts (1).",
    )


def test_words_in_layers_are_refused() -> None:
    said = refusal(workbook(survey=[["type", "name", "label::a::b"], ["text", "x", "Well?"]]))

    assert said == "survey.x: a text was expected, not {'b': 'Well?'}."
