"""A table that came with a licence is taken only if it is whole, goes up, and is the one asked for."""

from pathlib import Path

import pytest

from wayfellow.measures.tests.commanding import COLOURS, SHADES, colours, command, refusal, written

ANSWERS = "id,1,2,3\nann,2,0,2\n"


def table_refused(folder: Path, text: str, *, measure: object = None) -> str:
    """What is said after the table's name."""
    path = written(folder, text, "table.csv")
    said = refusal("score", measure or colours(folder), written(folder, ANSWERS), "--table", path)
    assert said.startswith(str(path))
    return said.removeprefix(str(path))


SLIPS = {
    "raw,score\n0,0\n": ", the header: it must be counted,reported or score,counted,reported.",
    "counted,reported\n0,0,0\n": ", row 1: it has 3 cells, not 2.",
    "counted,reported\n0,zero\n": ", row 1: 'zero' is no number.",
    "counted,reported\n0,0\n1,nan\n": ", row 2: 'nan' is no number.",
    "counted,reported\n": ": there are no rows.",
    "score,counted,reported\nmean,0,0\n": ": Blue has no score 'mean' with a table.",
    SHADES.replace("2,5\n", ""): ": Shade: the table has a gap between 1 and 3.",
    SHADES.replace("4,10", "4,11"): ": Shade: 11 is not between 0 and 10.",
    SHADES.replace("2,5", "2,1"): ": Shade: the table does not go up from 1 to 2.",
    SHADES.replace("0,0", "0,1"): ": Shade: this is another table: 0 does not lead to 0.",
    SHADES.replace("4,10\n", ""): ": Shade: the table has no row for 4.",
    SHADES + "4,10\n": ": Shade: the table does not go up from 4 to 4.",
    "": ": this file is empty.",
}


@pytest.mark.parametrize(("text", "said"), SLIPS.items(), ids=list(SLIPS.values()))
def test_another_table_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert table_refused(tmp_path, text) == said


def test_rows_may_come_in_any_order(tmp_path: Path) -> None:
    header, *rows = SHADES.splitlines()
    table = written(tmp_path, "\n".join([header, *reversed(rows)]), "table.csv")

    answer = command("score", colours(tmp_path), written(tmp_path, ANSWERS), "--table", table, "--json")

    assert answer.json["results"][0]["shade"]["value"] == 10


def test_a_measure_without_tables_takes_none(tmp_path: Path) -> None:
    assert table_refused(tmp_path, SHADES, measure="who-5") == ": WHO-5 has no score with a table."


def test_where_two_scores_have_tables_the_file_must_say_which_is_which(tmp_path: Path) -> None:
    text = COLOURS.replace(
        "[scores.missing]", '[scores.lookup]\nsource = "sky"\nstatus = "verified"\n\n[scores.missing]'
    )

    said = table_refused(tmp_path, SHADES, measure=colours(tmp_path, text))

    assert said == ", the header: a column 'score' must say which of mean, shade."


def test_the_wrong_table_that_is_about_for_the_swemwbs_is_refused(tmp_path: Path) -> None:
    rows = [f"{raw},{8.5 + (raw - 7) * 0.9:.2f}" for raw in range(7, 36)]

    said = table_refused(tmp_path, "\n".join(["counted,reported", *rows]), measure="swemwbs")

    assert "this is another table: 7 does not lead to 7" in said
