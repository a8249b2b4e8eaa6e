"""`change`: how far apart two numbers of one person are, and whether chance would give as much."""

from pathlib import Path

import pytest

from wayfellow.measures.tests.commanding import SHADES, Answer, colours, command, written

BEFORE = "id,1,2,3\nann,0,2,0\nbob,1,1,1\ncy,1,,\ndee,1,1,1\n"
AFTER = "id,1,2,3\nbob,1,1,1\nann,2,0,2\ncy,1,1,1\neva,0,0,0\n"


@pytest.fixture
def tables(tmp_path: Path) -> tuple[Path, Path, Path]:
    return colours(tmp_path), written(tmp_path, BEFORE, "before.csv"), written(tmp_path, AFTER, "after.csv")


def test_people_read_the_difference_the_words_and_what_they_stand_on(
    tables: tuple[Path, Path, Path],
) -> None:
    answer = command("change", *tables)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.split("\n\n")[0] == (
        "Blueness\n"
        "ID                  BEFORE     AFTER    CHANGE  WORDS\n"
        "ann                      0         2        +2  more than chance would usually\n"
        "                                                give\n"
        "bob                      1         1        +0  about the same as chance would\n"
        "                                                give\n"
        "cy                       -         1         -  not known: there is no first\n"
        "                                                number\n"
        "Painters (40 people): chance alone usually gives up to 0.5 either way (smallest\n"
        "detectable change, as published). Source: The sky, looked at.\n"
        "Painters (40 people): 0.2 is the smallest difference that matters to one person,\n"
        "as published. Source: The sky, looked at.\n"
        "Not seen in its source, and not reckoned with: Sailors: chance alone usually\n"
        "gives up to 0.1 either way (smallest detectable change, as published). Source:\n"
        "The sky, looked at.\n"
        "In the first table only: dee.\n"
        "In the second table only: eva."
    )


def test_a_score_that_nobody_gets_says_nothing_of_change(tables: tuple[Path, Path, Path]) -> None:
    shade = command("change", *tables).out.split("\n\n")[1]

    assert shade.startswith("Shade\n")
    assert "ann                      -         -         -  not known:" in shade


def test_with_the_table_of_the_licence_there_is_a_difference_too(
    tmp_path: Path, tables: tuple[Path, Path, Path]
) -> None:
    table = written(tmp_path, SHADES, "table.csv")

    answer = command("change", *tables, "--table", table, "--json")

    ann = answer.json["scores"][1]["changes"][0]
    assert (ann["before"], ann["after"], ann["difference"]) == (0, 10, 10)
    assert ann["beyond_chance"] is None
    assert ann["words"].startswith("not known: no study was found")


def test_programs_get_the_same_with_the_figures(tables: tuple[Path, Path, Path]) -> None:
    blueness = command("change", *tables, "--json").json["scores"][0]

    assert (blueness["key"], blueness["name"]) == ("mean", "Blueness")
    assert blueness["changes"] == [
        {
            "id": "ann",
            "before": 0,
            "after": 2,
            "difference": 2,
            "beyond_chance": True,
            "words": "more than chance would usually give",
        },
        {
            "id": "bob",
            "before": 1,
            "after": 1,
            "difference": 0,
            "beyond_chance": False,
            "words": "about the same as chance would give",
        },
        {
            "id": "cy",
            "before": None,
            "after": 1,
            "difference": None,
            "beyond_chance": None,
            "words": "not known: there is no first number",
        },
    ]
    assert (blueness["only_before"], blueness["only_after"]) == (["dee"], ["eva"])
    assert blueness["stands_on"] == [
        {"kind": "mdc95", "least": 0.5, "population": "Painters", "n": 40, "source": "The sky, looked at"},
        {"kind": "mid", "least": 0.2, "population": "Painters", "n": 40, "source": "The sky, looked at"},
    ]
    assert [one["population"] for one in blueness["not_reckoned_with"]] == ["Sailors"]


def of_who_5(folder: Path, before: str, after: str, *words: str) -> Answer:
    """One person who answered the WHO-5 twice."""
    header = "id,1,2,3,4,5\nann,"
    return command(
        "change",
        "who-5",
        written(folder, header + before, "before.csv"),
        written(folder, header + after, "after.csv"),
        *words,
    )


@pytest.mark.parametrize(
    ("after", "difference", "words"),
    [
        ("2,2,2,2,5", 12, "about the same as chance would give"),
        ("2,2,2,3,5", 16, "about the same as chance would give"),
        ("2,2,2,5,5", 24, "more than chance would usually give"),
        ("0,0,2,2,0", -24, "more than chance would usually give"),
    ],
)
def test_ten_points_of_the_who_5_are_not_yet_beyond_chance(
    tmp_path: Path, after: str, difference: float, words: str
) -> None:
    (change,) = of_who_5(tmp_path, "2,2,2,2,2", after, "--json").json["scores"][0]["changes"]

    assert (change["difference"], change["words"]) == (difference, words)


def test_nothing_is_called_better_or_worse(tmp_path: Path) -> None:
    out = of_who_5(tmp_path, "0,0,0,0,0", "5,5,5,5,5").out.lower()

    assert "+100" in out
    for word in ("improve", "worse", "better", "decline", "fail", "deteriorat"):
        assert word not in out
