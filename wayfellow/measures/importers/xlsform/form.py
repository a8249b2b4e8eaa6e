"""A form as pyxform understands it: nested questions and lists of choices, not yet in our terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pyxform.errors import PyXFormError  # type: ignore[import-untyped]
from pyxform.xls2json import workbook_to_json  # type: ignore[import-untyped]
from pyxform.xls2json_backends import DefinitionData  # type: ignore[import-untyped]

from wayfellow.measures.importers.limits import LONGEST_NAME, Place, told
from wayfellow.measures.importers.xlsform.sheets import Sheet

# pyxform writes straight quotes for curly ones. A questionnaire's words stay as they are, so these stand in
# (from Unicode's private use area, where no words are).
_CURLY: Final = "‘’“”"
_STAND_IN: Final = "\ue0f0\ue0f1\ue0f2\ue0f3"
_HIDE: Final = str.maketrans(_CURLY, _STAND_IN)
_SHOW: Final = str.maketrans(_STAND_IN, _CURLY)
_WORDS: Final = ("label", "caption", "form_title", "form title", "set form title")
_LONGEST: Final = 240
"""Of what pyxform says about a file."""


@dataclass(frozen=True, slots=True)
class Form:
    """Read, and not yet told in our own words."""

    title: str
    language: str
    children: tuple[Any, ...]
    choices: Mapping[str, Any]
    """By the list's name."""
    warnings: tuple[str, ...]


def form_of(sheets: Mapping[str, Sheet], place: Place) -> Form:
    warnings: list[str] = []
    definition = DefinitionData(sheet_names=list(sheets), fallback_form_name=place.stem)
    for name, sheet in sheets.items():
        setattr(definition, name, [_hidden(row) for row in sheet.rows])
        setattr(definition, f"{name}_header", [dict.fromkeys(sheet.columns)])
    try:
        made = workbook_to_json(definition, fallback_form_name=place.stem, warnings=warnings)
    except PyXFormError as mistake:
        raise place.refused(_one_line(mistake)) from mistake
    return Form(
        title=told(shown(str(made["title"])), LONGEST_NAME),
        language=str(made["default_language"]),
        children=tuple(made["children"]),
        choices=made.get("choices", {}),
        warnings=tuple(f"{_one_line(warning)}." for warning in warnings),
    )


def _hidden(row: Mapping[str, str]) -> dict[str, str]:
    return {
        column: text.translate(_HIDE) if column.casefold().startswith(_WORDS) else text
        for column, text in row.items()
    }


def shown(text: str) -> str:
    """A text as the file has it."""
    return text.translate(_SHOW)


def _one_line(words: object) -> str:
    return told(shown(str(words)), _LONGEST).rstrip(".")
