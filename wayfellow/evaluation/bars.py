"""A table of a report as a drawing: the column that helps, and the very cells of the table beneath it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.tables import Cell, CountTable, Report
from wayfellow.web.charts import Bar, BarChart, NothingToDraw, bar_chart


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table, and its drawing where there is something to draw."""

    table: CountTable
    drawing: BarChart | None

    @property
    def about(self) -> str:
        """What the drawing shows, for those who hear it."""
        return _("%(column)s. The table beneath says the same.") % {"column": self.column}

    @property
    def column(self) -> str:
        """The heading of the column that is drawn."""
        return self.table.columns[self.table.chart or 0]


def drawn(report: Report) -> tuple[DrawnTable, ...]:
    """Every table of a report."""
    return tuple(DrawnTable(table, _drawing(table)) for table in report.tables)


def _drawing(table: CountTable) -> BarChart | None:
    """One bar each; a number that is not told has words and no bar."""
    if table.chart is None:
        return None
    try:
        return bar_chart([_bar(row.label, row.cells[table.chart]) for row in table.rows])
    except NothingToDraw:
        return None


def _bar(label: str, cell: Cell) -> Bar:
    return Bar(label, cell.value, cell.shown)
