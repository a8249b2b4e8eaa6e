"""The fit picture: what measures capture, held against what people talk about."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenTable
from wayfellow.evaluation.counts.tables import Cell, CountRow, CountTable
from wayfellow.evaluation.drawing.cells import most_first, people, percent, share, those
from wayfellow.evaluation.drawing.practice import topic_name, topics
from wayfellow.evaluation.telling import measure_name
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import all_instruments

MISSED: Final = 3


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """What each measure touches, what was talked about, and the items of each measure."""
    talks = those(frozen, "topics")
    touched = [table for table in map(_touched, talks) if table.rows]
    return (*touched, *map(topics, talks), *map(_items, those(frozen, "items")))


def _touched(table: FrozenTable) -> CountTable:
    """Out of the published topics alone: of all that were named, how many a measure captures."""
    named = {row.key: row.counts[0].near for row in most_first(table.rows) if row.counts[0].near}
    rows = [_of_measure(measure, named) for measure in all_instruments()] if named else []
    return CountTable(
        title=_("What each measure touches"),
        of=_("Measure"),
        columns=(_("Share of what talks were about"), _("What it misses most")),
        rows=tuple(sorted(rows, key=lambda row: -(row.cells[0].value or 0))),
        notes=(
            _("A talk about three things names three topics. The share is of all topics that were named."),
            _("Topics whose number is not shown are left out, for every measure alike."),
        ),
        chart=0,
    )


def _of_measure(measure: Instrument, named: Mapping[str, int]) -> CountRow:
    captures = {one.value for one in measure.captures}
    touched = sum(many for key, many in named.items() if key in captures)
    missed = [topic_name(key) for key in named if key not in captures][:MISSED]
    cells = percent(touched, sum(named.values())), Cell(", ".join(missed) or _("nothing that was named"))
    return CountRow(measure.short_name, cells)


def _items(table: FrozenTable) -> CountTable:
    rows = [
        CountRow(
            _("Question %(number)s") % {"number": row.key},
            (people(row.counts[0]), share(row.counts[0], table.base), people(row.counts[1])),
        )
        for row in most_first(table.rows)
    ]
    return CountTable(
        title=_("%(measure)s: questions left out, and words that do not fit")
        % {"measure": measure_name(table.about[0])},
        of=_("Question"),
        columns=(_("People who left it out"), _("Share of all"), _("People for whom its words do not fit")),
        rows=tuple(rows),
        notes=(
            _("%(number)s people talked over this measure, or some of it.") % {"number": table.base.near},
        ),
        chart=0,
    )
