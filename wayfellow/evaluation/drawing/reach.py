"""Reach: who was here, and how many talks there were."""

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.building import AFTER_CRISIS_STAY, IN_THE_ROOM
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenTable
from wayfellow.evaluation.counts.hiding import NOBODY
from wayfellow.evaluation.counts.tables import CountRow, CountTable
from wayfellow.evaluation.drawing.cells import counted, people, share, those


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """People, also where they are few; and talks."""
    anybody = [table for table in frozen if table.key == "people" and table.base != NOBODY]
    return (*map(_people, anybody), *map(_talks, those(frozen, "talks")))


def _people(table: FrozenTable) -> CountTable:
    return CountTable(
        title=_("People"),
        of=_("Who"),
        columns=(_("People"),),
        rows=(CountRow(_("People who were here and said yes to being counted"), (people(table.base),)),),
    )


def _talks(table: FrozenTable) -> CountTable:
    names = {
        IN_THE_ROOM: _("Together in one room"),
        AFTER_CRISIS_STAY: _("The first talk after a crisis stay"),
    }
    rows = [
        CountRow(names[row.key], (counted(row.counts[0]), share(row.counts[0], table.base)))
        for row in table.rows
    ]
    everything = CountRow(_("All talks"), (counted(table.base), share(table.base, table.base)))
    return CountTable(
        title=_("Talks"),
        of=_("Which talks"),
        columns=(_("Talks"), _("Share")),
        rows=(everything, *rows),
        chart=0,
    )
