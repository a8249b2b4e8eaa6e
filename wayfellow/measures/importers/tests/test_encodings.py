"""UTF-8 is read, and UTF-16 that says so; anything else is refused with what to do, and never guessed."""

import codecs

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.tests.made_files import dictionary, questionnaire, read, refusal

HOW = "save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)"
WORDS = "Wie blau ist’s — 空"


def in_words() -> str:
    return dictionary(field_label=WORDS).decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_words_come_through(encoding: str) -> None:
    assert read(in_words().encode(encoding)).items[0].text == WORDS


@pytest.mark.parametrize(
    ("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_utf_16_is_read_in_both_orders(mark: bytes, encoding: str) -> None:
    assert read(mark + in_words().encode(encoding)).items[0].text == WORDS


def test_json_may_begin_with_a_mark() -> None:
    content = codecs.BOM_UTF8 + questionnaire({"linkId": "a", "type": "string", "text": "Well?"})

    assert read(content).items[0].text == "Well?"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_the_letters_of_one_country_are_refused_with_their_line(encoding: str) -> None:
    content = dictionary({}, {"field_label": "Wie blau für dich?"}).decode().encode(encoding)

    assert refusal(content) == f"line 3: the byte 0xfc is not UTF-8; {HOW}."


def test_utf_16_without_a_mark_is_refused() -> None:
    assert refusal(dictionary().decode().encode("utf-16-le")) == "line 1: the text holds a NUL character."


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_mark_of_utf_16_that_is_not_true_is_refused(mark: bytes) -> None:
    assert refusal(mark + b"abc") == f"the text says it is in UTF-16, and is not; {HOW}."


@pytest.mark.parametrize("mark", [codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE])
def test_utf_32_is_refused(mark: bytes) -> None:
    assert refusal(mark + b"a\0\0\0") == f"the text is in UTF-32; {HOW}."


def test_a_nul_is_refused_with_its_line() -> None:
    assert refusal(dictionary() + b"\nx\0y") == "line 4: the text holds a NUL character."


@pytest.mark.parametrize("form", [Format.FHIR, Format.REDCAP])
def test_a_format_that_was_named_is_held_to_it(form: Format) -> None:
    assert refusal(b"\xff\xfe\xfd", form=form) == f"the text says it is in UTF-16, and is not; {HOW}."


def test_signs_that_cannot_be_seen_become_spaces() -> None:
    assert (
        read(dictionary(field_label="How\x0bblue\x1b[31m is\x85it?")).items[0].text == "How blue [31m is it?"
    )


def test_other_languages_stay_as_they_are() -> None:
    label = "ما مدى زرقة السماء؟ 👩‍🌾 e\u0301"

    assert read(dictionary(field_label=label)).items[0].text == label
