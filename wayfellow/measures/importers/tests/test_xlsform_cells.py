"""Cells are read as they were saved; what floods a sheet is refused; no formula is worked out."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from wayfellow.measures.importers.tests.made_files import (
    by_id,
    only,
    read,
    refusal,
    table,
    workbook,
    xlsform,
)
from wayfellow.measures.importers.tests.made_zips import changed

HEAD = ["type", "name", "label"]


def test_columns_may_have_spaces_and_gaps() -> None:
    content = workbook(survey=[[" type ", None, "name", "label"], ["text", "ignored", "a", "Well?"]])

    assert only(content).text == "Well?"


def test_empty_rows_are_passed_over() -> None:
    assert list(by_id(workbook(survey=[HEAD, [], ["text", "a", "Well?"], [None, " "], []]))) == ["a"]


def test_rows_far_below_are_read_too() -> None:
    rows = [HEAD, *[[]] * 200, ["text", "a", "Well?"]]

    assert list(by_id(workbook(survey=rows))) == ["a"]


def test_a_sheet_that_belittles_itself_is_read_whole() -> None:
    content = workbook(survey=[HEAD, ["text", "a", "Well?"], ["text", "b", "So?"]])

    belittled = changed(
        content,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<sheetData>", b'<dimension ref="A1"/><sheetData>'),
    )

    assert list(by_id(belittled)) == ["a", "b"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [(3, "3"), (3.0, "3"), (2.5, "2.5"), (True, "TRUE"), (" sky ", "sky"), ("a\u00a0b", "a b")],
)
def test_each_kind_of_cell_becomes_text(cell: object, text: str) -> None:
    assert only(workbook(survey=[HEAD, ["text", "a", cell]])).text == text


def test_a_date_becomes_text_of_some_kind() -> None:
    assert only(workbook(survey=[HEAD, ["text", "a", dt.date(2020, 2, 29)]])).text != ""


def test_a_formula_is_not_worked_out_and_is_reported() -> None:
    content = workbook(survey=[HEAD, ["text", "a", '="How "&"blue?"'], ["text", "b", "Well?"]])
    saved = changed(
        content,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<v></v>", b"<v>7</v>").replace(b"<v />", b"<v>7</v>"),
    )

    found = read(saved)

    assert [item.text for item in found.items] == ["7", "Well?"]
    assert found.warnings[0] == "Formulas (1) were not worked out: the values saved last were read."


def test_a_formula_that_was_never_saved_is_an_empty_cell() -> None:
    assert by_id(workbook(survey=[HEAD, ["text", "a", "=1+1"], ["text", "b", "Well?"]]))["a"].text == ""


def test_the_same_column_twice_is_refused() -> None:
    said = refusal(workbook(survey=[[*HEAD, "label"], ["text", "a", "Well?", "So?"]]))

    assert said == "survey: the column label stands twice."


def test_two_sheets_of_one_name_are_refused() -> None:
    rows = table([{"type": "text", "name": "a", "label": "Well?"}])
    made = Workbook(write_only=True)
    for name in ("survey", "SURVEY "):
        for row in rows:
            (made[name] if name in made.sheetnames else made.create_sheet(name)).append(list(row))
    content = io.BytesIO()
    made.save(content)
    same = changed(content.getvalue(), "xl/workbook.xml", lambda xml: xml.replace(b'"SURVEY "', b'"SURVEY"'))

    assert refusal(same) == "two sheets are called survey."


def test_too_many_columns_are_refused() -> None:
    rows = [[*HEAD, *(f"c{number}" for number in range(200))], ["text", "a", "Well?"]]

    assert refusal(workbook(survey=rows)) == "survey: the sheet has more than 200 columns."


def test_too_many_rows_are_refused() -> None:
    rows = [HEAD, *[["text", "a", "Well?"]] * 10_001]

    assert (
        refusal(workbook(survey=rows))
        == "survey: the sheet has more than 10000 rows; delete the empty ones below."
    )


def test_a_row_a_million_lines_below_is_refused_at_once() -> None:
    content = workbook(survey=[HEAD, ["text", "a", "Well?"]])

    far = changed(content, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'r="2"', b'r="1048576"'))

    assert refusal(far).startswith("survey: the sheet has more than 10000 rows")


def test_a_text_that_is_too_long_is_refused_with_its_row() -> None:
    rows = [HEAD, ["text", "a", "Well?"], ["text", "b", "x" * 10_001]]

    assert (
        refusal(workbook(survey=rows)) == "survey.row 3: a text has 10001 characters, and 10000 is the most."
    )


def test_one_text_in_very_many_cells_is_refused() -> None:
    rows = [HEAD, *[["text", "a", "x" * 9_999]] * 201]

    assert refusal(workbook(survey=rows)).endswith("the cells hold more than 2000000 characters.")


def test_sheets_of_other_names_are_not_read() -> None:
    asked = {"type": "text", "name": "a", "label": "Well?"}

    assert len(read(xlsform(asked, notes=[["x" * 20_000]], entities=[["x"], ["y"]], osm=[["x"]])).items) == 1


def test_a_chart_in_place_of_a_sheet_is_refused() -> None:
    made = Workbook()
    made.active.title = "choices"
    made.create_chartsheet("survey")
    content = io.BytesIO()
    made.save(content)

    assert refusal(content.getvalue()).startswith("Invalid headers provided for sheet: 'survey'. ")
