"""The format is told by what stands in the file; what cannot be told is said, with what to do."""

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.guessing import guessed
from wayfellow.measures.importers.limits import MOST_BYTES, Place
from wayfellow.measures.importers.tests.made_files import dictionary, questionnaire, read, refusal, xlsform

FHIR = questionnaire({"linkId": "a", "type": "string"})
XLSFORM = xlsform({"type": "text", "name": "a", "label": "Well?"})


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (FHIR, Format.FHIR),
        (dictionary(), Format.REDCAP),
        (XLSFORM, Format.XLSFORM),
        (b"  \n" + FHIR, Format.FHIR),
    ],
)
@pytest.mark.parametrize("name", ["sky", "sky.json", "sky.csv", "sky.xlsx", "sky.txt"])
def test_what_stands_in_a_file_goes_before_its_name(content: bytes, form: Format, name: str) -> None:
    assert guessed(content, Place(name)) is form


@pytest.mark.parametrize(
    ("content", "form"), [(FHIR, Format.FHIR), (dictionary(), Format.REDCAP), (XLSFORM, Format.XLSFORM)]
)
def test_a_format_can_be_named(content: bytes, form: Format) -> None:
    assert len(read(content, form=form).items) == 1


@pytest.mark.parametrize(
    ("content", "form", "said"),
    [
        (FHIR, Format.REDCAP, "the first row lacks the column field_name (“Variable / Field Name”)."),
        (FHIR, Format.XLSFORM, "the zip cannot be unpacked (File is not a zip file)."),
        (dictionary(), Format.FHIR, "line 1, column 1: this is not JSON (Expecting value)."),
    ],
)
def test_a_format_that_is_not_the_files_is_refused(content: bytes, form: Format, said: str) -> None:
    assert refusal(content, form=form) == said


def test_a_workbook_that_is_called_something_else_is_refused() -> None:
    assert refusal(XLSFORM, form=Format.FHIR).endswith("save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).")


UNKNOWN = "it cannot be told which format this is; FHIR (.json), REDCap (.csv) and XLSForm (.xlsx) are read."


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("sky", UNKNOWN),
        ("sky.json", "this is not JSON: it begins with neither { nor [."),
        (
            "sky.csv",
            "this is not a REDCap data dictionary: its first row names no column “Variable / Field Name”.",
        ),
        ("sky.xlsx", "this is not an .xlsx workbook: it is not a zip."),
    ],
)
def test_what_cannot_be_told_is_said(name: str, why: str) -> None:
    assert refusal(b"How blue is the sky?", name=name) == why


@pytest.mark.parametrize("content", [b"<Questionnaire/>", b"  <?xml version='1.0'?>"])
def test_xml_is_refused_with_what_to_do(content: bytes) -> None:
    assert refusal(content) == "this looks like XML; save the FHIR Questionnaire as JSON and try again."


def test_a_pdf_is_refused() -> None:
    assert refusal(b"%PDF-1.7 ...") == "this is a PDF, which holds no questions that can be told apart."


def test_an_old_workbook_is_refused_with_what_to_do() -> None:
    said = refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, name="sky.xls")

    assert said == "this is an old .xls workbook, or one with a password; save it as .xlsx and try again."


@pytest.mark.parametrize("name", ["sky.xls", "sky.XLSM", "sky.xlsb", "sky.ods"])
def test_other_workbooks_are_refused_by_their_name(name: str) -> None:
    said = refusal(XLSFORM, name=name)

    assert (
        said == f".{name.rpartition('.')[2].lower()} workbooks are not read; save it as .xlsx and try again."
    )


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"") == "the file is empty."


def test_a_file_that_is_too_large_is_refused() -> None:
    assert refusal(b" " * (MOST_BYTES + 1)) == "the file has 2097153 bytes, and 2097152 is the most."


def test_the_name_of_a_file_cannot_break_the_line() -> None:
    with pytest.raises(ValueError, match=r"^sky\?\[31m \.json: the file is empty\.$"):
        read(b"", name="sky\x1b[31m\n.json")


def test_a_long_name_is_cut() -> None:
    with pytest.raises(ValueError, match=r"^x{57}\.\.\.: the file is empty\.$"):
        read(b"", name="x" * 500)
