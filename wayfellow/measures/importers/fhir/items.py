"""Walks the items of a FHIR questionnaire from the top to the bottom."""

from dataclasses import dataclass
from typing import Final

from wayfellow.measures.importers.fhir.conditions import condition_of
from wayfellow.measures.importers.fhir.extensions import expressions, has_translation, is_hidden
from wayfellow.measures.importers.fhir.node import Node
from wayfellow.measures.importers.fhir.options import options_of
from wayfellow.measures.importers.fhir.value_sets import ValueSets
from wayfellow.measures.importers.gathering import Gathering, both, path_of
from wayfellow.measures.importers.limits import MOST_HEADINGS, clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedOption, ItemKind

_KINDS: Final = {
    "group": ItemKind.GROUP_HEADING,
    "display": ItemKind.DISPLAY,
    "boolean": ItemKind.YES_NO,
    "decimal": ItemKind.NUMBER,
    "integer": ItemKind.NUMBER,
    "quantity": ItemKind.NUMBER,
    "date": ItemKind.DATE,
    "dateTime": ItemKind.DATE,
    "time": ItemKind.OTHER,
    "string": ItemKind.TEXT,
    "text": ItemKind.TEXT,
    "url": ItemKind.TEXT,
    "choice": ItemKind.CHOICE,
    "open-choice": ItemKind.CHOICE,
    "coding": ItemKind.CHOICE,
    "attachment": ItemKind.OTHER,
    "reference": ItemKind.OTHER,
    "question": ItemKind.OTHER,
}
_NOT_ANSWERED: Final = frozenset({ItemKind.GROUP_HEADING, ItemKind.DISPLAY})


@dataclass(frozen=True, slots=True)
class Above:
    """What the items above one say about it."""

    headings: tuple[str, ...] = ()
    shown_when: str | None = None
    hidden: bool = False
    id: str | None = None


class Walk:
    """Reads items into a gathering."""

    def __init__(self, value_sets: ValueSets, gathering: Gathering) -> None:
        self._value_sets = value_sets
        self._gathering = gathering

    def through(self, parent: Node, above: Above) -> None:
        """Calls itself for what is nested; how deep that goes is bounded by the JSON."""
        for item in parent.nodes("item"):
            read = self._read(item, above)
            headings = (*above.headings, read.text) if item.text("type") == "group" else above.headings
            if len(headings) > MOST_HEADINGS:
                raise item.place.refused(f"more than {MOST_HEADINGS} groups stand inside each other")
            hidden = read.kind is ItemKind.HIDDEN
            self.through(item, Above(headings, read.shown_when, hidden, read.id))

    def _read(self, item: Node, above: Above) -> ImportedItem:
        name = clean_name(item.text("linkId"), item.place.at("linkId"))
        own, names = condition_of(item, self._gathering)
        options = options_of(item, self._value_sets, self._gathering)
        worked_out = self._tell_expressions(item, told(name))
        read = ImportedItem(
            id=name,
            text=" ".join(part for part in (item.text("prefix"), item.text("text")) if part),
            kind=_kind_of(item, options, worked_out=worked_out, hidden=above.hidden),
            options=options,
            required=item.flag("required"),
            group=path_of(above.headings),
            shown_when=both(above.shown_when, own or _worked_out_elsewhere(item)),
        )
        self._tell_rest(item, read)
        self._gathering.add(read, item.place, depends_on=names | ({above.id} if above.id else set()))
        return read

    def _tell_expressions(self, item: Node, name: str) -> bool:
        """Whether its answer is worked out by another program."""
        found = [*expressions(item), *expressions(item.node("_text"))]
        for one in dict.fromkeys(found):
            self._gathering.warn(f"{name}: its {one} is not supported, and was not run.")
        return "calculatedExpression" in found

    def _tell_rest(self, item: Node, read: ImportedItem) -> None:
        name = told(read.id)
        if item.flag("repeats") and read.kind is not ItemKind.SEVERAL:
            self._gathering.warn(f"{name}: the file lets it be answered several times. It is read once.")
        if item.flag("readOnly") and read.kind is ItemKind.CALCULATED:
            self._gathering.warn(f"{name}: it cannot be answered, only read, so another program fills it in.")
        if item.has("_text") and not item.text("text"):
            self._gathering.warn(f"{name}: its words stand only in an extension, which is not read.")
        if has_translation(item, "text"):
            self._gathering.leave_out("translations of questions")
        if any(item.nodes("initial")) or _preselected(item):
            self._gathering.leave_out("answers that are filled in beforehand")


def _preselected(item: Node) -> bool:
    return any(answer.flag("initialSelected") for answer in item.nodes("answerOption"))


def _kind_of(item: Node, options: tuple[ImportedOption, ...], *, worked_out: bool, hidden: bool) -> ItemKind:
    type_ = item.text("type")
    if type_ not in _KINDS:
        raise item.place.at("type").refused(f"“{told(type_)}” is not a type of item in FHIR")
    kind = _KINDS[type_]
    if hidden or is_hidden(item):
        return ItemKind.HIDDEN
    if kind in _NOT_ANSWERED:
        return kind
    if worked_out or item.flag("readOnly"):
        return ItemKind.CALCULATED
    if options or kind is ItemKind.CHOICE:
        return ItemKind.SEVERAL if item.flag("repeats") else ItemKind.CHOICE
    return kind


def _worked_out_elsewhere(item: Node) -> str | None:
    if "enableWhenExpression" in expressions(item):
        return "a rule holds that only another program can work out"
    return None
