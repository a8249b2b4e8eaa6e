"""Service use that people told of: nights in hospital and crisis contacts, before and after."""

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.tables import Cell, CountRow, CountTable
from wayfellow.evaluation.drawing.cells import mean_and_interval, people, share, those


def tables(frozen: FrozenReport) -> tuple[CountTable, ...]:
    """Nights, and crisis contacts."""
    titles = {"nights": _("Nights in hospital"), "crisis": _("Crisis contacts")}
    return tuple(_table(title, table) for key, title in titles.items() for table in those(frozen, key))


def _table(title: str, table: FrozenTable) -> CountTable:
    names = {
        "before": _("The three months before they came here"),
        "after": _("The last three months"),
        "apart": _("The last three months less those before"),
    }
    return CountTable(
        title=title,
        of=_("When"),
        columns=(_("People with any"), _("Share"), _("Mean"), _("It may as well be")),
        rows=tuple(CountRow(names[row.key], _cells(row, table)) for row in table.rows),
        notes=(_("%(number)s people told of this.") % {"number": table.base.near},),
    )


def _cells(row: FrozenRow, table: FrozenTable) -> tuple[Cell, ...]:
    if not row.counts:
        return (Cell("–"), Cell("–"), *mean_and_interval(row.means[0]))
    many = row.counts[0]
    return (people(many), share(many, table.base), *mean_and_interval(row.means[0]))
