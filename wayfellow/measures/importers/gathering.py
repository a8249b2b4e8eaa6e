"""Gathers the items of one questionnaire, held to the limits, with what could not be taken over."""

from collections import Counter
from collections.abc import Collection, Iterable
from graphlib import CycleError, TopologicalSorter
from typing import Final

from wayfellow.measures.importers.limits import (
    LONGEST_TEXT,
    MOST_CHARACTERS,
    MOST_ITEMS,
    MOST_OPTIONS,
    MOST_WARNINGS,
    Place,
    told,
)
from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedOption, ImportedQuestionnaire

BETWEEN_HEADINGS: Final = " / "


class Gathering:
    """What was read of one file so far."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._items: dict[str, ImportedItem] = {}
        self._characters = 0
        self._depends: dict[str, set[str]] = {}
        self._warnings: dict[str, None] = {}
        self._left_out: Counter[str] = Counter()

    def add(self, item: ImportedItem, place: Place, *, depends_on: Collection[str] = ()) -> None:
        """`depends_on` names the items that decide whether this one is shown."""
        if item.id in self._items:
            raise place.refused(f"the name {told(item.id)} stands for two items")
        if len(self._items) == MOST_ITEMS:
            raise place.refused(f"the file has more than {MOST_ITEMS} items")
        _check_options(item.options, place)
        _check_lengths(item, place)
        self._characters += _characters(item)
        if self._characters > MOST_CHARACTERS:
            raise place.refused(f"the items unfold into more than {MOST_CHARACTERS} characters")
        self._items[item.id] = item
        self._depends[item.id] = set(depends_on)

    def warn(self, words: str) -> None:
        """One sentence, said once however often it is found."""
        self._warnings.setdefault(words)

    def leave_out(self, what: str) -> None:
        """Counts something that is left out, so that one sentence tells of all."""
        self._left_out[what] += 1

    def questionnaire(self, title: str) -> ImportedQuestionnaire:
        if not self._items:
            raise self._place.refused("the file has no items")
        self._check_conditions()
        return ImportedQuestionnaire(
            title=title, items=tuple(self._items.values()), warnings=tuple(self._told_warnings())
        )

    def _check_conditions(self) -> None:
        for item, others in self._depends.items():
            for missing in sorted(others - self._items.keys()):
                self.warn(f"{told(item)}: its condition names {told(missing)}, which is not in the file.")
        try:
            TopologicalSorter(self._depends).prepare()
        except CycleError as ring:
            names = " <- ".join(told(name) for name in ring.args[1][:4])
            raise self._place.refused(f"these items wait for each other to be shown: {names}") from ring

    def _told_warnings(self) -> Iterable[str]:
        all_ = [*self._warnings, *(f"Left out: {what} ({n})." for what, n in self._left_out.items())]
        yield from all_[:MOST_WARNINGS]
        if len(all_) > MOST_WARNINGS:
            yield f"And {len(all_) - MOST_WARNINGS} more warnings of this kind."


def _check_options(options: tuple[ImportedOption, ...], place: Place) -> None:
    if len(options) > MOST_OPTIONS:
        raise place.refused(f"the item has {len(options)} options, and {MOST_OPTIONS} is the most")
    values = Counter(option.value for option in options)
    for value, times in values.most_common(1):
        if times > 1:
            raise place.refused(f"{times} options have the value {told(value)}")


def _check_lengths(item: ImportedItem, place: Place) -> None:
    for text, what in ((item.shown_when, "condition"), (item.group, "path of headings")):
        if text is not None and len(text) > LONGEST_TEXT:
            raise place.refused(f"its {what} has {len(text)} characters, and {LONGEST_TEXT} is the most")


def _characters(item: ImportedItem) -> int:
    around = len(item.text) + len(item.group or "") + len(item.shown_when or "")
    return around + sum(len(option.value) + len(option.label) for option in item.options)


def path_of(headings: Iterable[str]) -> str | None:
    """Headings as one line, those without words left out."""
    told_ones = [" ".join(heading.split()) for heading in headings]
    return BETWEEN_HEADINGS.join(heading for heading in told_ones if heading) or None


def both(above: str | None, own: str | None) -> str | None:
    """An item inside a group is shown when the group is, and its own condition holds."""
    if above and own:
        return f"({above}) and ({own})"
    return own or above
