"""The practice picture: what talks were about, and what came of them."""

from django.utils.translation import gettext as _

from wayfellow.evaluation.choices import CAME_OF_NAMES
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.kinds import CameOf
from wayfellow.evaluation.counts.tables import CountRow, CountTable
from wayfellow.evaluation.drawing.cells import counted, most_first, share, those
from wayfellow.measures.captures import CAPTURES_WORDS, Captures


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """Topics, and what came of talks."""
    return (*map(topics, those(frozen, "topics")), *map(_came_of, those(frozen, "came_of")))


def topics(table: FrozenTable) -> CountTable:
    """What talks were about, most first."""
    return CountTable(
        title=_("What talks were about"),
        of=_("Topic"),
        columns=(_("Talks"), _("Share of all talks")),
        rows=tuple(_row(topic_name(row.key), row, table) for row in most_first(table.rows)),
        notes=(_("One talk may be about several things, so the shares may come to more than 100."),),
        chart=0,
    )


def topic_name(key: str) -> str:
    """A topic in words."""
    return _(CAPTURES_WORDS[Captures(key)])


def _came_of(table: FrozenTable) -> CountTable:
    return CountTable(
        title=_("What came of them"),
        of=_("What came of it"),
        columns=(_("Talks"), _("Share of all talks")),
        rows=tuple(_row(str(CAME_OF_NAMES[CameOf(row.key)]), row, table) for row in table.rows),
        notes=(_("More than one thing may come of a talk. Nothing is as good an answer as any."),),
        chart=0,
    )


def _row(label: str, row: FrozenRow, table: FrozenTable) -> CountRow:
    return CountRow(label, (counted(row.counts[0]), share(row.counts[0], table.base)))
