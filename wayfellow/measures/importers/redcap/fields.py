"""What kind of item a REDCap field is."""

import re
from typing import Final

from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import told
from wayfellow.measures.importers.questionnaire import ImportedOption, ItemKind
from wayfellow.measures.importers.redcap.choices import choices_of
from wayfellow.measures.importers.redcap.columns import Row

_KINDS: Final = {
    "text": ItemKind.TEXT,
    "notes": ItemKind.TEXT,
    "radio": ItemKind.CHOICE,
    "dropdown": ItemKind.CHOICE,
    "checkbox": ItemKind.SEVERAL,
    "yesno": ItemKind.YES_NO,
    "truefalse": ItemKind.YES_NO,
    "slider": ItemKind.NUMBER,
    "descriptive": ItemKind.DISPLAY,
    "calc": ItemKind.CALCULATED,
    "file": ItemKind.OTHER,
    "sql": ItemKind.OTHER,
}
# REDCap keeps these answers as 1 and 0.
_FIXED: Final = {
    "yesno": (ImportedOption("1", "Yes"), ImportedOption("0", "No")),
    "truefalse": (ImportedOption("1", "True"), ImportedOption("0", "False")),
}
_NUMBERS: Final = ("number", "integer", "int", "float")
_DATES: Final = ("date_", "datetime_")

_TAG = re.compile(r"(?<![\w.@-])@([A-Za-z]+(?:-[A-Za-z]+)*)")
_HIDING: Final = frozenset({"HIDDEN", "HIDDEN-SURVEY"})
_FILLING: Final = frozenset({"CALCTEXT", "CALCDATE", "READONLY", "READONLY-SURVEY"})


def kind_of(row: Row, gathering: Gathering) -> ItemKind:
    name, type_ = told(row["field_name"]), row["field_type"].casefold()
    if type_ not in _KINDS:
        raise row.place.refused(f"“{told(type_)}” is not a type of field in REDCap")
    kind = _typed(row) if type_ == "text" else _KINDS[type_]
    _tell_type(name, type_, row, gathering)
    tags = {tag.upper() for tag in _TAG.findall(row["field_annotation"])}
    for tag in sorted(tags - _HIDING):
        gathering.warn(f"{name}: the tag @{told(tag)} is not supported, and was left out.")
    if tags & _HIDING:
        return ItemKind.HIDDEN
    return ItemKind.CALCULATED if tags & _FILLING and kind is not ItemKind.DISPLAY else kind


def _typed(row: Row) -> ItemKind:
    validation = row["text_validation_type_or_show_slider_number"].casefold()
    if validation.startswith(_NUMBERS):
        return ItemKind.NUMBER
    return ItemKind.DATE if validation.startswith(_DATES) else ItemKind.TEXT


def _tell_type(name: str, type_: str, row: Row, gathering: Gathering) -> None:
    if type_ == "calc":
        gathering.warn(f"{name}: its calculation is not supported, and was not run.")
    elif type_ == "sql":
        gathering.warn(f"{name}: its database query is not supported, and was not run.")
    elif type_ == "file":
        gathering.warn(f"{name}: it asks for a file or a signature, which is not supported.")
    elif type_ == "slider" and row["select_choices_or_calculations"]:
        gathering.leave_out("words beside sliders")


def options_of(row: Row, gathering: Gathering) -> tuple[ImportedOption, ...]:
    type_ = row["field_type"].casefold()
    if type_ in _FIXED:
        return _FIXED[type_]
    if type_ in {"radio", "dropdown", "checkbox"}:
        return choices_of(row, gathering)
    return ()
