"""Cells in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.hiding import Count, How
from wayfellow.evaluation.counts.means import Mean
from wayfellow.evaluation.counts.tables import Cell


def people(count: Count) -> Cell:
    """A count of people."""
    return Cell(_("1 to 7")) if count.how is How.FEW else counted(count)


def counted(count: Count) -> Cell:
    """A count of talks or goals: what is few then is the people behind them."""
    if count.is_number:
        return Cell(str(count.near), count.near)
    words = {
        How.FEW: _("from 1 to 7 people"),
        How.UP_TO: _("from 0 to 7 people"),
        How.MOST: _("nearly all"),
    }
    return Cell(words.get(count.how, _("not shown")))


def share(count: Count, base: Count) -> Cell:
    """A percentage, out of the two rounded numbers and nothing else."""
    if not (count.is_number and base.is_number and base.near):
        return Cell(_("not shown"))
    return percent(count.near, base.near)


def percent(part: int, whole: int) -> Cell:
    """The same of any two rounded numbers."""
    of_hundred = round(100 * part / whole)
    return Cell(f"{of_hundred}%", of_hundred)


def mean_and_interval(mean: Mean | None) -> tuple[Cell, Cell]:
    """A mean, and between what it may as well lie."""
    if mean is None:
        return Cell(_("not shown")), Cell(_("not shown"))
    between = _("%(low)s to %(high)s") % {"low": f"{mean.low:g}", "high": f"{mean.high:g}"}
    return Cell(f"{mean.near:g}", mean.near), Cell(between)


def most_first(rows: Iterable[FrozenRow]) -> list[FrozenRow]:
    """By what is told of their first count; what is not told comes last. Otherwise in the order they have."""
    return sorted(rows, key=lambda row: (not row.counts[0].is_number, -row.counts[0].near))


def those(frozen: FrozenReport, key: str) -> list[FrozenTable]:
    """The tables of one kind of which something can be told: their base is a number, and not 0."""
    return [table for table in frozen if table.key == key and (table.base.near or table.base.how is How.MOST)]
