"""What kind of item a question of an XLSForm is."""

from collections.abc import Mapping
from typing import Any, Final

from pyxform.constants import (  # type: ignore[import-untyped]
    GROUP,
    LOOP,
    RANK,
    REPEAT,
    SELECT_ALL_THAT_APPLY,
    SELECT_ONE,
    SELECT_ONE_EXTERNAL,
)
from pyxform.question_type_dictionary import QUESTION_TYPE_DICT  # type: ignore[import-untyped]

from wayfellow.measures.importers.limits import Place, told
from wayfellow.measures.importers.questionnaire import ItemKind

GROUPS: Final = frozenset({GROUP, REPEAT, LOOP})
_SELECTS: Final = {
    SELECT_ONE: ItemKind.CHOICE,
    SELECT_ONE_EXTERNAL: ItemKind.CHOICE,
    SELECT_ALL_THAT_APPLY: ItemKind.SEVERAL,
    RANK: ItemKind.OTHER,
}
_YES: Final = frozenset({"yes", "true", "true()"})
_NO: Final = frozenset({"", "no", "false", "false()"})


def kind_of(child: Mapping[str, Any], place: Place) -> ItemKind:
    type_ = child.get("type")
    if not isinstance(type_, str) or type_ not in QUESTION_TYPE_DICT | _SELECTS | dict.fromkeys(GROUPS):
        raise place.refused(f"“{told(type_)}” is not a type of question in XLSForm")
    if type_ in GROUPS:
        return ItemKind.GROUP_HEADING
    kind = _SELECTS.get(type_) or _by_definition(type_)
    answered = kind not in {ItemKind.DISPLAY, ItemKind.HIDDEN}
    if answered and (bound(child, "calculate") or said_yes(bound(child, "readonly"))):
        return ItemKind.CALCULATED
    return kind


def _by_definition(type_: str) -> ItemKind:
    definition = QUESTION_TYPE_DICT[type_]
    control, bind = definition.get("control", {}), definition.get("bind", {})
    if type_ in {"calculate", "q calculate", "add calculate prompt"}:
        return ItemKind.CALCULATED
    if "tag" not in control:
        return ItemKind.HIDDEN
    if "readonly" in bind:
        return ItemKind.DISPLAY
    if control["tag"] not in {"input", "range"}:
        return ItemKind.SEVERAL if control["tag"] == "select" else ItemKind.OTHER
    return _BY_BIND.get(bind["type"], ItemKind.OTHER)


_BY_BIND: Final = {
    "int": ItemKind.NUMBER,
    "decimal": ItemKind.NUMBER,
    "string": ItemKind.TEXT,
    "date": ItemKind.DATE,
    "dateTime": ItemKind.DATE,
}


def bound(child: Mapping[str, Any], name: str) -> str:
    """What the form says about the question's value; empty where it says nothing that can be read."""
    bind = child.get("bind", {})
    value = bind.get(name, "") if isinstance(bind, Mapping) else ""
    return value if isinstance(value, str) else ""


def said_yes(words: str) -> bool:
    return words.casefold() in _YES


def is_a_rule(words: str) -> bool:
    """Neither yes nor no, but something to work out."""
    return words.casefold() not in _YES | _NO
