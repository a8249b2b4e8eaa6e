"""A table of answers with anything odd in it is refused whole: one line names file, row and item."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.measures.command import answers, tables_in
from wayfellow.measures.tests.commanding import colours, command, refusal, written

HEADER = "id,1,2,3\n"

ODD = {
    # what stands in the file: what is said after its name
    "id,1,2,3\nann,2,0,2\nbob,1,7,1\n": ", row 2 (id bob), item 2: 7 is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,2,0,-1\n": ", row 1 (id ann), item 3: -1 is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,2,0,1.5\n": ", row 1 (id ann), item 3: 1.5 is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,NA,0,1\n": ", row 1 (id ann), item 1: NA is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,nan,0,1\n": ", row 1 (id ann), item 1: nan is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,99999999999999999999,0,1\n": ", row 1 (id ann), item 1: 99999999999999999999 is none of",
    "id,1,2,3\nann,\x1b[31m,0,1\n": ", row 1 (id ann), item 1: '\\x1b[31m' is none of 0, 1, 2, 9.",
    "id,1,2,3\nann,1,1,1\n,1,1,1\n": ", row 2: it has no id.",
    "id,1,2,3\nann,1,1,1\nbob,1,1,1\nann,0,0,0\n": ", row 3: the id 'ann' stands in row 1, too.",
    "id,1,2,3\nann,1,1\n": ", row 1: it has 3 cells, and the header has 4.",
    "id,1,2,3\nann,1,1,1\nbob,1,1,1,1\n": ", row 2: it has 5 cells, and the header has 4.",
    "id,1,2,3\nann,1,1,1\n\nbob,1,1,1\n": ", row 2: an empty line stands before it.",
    "\nid,1,2,3\nann,1,1,1\n": ", the header: an empty line stands before it.",
    'id,1,2,3\n"ann,1,1,1\n': ", row 1: this is not CSV (unexpected end of data).",
    'id,1,2,3\n"a"b,1,1,1\n': ", row 1: this is not CSV (',' expected after '\"').",
    "id;1;2;3\nann;1;1;1\n": ", the header: there is no column 'id'. It must be: id, 1 to 3.",
    "id,1,2\nann,1,1\n": ", the header: there is no column '3'. It must be: id, 1 to 3.",
    "1,2,3\n1,1,1\n": ", the header: there is no column 'id'. It must be: id, 1 to 3.",
    "id,1,2,3,4\nann,1,1,1,1\n": ", the header: Blue has no item '4'.",
    "id,1,2,3,no\x07te\nann,1,1,1,1\n": ", the header: Blue has no item 'no\\x07te'.",
    "id,1,2,2,3\nann,1,1,1,1\n": ", the header: the column '2' is there twice.",
    "id,1,id,2,3\nann,1,1,1,1\n": ", the header: the column 'id' is there twice.",
    "ID,1,2,3\nann,1,1,1\n": ", the header: there is no column 'id'. It must be: id, 1 to 3.",
    "id,1,2,3\nann,1,\0,1\n": ", line 2: there is a NUL byte, so this is no text.",
    "": ": this file is empty.",
    "\n\n": ": this file is empty.",
    "\ufeff": ": this file is empty.",
}


@pytest.mark.parametrize("part", ["score", "change"])
@pytest.mark.parametrize(("text", "said"), ODD.items(), ids=list(ODD.values()))
def test_what_is_odd_is_refused(tmp_path: Path, part: str, text: str, said: str) -> None:
    path = written(tmp_path, text)

    found = refusal(part, colours(tmp_path), path, *([path] if part == "change" else []))

    assert found.startswith(f"{path}{said}")


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    latin = written(tmp_path, "id,1,2,3\nÅse,1,1,1\n".encode("latin-1"), "latin.csv")
    wide = written(tmp_path, "id,1,2,3\nann,1,1,1\n".encode("utf-16"), "wide.csv")

    assert refusal("score", colours(tmp_path), latin) == f"{latin}, line 2: this is not text in UTF-8."
    assert refusal("score", colours(tmp_path), wide).startswith(f"{wide}, line 1: ")


def test_a_line_without_end_is_refused_and_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables_in, "_LONGEST_LINE", 20)
    path = written(tmp_path, HEADER + "ann," + "1" * 30 + ",1,1\n")

    assert refusal("score", colours(tmp_path), path) == f"{path}, line 2: this line is too long for a table."


def test_a_cell_of_many_lines_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + '"' + "a\n" * 100_000 + '",1,1,1\n')

    said = refusal("score", colours(tmp_path), path)

    assert said == f"{path}, row 1: this is not CSV (field larger than field limit (131072))."


def test_the_row_is_counted_from_the_top_of_the_file_however_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "BATCH", 2)
    rows = [f"p{number},1,1,1" for number in range(1, 10)]
    rows[6] = "p7,1,1,5"
    path = written(tmp_path, HEADER + "\n".join(rows))

    said = refusal("score", colours(tmp_path), path)

    assert said == f"{path}, row 7 (id p7), item 3: 5 is none of 0, 1, 2, 9."


def test_an_id_met_in_an_earlier_piece_is_met_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "BATCH", 2)
    path = written(tmp_path, HEADER + "a,1,1,1\nb,1,1,1\nc,1,1,1\na,1,1,1\n")

    assert refusal("score", colours(tmp_path), path) == f"{path}, row 4: the id 'a' stands in row 1, too."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none.csv"

    assert refusal("score", "who-5", path) == f"{path}: there is no such file or folder."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal("score", "who-5", tmp_path) == f"{tmp_path}: this is a folder, and no file."


def test_a_name_too_long_for_any_file(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300)

    assert refusal("score", "who-5", path) == f"{path}: File name too long."


def test_a_measure_without_items_has_no_answers(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER)

    said = refusal("score", "gas", path)

    assert said == "gas: it has no items of its own, so there are no answers to read."


def test_whatever_was_wrong_nothing_is_written(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + "ann,1,7,1\n")
    out = tmp_path / "out.csv"

    refusal("score", colours(tmp_path), path, "-o", out)

    assert sorted(one.name for one in tmp_path.iterdir()) == ["answers.csv", "colours.toml"]


PIECES = [
    "id",
    "1",
    "2",
    "3",
    "9",
    "ann",
    "bob",
    ",",
    ",",
    "\n",
    "\n",
    "\r",
    '"',
    " ",
    ";",
    ".",
    "-",
    "\0",
    "é",
    "\ufeff",
]
made_of_pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(
    st.one_of(
        st.binary(max_size=80),
        made_of_pieces.map(str.encode),
        made_of_pieces.map(lambda rows: f"{HEADER}{rows}".encode()),
    )
)
def test_whatever_stands_in_the_file_there_are_scores_or_one_line(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        place = Path(folder)
        path, measure, out = written(place, content), colours(place), place / "out.csv"

        answer = command("score", measure, path, "-o", out)

        assert (answer.code, out.exists(), answer.err == "") in {(0, True, True), (2, False, False)}
        assert answer.code == 0 or answer.err.startswith(str(path))
        assert answer.err.count("\n") == (answer.code == 2)
