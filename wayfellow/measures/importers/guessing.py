"""Which format a file is in, by what stands at its beginning and how its name ends."""

from pathlib import PurePath
from typing import Final

from wayfellow.measures.importers.decoding import decoded
from wayfellow.measures.importers.limits import Place
from wayfellow.measures.importers.questionnaire import Format
from wayfellow.measures.importers.redcap.columns import is_dictionary

_ZIP: Final = b"PK"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS: Final = "save it as .xlsx and try again"


def check_kind(content: bytes, place: Place) -> None:
    """Refuses what none of the formats is, with what to do about it."""
    ending = PurePath(place.name).suffix.lower()
    if content.startswith(_OLD_OFFICE):
        raise place.refused(f"this is an old .xls workbook, or one with a password; {_SAVE_AS}")
    if ending in {".xls", ".xlsm", ".xlsb", ".ods"}:
        raise place.refused(f"{ending} workbooks are not read; {_SAVE_AS}")
    if content.startswith(b"%PDF"):
        raise place.refused("this is a PDF, which holds no questions that can be told apart")


def guessed(content: bytes, place: Place) -> Format:
    """The format, or ImportRefused saying what could not be told."""
    if content.startswith(_ZIP):
        return Format.XLSFORM
    text = decoded(content, place)
    first = text.lstrip()[:1]
    if first in {"{", "["}:
        return Format.FHIR
    if first == "<":
        raise place.refused("this looks like XML; save the FHIR Questionnaire as JSON and try again")
    if is_dictionary(text):
        return Format.REDCAP
    ending = PurePath(place.name).suffix.lower()
    raise place.refused(_UNTOLD.get(ending, _UNKNOWN))


_UNKNOWN: Final = (
    "it cannot be told which format this is; FHIR (.json), REDCap (.csv) and XLSForm (.xlsx) are read"
)
_UNTOLD: Final = {
    ".json": "this is not JSON: it begins with neither { nor [",
    ".csv": "this is not a REDCap data dictionary: its first row names no column “Variable / Field Name”",
    ".xlsx": "this is not an .xlsx workbook: it is not a zip",
}
