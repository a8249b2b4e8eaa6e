"""Change: how numbers of questionnaires moved, for all who said yes together."""

from collections.abc import Callable, Mapping
from typing import Final

from django.utils.translation import gettext as _

from wayfellow.evaluation.choices import BEYOND_NAMES
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.kinds import Beyond
from wayfellow.evaluation.counts.tables import CountRow, CountTable
from wayfellow.evaluation.drawing.cells import mean_and_interval, people, share, those
from wayfellow.evaluation.drawing.words import score_name
from wayfellow.evaluation.telling import measure_name
from wayfellow.measures.purpose import Purpose, Stage, words_for


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """For each number: all together, by purpose, and by stage."""
    told = [table for table in frozen if table in those(frozen, table.key)]
    return tuple(drawn for table in told for drawn in _DRAWN[table.key](table))


def _change(table: FrozenTable) -> tuple[CountTable, ...]:
    everybody, *by_chance = table.rows
    name = _name(table)
    moved = CountTable(
        title=_("%(number)s: how it moved") % {"number": name},
        of=_("Who"),
        columns=(_("People"), _("Mean change"), _("It may as well be")),
        rows=(CountRow(_("Everybody"), (people(table.base), *mean_and_interval(everybody.means[0]))),),
    )
    return moved, _by_chance(name, table, by_chance)


def _by_chance(name: str, table: FrozenTable, by_chance: list[FrozenRow]) -> CountTable:
    rows = [
        CountRow(
            str(BEYOND_NAMES[Beyond(row.key)]), (people(row.counts[0]), share(row.counts[0], table.base))
        )
        for row in by_chance
    ]
    unknown = by_chance[-1].counts[0]
    note = _("Nobody has found out how much of this number moves by chance, so nothing is said about it.")
    return CountTable(
        title=_("%(number)s: more than chance?") % {"number": name},
        of=_("How far it moved"),
        columns=(_("People"), _("Share")),
        rows=tuple(rows),
        notes=(note,) if unknown.near and unknown.near == table.base.near else (),
        chart=0,
    )


def _by_purpose(table: FrozenTable) -> tuple[CountTable, ...]:
    rows = [_broken_down(row, table, _(words_for(Purpose(row.key))) if row.key else "") for row in table.rows]
    return (_table(_("%(number)s: by purpose") % {"number": _name(table)}, _("What it was for"), rows),)


def _by_stage(table: FrozenTable) -> tuple[CountTable, ...]:
    rows = [_broken_down(row, table, _(words_for(Stage(row.key))) if row.key else "") for row in table.rows]
    return (_table(_("%(number)s: by stage") % {"number": _name(table)}, _("How things were"), rows),)


def _broken_down(row: FrozenRow, table: FrozenTable, label: str) -> CountRow:
    many, higher, lower = row.counts
    cells = people(many), *mean_and_interval(row.means[0]), share(higher, many), share(lower, many)
    return CountRow(label or _("not said"), cells)


def _table(title: str, of: str, rows: list[CountRow]) -> CountTable:
    columns = (
        _("People"),
        _("Mean change"),
        _("It may as well be"),
        _("Higher beyond chance"),
        _("Lower beyond chance"),
    )
    return CountTable(title, of, columns, tuple(rows), chart=0)


def _name(table: FrozenTable) -> str:
    measure, score = table.about
    return f"{measure_name(measure)}, {score_name(measure, score)}"


_DRAWN: Final[Mapping[str, Callable[[FrozenTable], tuple[CountTable, ...]]]] = {
    "change": _change,
    "by_purpose": _by_purpose,
    "by_stage": _by_stage,
}
