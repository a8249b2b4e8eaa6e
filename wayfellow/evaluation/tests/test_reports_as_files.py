"""A report as a file for table programs: the same cells as on the page, under a name that tells nothing."""

import csv
from io import StringIO

import pytest

from tests.answers import words_on
from tests.cast import Member
from wayfellow.evaluation.as_table import lines_file, report_file
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.evaluation.counts.tables import Cell, CountRow, CountTable, Report
from wayfellow.evaluation.tests.a_quarter import LAST, fill_quarter, publish
from wayfellow.evaluation.tests.asked import to

REPORT = Report(
    title="Reach",
    how_counted=("Everybody counts once.",),
    cannot_say=("Who said no.",),
    tables=(
        CountTable(
            title="People",
            of="Who",
            columns=("People", "Share"),
            rows=(CountRow("=Everybody", (Cell("40", 40), Cell("-1"))),),
            notes=("A note.",),
        ),
    ),
)


def _read(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def test_all_that_stands_on_the_page_stands_in_the_file() -> None:
    assert _read(report_file(REPORT, quarter="July to September 2026")) == [
        ["Reach", "July to September 2026"],
        [],
        ["People"],
        ["Who", "People", "Share"],
        ["'=Everybody", "40", "'-1"],
        ["A note."],
        [],
        ["How this was counted"],
        ["Everybody counts once."],
        [],
        ["What this cannot say"],
        ["Who said no."],
    ]


def test_a_report_without_tables_says_why() -> None:
    report = Report("Use", (), (), (), why_nothing="Nobody was counted in this quarter.")

    assert _read(report_file(report, quarter="Q"))[:2] == [
        ["Use", "Q"],
        ["Nobody was counted in this quarter."],
    ]


def test_lines_begin_with_remarks() -> None:
    text = lines_file(["k = 9"], ["quarter", "times"], [("2026Q3", "9")])

    assert _read(text) == [["# k = 9"], ["quarter", "times"], ["2026Q3", "9"]]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ReportKind)
def test_every_cell_of_the_page_is_in_the_file(lead: Member, kind: ReportKind) -> None:
    fill_quarter(lead)
    publish(lead)
    client = lead.client()

    page, file = client.get(to("report", LAST, kind)), client.get(to("report_table", LAST, kind))

    assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert file.headers["Content-Disposition"] == 'attachment; filename="counts.csv"'
    words = words_on(page)
    cells = [cell for line in _read(file.content.decode()) for cell in line]
    assert len(cells) > 10
    assert [cell for cell in cells if cell.removeprefix("'") not in words] == []
