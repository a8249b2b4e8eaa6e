"""`list`: every measure with its items, minutes and licence, and its score or why it has none."""

from wayfellow.measures.command.list_measures import why_not
from wayfellow.measures.instrument import How, Score, Status
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.tests.commanding import command


def test_every_measure_has_its_line_in_the_order_of_the_keys() -> None:
    answer = command("list")

    first_words = [line.split()[0] for line in answer.lines if line and not line.startswith(" ")]
    assert (answer.code, answer.err) == (0, "")
    assert first_words == ["KEY", *(measure.key for measure in all_instruments()), "MIN"]


def test_the_columns_stand_under_their_titles_and_nothing_is_wider_than_80() -> None:
    lines = command("list").lines

    who = next(line for line in lines if line.startswith("who-5"))
    assert lines[0] == "KEY              NAME                         ITEMS  MIN  LICENCE    SCORE"
    assert who == "who-5            WHO-5 Well-Being Index           5    -  ask        0 to 100"
    assert max(map(len, lines)) <= 80
    assert all(line == line.rstrip() for line in lines)


def test_a_source_that_says_how_long_it_takes_is_believed() -> None:
    line = next(line for line in command("list").lines if line.startswith("ras-ds"))

    assert line.split()[-4:] == ["38", "15", "ask", "none"]


def test_where_there_is_no_score_it_says_why() -> None:
    out = " ".join(command("list").out.split())

    assert "Stage: The list of items that belong to each stage was not found for the short form." in out
    assert "SWEMWBS: It needs the table that comes with the licence (score --table)." in out
    assert "Not offered: Its owner asks for a licence and training for every worker" in out
    assert "Own goals: T is 50 + 10 x the sum" in out


def test_programs_get_the_same() -> None:
    found = {one["key"]: one for one in command("list", "--json").json}

    assert list(found) == [measure.key for measure in all_instruments()]
    assert found["who-5"] == {
        "key": "who-5",
        "name": "WHO-5 Well-Being Index",
        "kind": "questionnaire",
        "items": 5,
        "minutes": None,
        "licence": {
            "owner": "World Health Organization",
            "terms": "ask",
            "words": found["who-5"]["licence"]["words"],
        },
        "scores": [{"key": "total", "name": "WHO-5", "low": 0, "high": 100, "why_not": None}],
        "not_offered_because": None,
    }
    assert found["gas"]["items"] is None
    assert found["ras-ds"]["minutes"] == 15
    assert found["swemwbs"]["scores"][0]["why_not"].startswith("It needs the table")
    assert found["recovery-star"]["not_offered_because"]


def test_every_measure_has_a_score_or_says_why_not() -> None:
    for one in command("list", "--json").json:
        reasons = [score["why_not"] for score in one["scores"]]
        assert None in reasons or all(reasons)
        assert reasons or one["kind"] in ("own_goals", "not_offered")


def test_a_score_whose_counting_nobody_found_says_so() -> None:
    bare = Score(key="total", name="Total", source="s", status=Status.UNVERIFIED)
    counted = Score(key="total", name="Total", source="s", status=Status.VERIFIED, how=How.SUM)

    assert why_not(bare) == "How it is counted was not found."
    assert why_not(counted) == ""
