"""A report of suggestions for whoever owns the words: which item, which version, what was said. No names."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

from django.utils.translation import gettext as _

from wayfellow.foundation.viewer import Viewer
from wayfellow.service.queries.words import Subject, WordsAbout, words_about

# What a table program would take for a sum to work out, instead of for words.
_SUMS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What somebody said of one item."""

    item: str
    version: str
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that was said about one measure or deck. Nothing in it tells who or when: none of that is kept."""

    subject: Subject
    lines: tuple[ReportLine, ...]


def words_report(viewer: Viewer, *, key: str, on: date) -> Report:
    """The report, as it is now."""
    found = words_about(viewer, key=key, on=on)
    lines = [
        ReportLine(item.name, _version(found, said.wording), said.why, said.better)
        for item in found.with_suggestions
        for said in item.suggestions
    ]
    return Report(found.subject, tuple(lines))


def _version(found: WordsAbout, wording: str) -> str:
    known = found.held.known.get(wording)
    if known is None:  # our own cards have one wording
        return ""
    if known.is_the_owners:
        return _("the owner’s words, version %(number)s") % {"number": known.number}
    return _("words for talking, version %(number)s") % {"number": known.number}


def as_text(report: Report) -> str:
    """For a letter."""
    return "\n".join(_text_lines(report)) + "\n"


def _text_lines(report: Report) -> Iterator[str]:
    about = report.subject
    yield _("What people suggest about the words of %(title)s") % {"title": about.title}
    if about.version:
        yield _("Version: %(version)s") % {"version": about.version}
    yield _("For: %(owner)s") % {"owner": about.owner}
    yield ""
    yield _("Nobody’s name is in this report, and no day or time. None are kept.")
    for line in report.lines:
        yield ""
        yield f"{line.item} ({line.version})" if line.version else line.item
        yield _("What does not fit: %(why)s") % {"why": line.why}
        if line.better:
            yield _("Better: %(better)s") % {"better": line.better}


def as_table(report: Report) -> str:
    """For a table program."""
    table = StringIO()
    # A sign at the beginning says that it is UTF-8: else table programs guess.
    table.write("\ufeff")
    writer = csv.writer(table)
    writer.writerow(
        [_("Measure"), _("Version"), _("Question"), _("Words shown"), _("What does not fit"), _("Better")]
    )
    about = report.subject
    for line in report.lines:
        cells = [about.title, about.version, line.item, line.version, line.why, line.better]
        writer.writerow([_plain(cell) for cell in cells])
    return table.getvalue()


def _plain(cell: str) -> str:
    """Words stay words, whatever they begin with."""
    return f"'{cell}" if cell.startswith(_SUMS) else cell
