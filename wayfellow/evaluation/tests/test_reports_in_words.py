"""Published cells in words: the same on the page, on paper and in a file."""

import pytest

from wayfellow.evaluation.counts import building
from wayfellow.evaluation.counts.changes import ChangeGroup, told_of_changes
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenRow, FrozenTable
from wayfellow.evaluation.counts.hiding import HIDDEN, NOBODY, Count, How
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, GoalNow, ReportKind
from wayfellow.evaluation.counts.means import Mean, Moments
from wayfellow.evaluation.counts.tables import Cell, CountTable, Report
from wayfellow.evaluation.drawing import draw
from wayfellow.evaluation.drawing.cells import counted, mean_and_interval, people, share
from wayfellow.evaluation.drawing.words import score_name
from wayfellow.measures.captures import Captures
from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.purpose import Purpose, Stage

FEW, MOST, UP_TO = Count(How.FEW), Count(How.MOST), Count(How.UP_TO)


def number(near: int) -> Count:
    """A count that is told."""
    return Count(How.NUMBER, near)


def shown(table: CountTable) -> dict[str, list[str]]:
    """What each row says."""
    return {row.label: [cell.shown for cell in row.cells] for row in table.rows}


def titled(report: Report, title: str) -> CountTable:
    """One table by its title."""
    (table,) = [one for one in report.tables if one.title == title]
    return table


@pytest.mark.parametrize(
    ("count", "of_people", "of_talks"),
    [
        (number(40), "40", "40"),
        (NOBODY, "0", "0"),
        (FEW, "1 to 7", "from 1 to 7 people"),
        (UP_TO, "from 0 to 7 people", "from 0 to 7 people"),
        (MOST, "nearly all", "nearly all"),
        (HIDDEN, "not shown", "not shown"),
    ],
)
def test_a_count_in_words(count: Count, of_people: str, of_talks: str) -> None:
    assert people(count).shown == of_people
    assert counted(count).shown == of_talks
    assert people(count).value == (count.near if count.is_number else None)


@pytest.mark.parametrize(
    ("count", "base", "cell"),
    [
        (number(20), number(60), Cell("33%", 33)),
        (NOBODY, number(60), Cell("0%", 0)),
        (FEW, number(60), Cell("not shown")),
        (number(20), MOST, Cell("not shown")),
        (NOBODY, NOBODY, Cell("not shown")),
    ],
)
def test_a_share_is_made_of_what_is_told(count: Count, base: Count, cell: Cell) -> None:
    assert share(count, base) == cell


def test_a_mean_with_what_it_may_as_well_be() -> None:
    assert mean_and_interval(Mean(2.5, -1.0, 6.0)) == (Cell("2.5", 2.5), Cell("-1 to 6"))
    assert mean_and_interval(None) == (Cell("not shown"), Cell("not shown"))


TALKS = FrozenTable(
    "talks", number(60), (FrozenRow("in_the_room", (number(40),)), FrozenRow("after_crisis_stay", (FEW,)))
)


def test_reach() -> None:
    report = draw(ReportKind.REACH, (FrozenTable("people", number(45)), TALKS))

    who, talks = report.tables
    assert shown(who) == {"People who were here and said yes to being counted": ["45"]}
    assert shown(talks) == {
        "All talks": ["60", "100%"],
        "Together in one room": ["40", "67%"],
        "The first talk after a crisis stay": ["from 1 to 7 people", "not shown"],
    }
    assert report.why_nothing == ""


def test_few_people_are_told_of_as_few_and_of_their_talks_nothing() -> None:
    report = draw(ReportKind.REACH, (FrozenTable("people", FEW), FrozenTable("talks", FEW, TALKS.rows)))

    (who,) = report.tables
    assert [row.cells[0].shown for row in who.rows] == ["1 to 7"]


ABOUT = FrozenTable(
    "topics",
    number(60),
    tuple(
        FrozenRow(topic, ({"hope": number(30), "goals": number(20), "needs": FEW}.get(topic, NOBODY),))
        for topic in Captures
    ),
)


def test_practice_begins_with_what_was_talked_of_most() -> None:
    came = tuple(FrozenRow(kind, (number(20) if kind is CameOf.GOAL else UP_TO,)) for kind in CameOf)

    report = draw(ReportKind.PRACTICE, (ABOUT, FrozenTable("came_of", number(60), came)))

    about, came_of = report.tables
    assert list(shown(about).items())[:2] == [
        ("Hope", ["30", "50%"]),
        ("What I want to reach", ["20", "33%"]),
    ]
    assert list(shown(about).items())[-1] == ("What I need", ["from 1 to 7 people", "not shown"])
    assert shown(came_of)["a goal"] == ["20", "33%"]
    assert shown(came_of)["a sign to watch for"] == ["from 0 to 7 people", "not shown"]
    assert len(came_of.rows) == len(CameOf)


def test_fit_lays_every_measure_next_to_what_was_talked_of() -> None:
    report = draw(ReportKind.FIT, (ABOUT,))

    touched = titled(report, "What each measure touches")
    said = shown(touched)
    for measure in all_instruments():
        near = 30 * (Captures.HOPE in measure.captures) + 20 * (Captures.GOALS in measure.captures)
        assert said[measure.short_name][0] == f"{100 * near // 50}%"
    assert [row.cells[0].value for row in touched.rows] == sorted(
        (row.cells[0].value for row in touched.rows), reverse=True, key=lambda value: value or 0
    )


def test_fit_says_what_a_measure_misses() -> None:
    said = shown(titled(draw(ReportKind.FIT, (ABOUT,)), "What each measure touches"))

    by_name = {measure.short_name: measure for measure in all_instruments()}
    for name, (_share, misses) in said.items():
        captures = by_name[name].captures
        missed = [
            words
            for topic, words in ((Captures.HOPE, "Hope"), (Captures.GOALS, "What I want to reach"))
            if topic not in captures
        ]
        assert misses == (", ".join(missed) or "nothing that was named")


def test_fit_of_talks_about_nothing_that_is_told_has_no_measures() -> None:
    quiet = FrozenTable("topics", number(20), tuple(FrozenRow(topic, (FEW,)) for topic in Captures))

    assert [table.title for table in draw(ReportKind.FIT, (quiet,)).tables] == ["What talks were about"]


def test_items_begin_with_the_one_left_out_most() -> None:
    rows = (
        FrozenRow("1", (NOBODY, FEW)),
        FrozenRow("2", (number(10), number(15))),
        FrozenRow("3", (MOST, NOBODY)),
    )

    report = draw(ReportKind.FIT, (FrozenTable("items", number(40), rows, ("who-5",)),))

    (items,) = report.tables
    assert items.title.startswith("WHO-5: ")
    assert list(shown(items).items()) == [
        ("Question 2", ["10", "25%", "15"]),
        ("Question 1", ["0", "0%", "1 to 7"]),
        ("Question 3", ["nearly all", "not shown", "0"]),
    ]
    assert items.notes == ("40 people talked over this measure, or some of it.",)


def changed(*, beyond: Beyond = Beyond.HIGHER, measure: str = "who-5", score: str = "total") -> FrozenReport:
    """Forty people, all with the same purpose; half of them said no stage."""
    numbers = Moments(20, 60.0, 200.0, 20)
    groups = [ChangeGroup(measure, score, Purpose.PLAN, stage, beyond, numbers) for stage in (Stage.HARD, "")]
    return told_of_changes(groups, {measure: 40})


def test_change_is_told_in_four_tables_for_each_number() -> None:
    report = draw(ReportKind.CHANGE, changed())

    moved, chance, by_purpose, by_stage = report.tables
    assert shown(moved) == {"Everybody": ["40", "3", "2.7 to 3.3"]}
    assert shown(chance)["higher than chance alone gives"] == ["40", "100%"]
    assert chance.notes == ()
    assert shown(by_purpose)["Plan something"] == ["40", "3", "2.7 to 3.3", "100%", "0%"]
    assert shown(by_purpose)["Just talk"] == ["0", "not shown", "not shown", "not shown", "not shown"]
    assert shown(by_stage)["Hard going"][0] == shown(by_stage)["not said"][0] == "20"
    assert [table.title.split(": ")[-1] for table in report.tables] == [
        "how it moved",
        "more than chance?",
        "by purpose",
        "by stage",
    ]


def test_where_chance_is_not_known_the_report_says_so() -> None:
    chance = draw(ReportKind.CHANGE, changed(beyond=Beyond.NOT_KNOWN)).tables[1]

    assert chance.notes == (
        "Nobody has found out how much of this number moves by chance, so nothing is said about it.",
    )


def test_a_measure_that_is_no_longer_there_goes_by_its_key() -> None:
    report = draw(ReportKind.CHANGE, changed(measure="made-up", score="sum"))

    assert report.tables[0].title == "made-up, sum: how it moved"
    assert score_name("who-5", "no such number") == "no such number"


def test_goals_and_how_sure_people_are() -> None:
    states = {"open": number(30), "resting": HIDDEN, "reached": number(20), "let_go": FEW}
    means = (("before", Mean(4, 3, 5)), ("after", Mean(6, 5, 7)), ("apart", None))
    frozen = (
        FrozenTable("goals", number(60), tuple(FrozenRow(now, (states[now],)) for now in GoalNow)),
        FrozenTable("sureness", MOST, tuple(FrozenRow(key, (), (mean,)) for key, mean in means)),
    )

    goals, sure = draw(ReportKind.GOALS, frozen).tables

    assert shown(goals) == {
        "All goals": ["60", "100%"],
        "on the way": ["30", "50%"],
        "resting": ["not shown", "not shown"],
        "reached": ["20", "33%"],
        "let go": ["from 1 to 7 people", "not shown"],
    }
    assert shown(sure) == {
        "The first time": ["4", "3 to 5"],
        "The last time": ["6", "5 to 7"],
        "From the first time to the last": ["not shown", "not shown"],
    }
    assert sure.notes[0] == "Goals for which somebody said it twice: nearly all."


def test_service_use_before_and_after() -> None:
    numbers = Moments(40, 80.0, 400.0, 20)
    told_of = {
        "nights": building.Compared(20, 12, numbers, numbers, numbers),
        "crisis": building.Compared(20, 3, numbers, numbers, numbers),
    }

    nights, crisis = draw(ReportKind.USE, building.use(40, told_of)).tables

    assert shown(nights) == {
        "The three months before they came here": ["20", "50%", "2", "1.2 to 2.8"],
        "The last three months": ["10", "25%", "2", "1.2 to 2.8"],
        "The last three months less those before": ["–", "–", "2", "1.2 to 2.8"],
    }
    assert shown(crisis)["The last three months"][:2] == ["1 to 7", "not shown"]
    assert nights.notes == ("40 people told of this.",)


@pytest.mark.parametrize("kind", ReportKind)
def test_every_report_says_how_it_was_counted_and_what_it_cannot_say(kind: ReportKind) -> None:
    report = draw(kind, ())

    assert report.title
    assert len(report.how_counted) >= 5
    assert len(report.cannot_say) >= 2
    assert report.tables == ()
    assert report.why_nothing == "Nobody was counted in this quarter."


def test_where_few_said_yes_the_report_says_so_kindly() -> None:
    assert draw(ReportKind.GOALS, (FrozenTable("goals", FEW),)).why_nothing == (
        "Fewer than 8 people said yes in this quarter. To keep them safe, nothing is told of it."
    )
