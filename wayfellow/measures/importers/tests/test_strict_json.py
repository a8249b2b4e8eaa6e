"""JSON that nests too deep or says a thing twice is refused before anything is made of it."""

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.fhir.json_text import DEEPEST, check_depth
from wayfellow.measures.importers.limits import Place
from wayfellow.measures.importers.questionnaire import ImportRefused
from wayfellow.measures.importers.tests.made_files import refusal


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_deep_nesting_is_refused_before_the_stack_runs_out(opening: bytes) -> None:
    said = refusal(opening * 200_000, form=Format.FHIR)

    assert said == "line 1: the JSON nests deeper than 64 levels."


def test_the_line_where_it_gets_too_deep_is_named() -> None:
    assert refusal(b"\n\n" + b"[" * 65, form=Format.FHIR).startswith("line 3: ")


def test_nesting_as_deep_as_allowed_is_fine() -> None:
    check_depth("[" * DEEPEST + "]" * DEEPEST, Place("sky"))


def test_brackets_side_by_side_do_not_nest() -> None:
    check_depth("[" + "[],{}," * 1000 + "[]]", Place("sky"))


@pytest.mark.parametrize(
    "text", ['"' + "[" * 100 + '"', '"\\"' + "[" * 100 + '"', '"\\\\", "' + "[" * 100 + '"']
)
def test_brackets_inside_words_do_not_nest(text: str) -> None:
    check_depth(text, Place("sky"))


def test_a_quote_that_was_escaped_does_not_end_the_words() -> None:
    with pytest.raises(ImportRefused):
        check_depth('"\\\\"' + "[" * 100, Place("sky"))


def test_what_is_not_json_is_refused_with_its_place() -> None:
    said = refusal(b'{"resourceType":\n oops}')

    assert said == "line 2, column 2: this is not JSON (Expecting value)."


def test_a_name_that_stands_twice_is_refused() -> None:
    said = refusal(b'{"resourceType": "Questionnaire", "item": [], "item": []}')

    assert said == "the name item stands twice in one object."


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity"])
def test_a_number_that_is_none_is_refused(number: bytes) -> None:
    assert refusal(b'{"a": ' + number + b"}") == f"{number.decode()} is not a number."


def test_a_number_of_a_thousand_digits_is_refused() -> None:
    assert refusal(b'{"a": ' + b"9" * 1000 + b"}") == "a number has 1000 digits, and 30 is the most."


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b"\\u0000", "a text holds a NUL character."),
        (b"\\ud800", "a text holds half a character (a lone surrogate)."),
        (b"x" * 10_001, "a text has 10001 characters, and 10000 is the most."),
    ],
)
def test_words_that_cannot_be_kept_are_refused(written: bytes, why: str) -> None:
    content = b'{"resourceType": "Questionnaire", "item": [{"linkId": "a", "type": "string", "text": "%s"}]}'

    assert refusal(content % written) == f"item[0].text: {why}"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (b"x" * 256, "a name has 256 characters, and 255 is the most."),
        (b"a\\nb", "the name a b holds a character that cannot be seen."),
        (b"a\\u202eb", "the name a?b holds a character that cannot be seen."),
    ],
)
def test_names_that_cannot_be_told_are_refused(name: bytes, why: str) -> None:
    content = b'{"resourceType": "Questionnaire", "item": [{"linkId": "%s", "type": "string"}]}'

    assert refusal(content % name) == f"item[0].linkId: {why}"
