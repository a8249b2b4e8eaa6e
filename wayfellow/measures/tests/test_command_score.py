"""`score`: a table of answers in, the scores of everybody out, in their order."""

import csv
from pathlib import Path

import pytest

from wayfellow.measures.command import answers
from wayfellow.measures.tests.commanding import COLOURS, SHADES, colours, command, written

FOUR = "id,1,2,3\nann,2,0,2\nbob,0,2,\ncy,1,,\ndee,2,9,1\n"


def test_people_read_a_line_for_each_score(tmp_path: Path) -> None:
    answer = command(
        "score",
        colours(tmp_path),
        written(tmp_path, FOUR),
        "--table",
        written(tmp_path, SHADES, "shades.csv"),
    )

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "ID                SCORE                   VALUE\n"
        "ann               Blueness                2\n"
        "ann               Shade                   10\n"
        "bob               Blueness                0\n"
        "bob               Shade                   none. There is nothing to count for\n"
        "                                          item 3.\n"
        "cy                Blueness                none. There is nothing to count for\n"
        "                                          items 2, 3; at most 1 may be left out.\n"
        "cy                Shade                   none. There is nothing to count for\n"
        "                                          item 3.\n"
        "dee               Blueness                1.5\n"
        "dee               Shade                   7\n"
        "Not all that this stands on was seen in its source: Shade. `show` says what.\n"
    )


def test_without_the_table_of_the_licence_there_is_no_score_that_needs_it(tmp_path: Path) -> None:
    answer = command("score", colours(tmp_path), written(tmp_path, "id,1,2,3\nann,2,0,2\n"))

    assert answer.lines[2:] == [
        "ann               Shade                   none. The table for this score comes",
        "                                          with the licence.",
    ]


def test_programs_get_every_score_and_every_reason(tmp_path: Path) -> None:
    answer = command("score", colours(tmp_path), written(tmp_path, "id,1,2,3\nann,2,0,2\ncy,1,,\n"), "--json")

    licence = "The table for this score comes with the licence."
    assert answer.json == {
        "measure": "colours",
        "scores": [
            {"key": "mean", "name": "Blueness", "unverified": False},
            {"key": "shade", "name": "Shade", "unverified": True},
        ],
        "results": [
            {
                "id": "ann",
                "mean": {"value": 2.0, "why_not": None},
                "shade": {"value": None, "why_not": licence},
            },
            {
                "id": "cy",
                "mean": {
                    "value": None,
                    "why_not": "There is nothing to count for items 2, 3; at most 1 may be left out.",
                },
                "shade": {"value": None, "why_not": licence},
            },
        ],
    }


def test_a_file_gets_them_as_csv_and_people_a_summary(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    answer = command("score", colours(tmp_path), written(tmp_path, FOUR), "-o", out)

    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [row["id"] for row in rows] == ["ann", "bob", "cy", "dee"]
    assert [row["mean"] for row in rows] == ["2.0", "0.0", "", "1.5"]
    assert rows[0]["mean_why_not"] == ""
    assert rows[2]["mean_why_not"] == "There is nothing to count for items 2, 3; at most 1 may be left out."
    assert answer.lines[:2] == ["Blueness: 3 of 4 scored", "Shade: 0 of 4 scored"]
    assert " ".join(answer.lines[2:]).startswith("Written to ")


def test_with_a_file_programs_get_the_counts(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    answer = command("score", colours(tmp_path), written(tmp_path, FOUR), "-o", out, "--json")

    assert answer.json["rows"] == 4
    assert answer.json["scored"] == {"mean": 3, "shade": 0}
    assert answer.json["written"] == str(out)
    assert out.read_text().count("\n") == 5


def test_a_measure_of_the_library_is_known_by_its_key(tmp_path: Path) -> None:
    answer = command(
        "score", "who-5", written(tmp_path, "id,1,2,3,4,5\na,0,1,2,3,4\nb,5,5,5,5,5\nc,1,,2,3,4\n")
    )

    assert [line.split()[-1] for line in answer.lines[1:3]] == ["40", "100"]
    assert "none. There is nothing to count for item 2" in " ".join(" ".join(answer.lines[3:]).split())


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffid,1,2,3\nann,2,0,2\n",
        "id,1,2,3\r\nann,2,0,2\r\n",
        "id,1,2,3\nann,2,0,2",
        "id,1,2,3\nann,2,0,2\n\n\n",
        '"id","1","2","3"\n"ann","2","0","2"\n',
        " id , 1 , 2 , 3 \n ann , 2 , 0 , 2 \n",
        "3,id,2,1\n2,ann,0,2\n",
        "id,1,2,3\nann,2.0,0.0,2.0\n",
    ],
    ids=["mark", "windows", "no-end", "empty-end", "quoted", "spaces", "other-order", "from-a-spreadsheet"],
)
def test_files_as_different_programs_write_them(tmp_path: Path, text: str) -> None:
    answer = command("score", colours(tmp_path), written(tmp_path, text), "--json")

    assert answer.json["results"][0]["id"] == "ann"
    assert answer.json["results"][0]["mean"] == {"value": 2.0, "why_not": None}


def test_ids_are_words_and_may_hold_anything(tmp_path: Path) -> None:
    text = 'id,1,2,3\n007,1,1,1\n"a, b",1,1,1\n"two\nlines",1,1,1\nÅse,1,1,1\n1e3,1,1,1\n'

    answer = command("score", colours(tmp_path), written(tmp_path, text), "--json")
    told = command("score", colours(tmp_path), written(tmp_path, text))

    assert [row["id"] for row in answer.json["results"]] == ["007", "a, b", "two\nlines", "Åse", "1e3"]
    assert "two lines         Blueness" in told.out


def test_where_nobody_answered_there_are_no_scores(tmp_path: Path) -> None:
    path, out = written(tmp_path, "id,1,2,3\n"), tmp_path / "out.csv"

    answer = command("score", colours(tmp_path), path, "--json")
    command("score", colours(tmp_path), path, "-o", out)

    assert answer.json["results"] == []
    assert out.read_text() == "id,mean,mean_why_not,shade,shade_why_not\n"


def test_long_tables_are_read_in_pieces_and_nobody_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"p{number},{number % 3},{number % 2},1" for number in range(25)]
    path = written(tmp_path, "\n".join(["id,1,2,3", *rows]))
    whole = command("score", colours(tmp_path), path, "--json").json
    monkeypatch.setattr(answers, "BATCH", 7)

    in_pieces = command("score", colours(tmp_path), path, "--json").json

    assert in_pieces == whole
    assert [row["id"] for row in in_pieces["results"]] == [f"p{number}" for number in range(25)]


def test_two_scores_with_tables_take_them_from_one_file(tmp_path: Path) -> None:
    text = COLOURS.replace('how = "mean"', 'how = "sum"').replace("high = 2", "high = 60")
    text = text.replace(
        "[scores.missing]", '[scores.lookup]\nsource = "sky"\nstatus = "verified"\n\n[scores.missing]'
    )
    rows = [f"mean,{raw},{raw * 10}" for raw in range(7)] + [f"shade,{raw},{raw}" for raw in (4, 3, 2, 1, 0)]
    table = written(tmp_path, "\n".join(["score,counted,reported", *rows]), "table.csv")

    answer = command(
        "score",
        colours(tmp_path, text),
        written(tmp_path, "id,1,2,3\nann,2,0,2\n"),
        "--table",
        table,
        "--json",
    )

    assert answer.json["results"][0]["mean"]["value"] == 60
    assert answer.json["results"][0]["shade"]["value"] == 4
