"""What a row says, column by column, in words for pages: nothing is written that does not stand there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wayfellow.evaluation.choices import (
    BEYOND_NAMES,
    CAME_OF_NAMES,
    GOAL_NAMES,
    quarter_in_words,
)
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, GoalNow
from wayfellow.evaluation.counts.several import as_chosen
from wayfellow.evaluation.models import CountedRow
from wayfellow.measures.captures import CAPTURES_WORDS, Captures
from wayfellow.measures.instruments import UnknownInstrument, instrument
from wayfellow.measures.purpose import Purpose, Stage, words_for


@dataclass(frozen=True, slots=True)
class Line:
    """One column of a row."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Told:
    """Rows of one kind: what all of them say alike, and then each of its own."""

    alike: tuple[Line, ...]
    each: tuple[tuple[Line, ...], ...]


Row = Any  # each column belongs to one kind of row; `_COLUMNS` knows which


def _yes_no(value: bool) -> str:
    return _("yes") if value else _("no")


def _number(value: int | None) -> str:
    return _("not said") if value is None else str(value)


def _several(names: Mapping[Any, Promise | str], kept: str, vocabulary: Any) -> str:
    chosen = [str(names[one]) for one in as_chosen(kept, vocabulary)]
    return ", ".join(chosen) or _("nothing chosen")


def measure_name(key: str) -> str:
    """What a measure is called for short."""
    try:
        return instrument(key).short_name
    except UnknownInstrument:
        return key


def _score_name(row: Row) -> str:
    try:
        return next(one.name for one in instrument(row.measure).scores if one.key == row.score)
    except (UnknownInstrument, StopIteration):
        return str(row.score)


def _in_words(choice: type[Purpose] | type[Stage], key: str) -> str:
    return _(words_for(choice(key))) if key else _("not said")


_CAPTURES: Final = {one: gettext_lazy(words) for one, words in CAPTURES_WORDS.items()}
# The random number is told apart: it is not known before the row is written.
APART: Final = frozenset({"id"})
ALIKE: Final = ("service", "quarter", "contributor")
_COLUMNS: Final[dict[str, tuple[Promise, Callable[[Row], str]]]] = {
    "service": (gettext_lazy("Service"), lambda row: row.service.name),
    "quarter": (gettext_lazy("When"), lambda row: quarter_in_words(row.quarter)),
    "contributor": (
        gettext_lazy("Instead of your name"),
        lambda row: _("a number drawn by lot, a new one every three months and for each purpose"),
    ),
    "in_the_room": (gettext_lazy("Together in one room"), lambda row: _yes_no(row.in_the_room)),
    "after_crisis_stay": (
        gettext_lazy("First talk after a crisis stay"),
        lambda row: _yes_no(row.after_crisis_stay),
    ),
    "topics": (gettext_lazy("What it was about"), lambda row: _several(_CAPTURES, row.topics, Captures)),
    "came_of": (
        gettext_lazy("What came of it"),
        lambda row: _several(CAME_OF_NAMES, row.came_of, CameOf),
    ),
    "measure": (gettext_lazy("Measure"), lambda row: measure_name(row.measure)),
    "item": (gettext_lazy("Question"), lambda row: str(row.item)),
    "skipped": (gettext_lazy("Left out"), lambda row: _yes_no(row.skipped)),
    "words_do_not_fit": (
        gettext_lazy("The words did not fit"),
        lambda row: _yes_no(row.words_do_not_fit),
    ),
    "score": (gettext_lazy("Number"), _score_name),
    "purpose": (gettext_lazy("What it was for"), lambda row: _in_words(Purpose, row.purpose)),
    "stage": (gettext_lazy("How things were"), lambda row: _in_words(Stage, row.stage)),
    "difference": (gettext_lazy("How far from the time before"), lambda row: f"{row.difference:+g}"),
    "beyond": (gettext_lazy("Next to chance"), lambda row: str(BEYOND_NAMES[Beyond(row.beyond)])),
    "now": (gettext_lazy("Where the goal is"), lambda row: str(GOAL_NAMES[GoalNow(row.now)])),
    "sure_first": (gettext_lazy("How sure, the first time"), lambda row: _number(row.sure_first)),
    "sure_last": (gettext_lazy("How sure, the last time"), lambda row: _number(row.sure_last)),
    "nights_before": (
        gettext_lazy("Nights in hospital, the three months before I came here"),
        lambda row: str(row.nights_before),
    ),
    "nights_after": (
        gettext_lazy("Nights in hospital, the last three months"),
        lambda row: str(row.nights_after),
    ),
    "crisis_before": (
        gettext_lazy("Crisis contacts, the three months before I came here"),
        lambda row: str(row.crisis_before),
    ),
    "crisis_after": (
        gettext_lazy("Crisis contacts, the last three months"),
        lambda row: str(row.crisis_after),
    ),
}


def tell(rows: tuple[CountedRow, ...]) -> Told:
    """Every column of these rows, which are of one kind."""
    return Told(
        alike=tuple(_line(name, rows[0]) for name in ALIKE),
        each=tuple(tuple(_line(name, row) for name in _own_columns(row)) for row in rows),
    )


def _own_columns(row: CountedRow) -> list[str]:
    return [column.name for column in row._meta.concrete_fields if column.name not in {*APART, *ALIKE}]


def _line(name: str, row: CountedRow) -> Line:
    label, says = _COLUMNS[name]
    return Line(str(label), says(row))
