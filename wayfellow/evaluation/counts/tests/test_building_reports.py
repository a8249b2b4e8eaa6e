"""The other five reports out of what was counted."""

from wayfellow.evaluation.counts import building
from wayfellow.evaluation.counts.building import (
    AFTER_CRISIS_STAY,
    IN_THE_ROOM,
    SOMETHING,
    TWICE_SURE,
    Compared,
    Groups,
    ItemsOfMeasure,
    without,
)
from wayfellow.evaluation.counts.frozen import FrozenReport, FrozenTable
from wayfellow.evaluation.counts.hiding import NOBODY, Count, How
from wayfellow.evaluation.counts.kinds import CameOf, GoalNow
from wayfellow.evaluation.counts.means import Mean, Moments
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.measures.captures import Captures

FEW, UP_TO, MOST = Count(How.FEW), Count(How.UP_TO), Count(How.MOST)
BASE = Tally(100, 40)


def number(near: int) -> Count:
    """A count that is told."""
    return Count(How.NUMBER, near)


def talks(**groups: Tally) -> Groups:
    """Groups of a hundred talks of forty people; nobody had any other."""
    keys = (IN_THE_ROOM, AFTER_CRISIS_STAY, *Captures, *CameOf, *map(without, SOMETHING))
    return Groups(BASE, {**dict.fromkeys(keys, Tally(0, 0, 40)), **groups})


def told(report: FrozenReport, key: str) -> dict[str, Count]:
    """The first counts of a table."""
    table = table_of(report, key)
    return {row.key: row.counts[0] for row in table.rows if row.counts}


def table_of(report: FrozenReport, key: str) -> FrozenTable:
    """One table by its key."""
    (table,) = [one for one in report if one.key == key]
    return table


def test_reach_tells_people_and_talks() -> None:
    report = building.reach(Tally(43, 43), talks(in_the_room=Tally(60, 30, 25)))

    assert table_of(report, "people").base == number(45)
    assert table_of(report, "talks").base == number(100)
    assert told(report, "talks") == {IN_THE_ROOM: number(60), AFTER_CRISIS_STAY: NOBODY}


def test_reach_of_few_people_says_few() -> None:
    assert table_of(building.reach(Tally(6, 6), talks()), "people").base == FEW


def test_practice_tells_topics_in_the_order_of_the_vocabulary() -> None:
    report = building.practice(talks(hope=Tally(52, 30, 20), goals=Tally(9, 4, 39)))

    assert list(told(report, "topics")) == list(Captures)
    assert told(report, "topics")["hope"] == number(50)
    assert told(report, "topics")["goals"] == FEW
    assert told(report, "topics")["meaning"] == NOBODY


def test_practice_does_not_tell_that_nothing_of_a_kind_came() -> None:
    report = building.practice(
        talks(
            goal=Tally(52, 30, 20),
            step=Tally(30, 20, 30),
            nothing=Tally(20, 15, 35),
            without_goal=Tally(28, 20, 30),
            without_step=Tally(50, 6, 40),
        )
    )

    came = told(report, "came_of")
    assert came["goal"] == number(50)
    assert came["nothing"] == number(20)
    assert came["sign"] == UP_TO
    assert came["step"] == MOST, "all talks less those without a step would be the talks of six"


def test_fit_tells_items_against_all_who_talked_over_the_measure() -> None:
    items = ItemsOfMeasure("pam-13", 30, {2: 12, 1: 0, 3: 25}, {2: 3, 1: 8, 3: 30})

    report = building.fit(talks(), [items])

    table = table_of(report, "items")
    assert (table.about, table.base) == (("pam-13",), number(30))
    assert {row.key: row.counts for row in table.rows} == {
        "1": (NOBODY, number(10)),
        "2": (number(10), FEW),
        "3": (MOST, number(30)),
    }
    assert [row.key for row in table.rows] == ["1", "2", "3"]
    assert list(told(report, "topics")) == list(Captures)


def goals(**groups: Tally) -> Groups:
    """A hundred goals of forty people, by where they are."""
    keys = (*GoalNow, TWICE_SURE)
    return Groups(BASE, {**dict.fromkeys(keys, Tally(0, 0, 40)), **groups})


SURE = (Moments(20, 100.0, 520.0, 20), Moments(20, 140.0, 1000.0, 20), Moments(20, 40.0, 100.0, 18))


def test_goals_are_told_by_where_they_are() -> None:
    counted = goals(open=Tally(60, 30, 30), reached=Tally(35, 20, 35), let_go=Tally(5, 4, 40))

    report = building.goals(counted, SURE)

    assert table_of(report, "goals").base == number(100)
    assert told(report, "goals") == {
        "open": Count(How.HIDDEN),
        "resting": NOBODY,
        "reached": number(35),
        "let_go": FEW,
    }


def test_how_sure_people_are_is_told_with_its_goals() -> None:
    report = building.goals(goals(open=Tally(100, 40, 0), twice_sure=Tally(44, 20, 30)), SURE)

    table = table_of(report, "sureness")
    assert table.base == number(45)
    assert [(row.key, row.means) for row in table.rows] == [
        ("before", (Mean(5.0, 4.5, 5.5),)),
        ("after", (Mean(7.0, 6.5, 7.5),)),
        ("apart", (Mean(2.0, 1.5, 2.5),)),
    ]


def test_where_nearly_all_goals_have_it_their_number_is_hidden_and_the_mean_is_not() -> None:
    report = building.goals(goals(open=Tally(100, 40, 0), twice_sure=Tally(96, 40, 3)), SURE)

    table = table_of(report, "sureness")
    assert table.base == MOST
    assert table.rows[0].means[0] is not None


def compared(*, before: int, after: int, apart: int) -> Compared:
    """Thirty people, of whom so many told of any."""
    return Compared(before, after, *(Moments(30, 60.0, 300.0, many) for many in (before, after, apart)))


def test_service_use_is_told_before_and_after() -> None:
    report = building.use(30, {"nights": compared(before=12, after=9, apart=14)})

    table = table_of(report, "nights")
    assert table.base == number(30)
    assert told(report, "nights") == {"before": number(10), "after": number(10)}
    assert [row.means[0] is not None for row in table.rows] == [True, True, True]


def test_where_few_told_of_any_no_mean_is_told_for_it_would_be_theirs() -> None:
    report = building.use(30, {"nights": compared(before=12, after=3, apart=12)})

    assert told(report, "nights") == {"before": number(10), "after": FEW}
    assert {row.means for row in table_of(report, "nights").rows} == {(None,)}
