"""Goals: where they are, and how sure people are of theirs."""

from django.utils.translation import gettext as _

from wayfellow.evaluation.choices import GOAL_NAMES
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenTable
from wayfellow.evaluation.counts.kinds import GoalNow
from wayfellow.evaluation.counts.tables import CountRow, CountTable
from wayfellow.evaluation.drawing.cells import counted, mean_and_interval, share, those


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """Goals by where they are, and how sure people are."""
    return (*map(_goals, those(frozen, "goals")), *map(_sureness, those(frozen, "sureness")))


def _goals(table: FrozenTable) -> CountTable:
    rows = [
        CountRow(
            str(GOAL_NAMES[GoalNow(row.key)]), (counted(row.counts[0]), share(row.counts[0], table.base))
        )
        for row in table.rows
    ]
    everything = CountRow(_("All goals"), (counted(table.base), share(table.base, table.base)))
    return CountTable(
        title=_("Where goals are"),
        of=_("Goals"),
        columns=(_("Goals"), _("Share")),
        rows=(everything, *rows),
        notes=(_("A goal that rests, or that somebody let go, is no worse than one that was reached."),),
        chart=0,
    )


def _sureness(table: FrozenTable) -> CountTable:
    names = {
        "before": _("The first time"),
        "after": _("The last time"),
        "apart": _("From the first time to the last"),
    }
    return CountTable(
        title=_("How sure people are, from 0 to 10"),
        of=_("When they said it"),
        columns=(_("Mean"), _("It may as well be")),
        rows=tuple(CountRow(names[row.key], mean_and_interval(row.means[0])) for row in table.rows),
        notes=(
            _("Goals for which somebody said it twice: %(goals)s.") % {"goals": counted(table.base).shown},
            _("Who has several goals is counted with the mean of theirs, so that each person counts once."),
        ),
    )
