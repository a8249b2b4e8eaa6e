"""Both ways of naming the columns are read, and what a spreadsheet does to a file is borne with."""

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.redcap.columns import COLUMNS
from wayfellow.measures.importers.tests.made_files import dictionary, read, refusal

SHORT = ",".join(COLUMNS)
LONG = ",".join(f'"{name}"' for name in COLUMNS.values())
ROW = 'blue,sky,,radio,How blue?,"1, a | 2, b",,,,,,,y,,,,,'


def test_there_are_eighteen_columns() -> None:
    assert len(COLUMNS) == 18


@pytest.mark.parametrize("header", [SHORT, LONG, SHORT.upper(), LONG.replace(" ", "  ")])
def test_both_ways_of_naming_columns_are_read(header: str) -> None:
    (item,) = read(f"{header}\n{ROW}\n".encode()).items

    assert (item.id, item.text, item.required, len(item.options)) == ("blue", "How blue?", True, 2)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_line_end_is_read(end: str) -> None:
    assert (
        read(end.join([SHORT, ROW, ROW.replace("blue", "grey")]).encode(), form=Format.REDCAP).items[1].id
        == "grey"
    )


@pytest.mark.parametrize("between", [";", "\t"])
def test_cells_may_be_parted_by_what_a_country_uses(between: str) -> None:
    row = between.join(["blue", "sky", "", "radio", "How blue?", "1, a | 2, b"])

    (item,) = read(f"{SHORT.replace(',', between)}\n{row}\n".encode()).items

    assert [option.value for option in item.options] == ["1", "2"]


def test_columns_may_stand_in_any_order() -> None:
    header = "field_label,select_choices_or_calculations,field_type,form_name,field_name"

    (item,) = read(f"{header}\nHow blue?,,text,sky,blue\n".encode()).items

    assert (item.id, item.text) == ("blue", "How blue?")


def test_an_unknown_column_is_reported() -> None:
    assert read(dictionary(smell="rain")).warnings == (
        "The column smell is not one of a data dictionary, and was left out.",
    )


def test_a_column_without_a_name_is_nothing() -> None:
    assert read(f"{SHORT},\n{ROW},\n".encode()).warnings == ()


def test_empty_rows_are_passed_over() -> None:
    assert len(read(f"{SHORT}\n,,,\n\n{ROW}\n , \n".encode()).items) == 1


def test_rows_may_end_early() -> None:
    assert read(f"{SHORT}\nblue,sky,,text,How blue?\n".encode()).items[0].text == "How blue?"


def test_rows_with_cells_too_many_are_refused() -> None:
    said = refusal(f"{SHORT}\n{ROW},,more\n".encode())

    assert said == "row 2: it has 20 cells, and the first row names 18."


def test_empty_cells_too_many_are_nothing() -> None:
    assert len(read(f"{SHORT}\n{ROW},,,\n".encode()).items) == 1


@pytest.mark.parametrize(
    "missing", ["form_name", "field_type", "field_label", "select_choices_or_calculations"]
)
def test_a_needed_column_must_be_there(missing: str) -> None:
    said = refusal(f"{SHORT.replace(missing, 'x')}\n{ROW}\n".encode())

    assert said == f"the first row lacks the column {missing} (“{COLUMNS[missing]}”)."


def test_a_needed_column_stands_once() -> None:
    assert (
        refusal(f"{SHORT},Field Label\n{ROW}\n".encode())
        == "the first row names the column field_label twice."
    )


def test_a_file_of_another_kind_is_refused_as_such() -> None:
    assert refusal(b"a,b\n1,2\n", form=Format.REDCAP).startswith("the first row lacks the column field_name ")


def test_a_file_without_rows_is_refused() -> None:
    assert refusal(SHORT.encode()) == "the file has no items."


def test_a_thousand_columns_are_refused() -> None:
    assert refusal(f"{SHORT}{',' * 1000}\n".encode()).startswith("the first row names 1018 columns")


@pytest.mark.parametrize("row", ['blue,sky,,text,"How blue', 'blue,sky,,text,"How" blue?,'])
def test_quotes_that_do_not_close_are_refused_with_their_row(row: str) -> None:
    assert refusal(f"{SHORT}\n{row}".encode()).startswith("row 2: this is not CSV (")


def test_a_cell_that_never_ends_is_refused() -> None:
    assert refusal(f'{SHORT}\n"{"x" * 140_000}"\n'.encode()).startswith(
        "row 2: this is not CSV (field larger"
    )


def test_words_that_are_too_long_are_refused_with_their_column() -> None:
    said = refusal(dictionary(field_label="x" * 10_001))

    assert said == "row 2.field_label: a text has 10001 characters, and 10000 is the most."


def test_too_many_rows_are_refused() -> None:
    assert refusal(dictionary(*[{}] * 2001)) == "the file has more than 2000 items."


def test_words_on_several_lines_stay_so_and_rows_are_counted_like_a_spreadsheet() -> None:
    content = dictionary({"field_label": "How blue\r\nis it?"}, {"field_type": "smell"})

    assert refusal(content).startswith("row 3: ")
    assert read(dictionary(field_label="How blue\r\nis it?")).items[0].text == "How blue\nis it?"
