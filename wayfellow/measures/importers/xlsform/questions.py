"""The questions of a form in their order, with the groups above them, without what pyxform makes up."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pyxform.constants import SURVEY  # type: ignore[import-untyped]

from wayfellow.measures.importers.limits import MOST_HEADINGS, Place, clean_name, told
from wayfellow.measures.importers.xlsform.choices import OTHER
from wayfellow.measures.importers.xlsform.sheets import Sheet

_MADE_LABEL: Final = "generated_table_list_label_"
_MADE_NOTE: Final = "generated_note_name_"
_NAMES: Final = frozenset({"name", "tag", "value"})
"""What the column of names may be called."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question or group."""

    child: Mapping[str, Any]
    path: tuple[str, ...]
    """The names of the groups above it, and its own."""
    label: object
    or_other: bool
    """Whether it asks pyxform for one more answer, called "other"."""
    place: Place

    @property
    def name(self) -> str:
        return self.path[-1]


def questions_of(children: Sequence[Any], survey: Sheet, place: Place) -> list[Question]:
    written = frozenset(
        text for row in survey.rows for column, text in row.items() if column.strip().casefold() in _NAMES
    )
    return list(_below(children, (), written, place.at(SURVEY)))


def _below(
    children: Sequence[Any], above: tuple[str, ...], written: frozenset[str], place: Place
) -> Iterator[Question]:
    if len(above) > MOST_HEADINGS:
        raise place.refused(f"more than {MOST_HEADINGS} groups stand inside each other")
    names = {child.get("name") for child in children}
    for child in children:
        name = child.get("name")
        # Unwritten are: the form's own number, boxes for an "other", labels of tables.
        if name not in written and not str(name).startswith(_MADE_NOTE):
            continue
        name = clean_name(str(name), place)
        beside = f"{name}_{OTHER}"
        yield Question(
            child=child,
            path=(*above, name),
            label=_label(child),
            or_other=beside in names and beside not in written,
            place=place.at(told(name)),
        )
        yield from _below(child.get("children", ()), (*above, name), written, place)


def _label(child: Mapping[str, Any]) -> object:
    """pyxform moves the label of a table into a note of its own."""
    for first in child.get("children", ())[:1]:
        if str(first.get("name")).startswith(_MADE_LABEL):
            return first.get("label", "")
    return child.get("label", "")


def ids_of(questions: Sequence[Question]) -> list[str]:
    """The names; with their groups, where a name stands in several groups."""
    times = Counter(question.name for question in questions)
    return [question.name if times[question.name] == 1 else "/".join(question.path) for question in questions]
