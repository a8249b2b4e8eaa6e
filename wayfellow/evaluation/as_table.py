"""Reports and lines for researchers as files for table programs."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.utils.translation import gettext as _

from wayfellow.evaluation.counts.tables import Report

# What a table program would take for a sum to work out, instead of for words.
_SUMS = ("=", "+", "-", "@", "\t", "\r")
# A sign at the beginning says that it is UTF-8: else table programs guess.
_UTF8 = "\ufeff"


def report_file(report: Report, *, quarter: str) -> str:
    """The same tables as on the page, one below the other, with how they were counted."""
    return _written(_report_lines(report, quarter))


def _report_lines(report: Report, quarter: str) -> Iterable[Sequence[str]]:
    yield [report.title, quarter]
    if report.why_nothing:
        yield [report.why_nothing]
    for table in report.tables:
        yield []
        yield [table.title]
        yield [table.of, *table.columns]
        yield from ([row.label, *(cell.shown for cell in row.cells)] for row in table.rows)
        yield from ([note] for note in table.notes)
    for heading, sentences in (
        (_("How this was counted"), report.how_counted),
        (_("What this cannot say"), report.cannot_say),
    ):
        yield []
        yield [heading]
        yield from ([sentence] for sentence in sentences)


def lines_file(notes: Iterable[str], columns: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Lines for researchers, after a few notes that begin with the sign for a remark."""
    return _written([*([f"# {note}"] for note in notes), columns, *lines])


def _written(lines: Iterable[Sequence[str]]) -> str:
    table = StringIO()
    table.write(_UTF8)
    writer = csv.writer(table)
    writer.writerows([_plain(cell) for cell in line] for line in lines)
    return table.getvalue()


def _plain(cell: str) -> str:
    """Words stay words, whatever they begin with."""
    return f"'{cell}" if cell.startswith(_SUMS) else cell
