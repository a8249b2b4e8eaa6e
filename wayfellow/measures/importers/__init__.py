"""Reads a questionnaire out of a file that a service holds: FHIR, REDCap or XLSForm. Runs nothing in it."""

from wayfellow.measures.importers.fhir import read_fhir
from wayfellow.measures.importers.guessing import check_kind, guessed
from wayfellow.measures.importers.limits import Place, check_size
from wayfellow.measures.importers.questionnaire import (
    Format,
    ImportedItem,
    ImportedOption,
    ImportedQuestionnaire,
    ImportRefused,
    ItemKind,
)
from wayfellow.measures.importers.redcap import read_redcap

__all__ = [
    "Format",
    "ImportRefused",
    "ImportedItem",
    "ImportedOption",
    "ImportedQuestionnaire",
    "ItemKind",
    "read_questionnaire",
]


def read_questionnaire(content: bytes, *, name: str, form: Format | None = None) -> ImportedQuestionnaire:
    """The questionnaire in a file of this name, or ImportRefused with one line that says where and why."""
    place = Place(name)
    check_size(content, place)
    check_kind(content, place)
    form = form or guessed(content, place)
    if form is Format.FHIR:
        return read_fhir(content, place)
    if form is Format.REDCAP:
        return read_redcap(content, place)
    # pyxform takes a quarter of a second to import, and most imports have no need of it.
    from wayfellow.measures.importers.xlsform import read_xlsform  # noqa: PLC0415

    return read_xlsform(content, place)
