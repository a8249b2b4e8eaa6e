"""What SQL counts is what one would count by hand, for one service and one quarter and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import attrgetter
from random import Random
from typing import Any
from uuid import UUID

import pytest

from benchmarks.evaluation.made_up import Place, rows_of_quarter
from wayfellow.evaluation.counts.building import (
    AFTER_CRISIS_STAY,
    IN_THE_ROOM,
    SOMETHING,
    TWICE_SURE,
    without,
)
from wayfellow.evaluation.counts.kinds import CameOf, Counting, GoalNow, ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.tally import Tally
from wayfellow.evaluation.models import ROWS, CountedRow
from wayfellow.evaluation.queries.counting import reckon
from wayfellow.evaluation.queries.counting.changes import count_changes
from wayfellow.evaluation.queries.counting.goals import count_goals
from wayfellow.evaluation.queries.counting.items import count_items
from wayfellow.evaluation.queries.counting.people import count_people
from wayfellow.evaluation.queries.counting.talks import ABOUT, CAME_OF, WHICH, count_talks
from wayfellow.evaluation.queries.counting.use import count_use
from wayfellow.evaluation.tests.recounted import about_the_same, mean_of_each, moments, people, tally
from wayfellow.measures.captures import Captures
from wayfellow.people import actions as people_actions
from wayfellow.people.models import Service

pytestmark = pytest.mark.django_db
QUARTER, OTHER_QUARTER = Quarter(2026, 3), Quarter(2026, 2)
Rows = dict[type[CountedRow], list[Any]]


@pytest.fixture
def rows(service: Service) -> Rows:
    """The rows of one service and quarter, among those of another service and another quarter."""
    other = people_actions.open_service(name="Hillside", crisis_help="Emergency | 000 | day and night")
    random = Random(7)  # noqa: S311  # made up, and the same each time
    kept: Rows = defaultdict(list)
    for whose, quarter in ((other.pk, QUARTER), (service.pk, OTHER_QUARTER), (service.pk, QUARTER)):
        kept = defaultdict(list)
        for row in rows_of_quarter(Place(whose, quarter, random), people=25):
            row.save(force_insert=True)
            kept[type(row)].append(row)
    return kept


def of(rows: Rows, kind: Counting) -> Sequence[Any]:
    """The rows of one kind."""
    return rows[ROWS[kind]]


def where(service: Service) -> dict[str, Any]:
    """The service and the quarter that is counted."""
    return {"service_id": service.pk, "quarter": QUARTER}


Says = Callable[[Any], bool]


def is_about(topic: Captures) -> Says:
    """Talks about this."""
    return lambda talk: topic in talk.topics_chosen


def led_to(kind: CameOf) -> Says:
    """Talks of which this came."""
    return lambda talk: kind in talk.what_came


def led_to_something_but(kind: CameOf) -> Says:
    """Talks of which something came, and not this."""
    return lambda talk: not {kind, CameOf.NOTHING} & set(talk.what_came)


def is_now(state: GoalNow) -> Says:
    """Goals that are there."""
    return lambda goal: bool(goal.now == state)


def test_people(service: Service, rows: Rows) -> None:
    assert count_people(**where(service)) == Tally(25, 25)


def test_talks_in_the_room_and_after_a_crisis_stay(service: Service, rows: Rows) -> None:
    talks = of(rows, Counting.TALK)

    found = count_talks(WHICH, **where(service))

    assert found.base == tally(talks, lambda _talk: True)
    assert found.groups[IN_THE_ROOM] == tally(talks, lambda talk: talk.in_the_room)
    assert found.groups[AFTER_CRISIS_STAY] == tally(talks, lambda talk: talk.after_crisis_stay)


def test_topics_of_talks(service: Service, rows: Rows) -> None:
    found = count_talks(ABOUT, **where(service))

    assert list(found.groups) == list(Captures)
    for topic in Captures:
        assert found.groups[topic] == tally(of(rows, Counting.TALK), is_about(topic))


def test_what_came_of_talks(service: Service, rows: Rows) -> None:
    talks = of(rows, Counting.TALK)

    found = count_talks(CAME_OF, **where(service))

    for kind in CameOf:
        assert found.groups[kind] == tally(talks, led_to(kind))
    for kind in SOMETHING:
        assert found.groups[without(kind)] == tally(talks, led_to_something_but(kind))


def test_items_of_each_measure(service: Service, rows: Rows) -> None:
    items = of(rows, Counting.ITEM)

    found = count_items(**where(service))

    assert [one.measure for one in found] == sorted({item.measure for item in items})
    for one in found:
        own = [item for item in items if item.measure == one.measure]
        assert one.people == len(people(own))
        for number, skipped in one.skipped.items():
            this = [item for item in own if item.item == number]
            assert skipped == len(people(item for item in this if item.skipped))
            assert one.unfit[number] == len(people(item for item in this if item.words_do_not_fit))
        assert one.skipped.keys() == one.unfit.keys() == {item.item for item in own}


def test_changes_by_their_groups(service: Service, rows: Rows) -> None:
    changed = of(rows, Counting.CHANGE)
    names = ("measure", "score", "purpose", "stage", "beyond")

    groups, people_of = count_changes(**where(service))

    keys = {tuple(getattr(row, name) for name in names) for row in changed}
    assert {tuple(getattr(group, name) for name in names) for group in groups} == keys
    for group in groups:
        own = [row for row in changed if all(getattr(row, name) == getattr(group, name) for name in names)]
        assert about_the_same(group.numbers, moments(row.difference for row in own))
    assert people_of == {
        measure: len(people(row for row in changed if row.measure == measure)) for measure in people_of
    }


def test_goals_by_where_they_are(service: Service, rows: Rows) -> None:
    goals = of(rows, Counting.GOAL)

    found, _sure = count_goals(**where(service))

    assert found.base == tally(goals, lambda _goal: True)
    for now in GoalNow:
        assert found.groups[now] == tally(goals, is_now(now))
    assert found.groups[TWICE_SURE] == tally(goals, lambda goal: goal.sure_last is not None)


def test_how_sure_each_person_is(service: Service, rows: Rows) -> None:
    said = [goal for goal in of(rows, Counting.GOAL) if goal.sure_last is not None]
    first, last = (mean_of_each(said, attrgetter(name)) for name in ("sure_first", "sure_last"))

    _groups, (before, after, apart) = count_goals(**where(service))

    assert about_the_same(before, moments(first.values()))
    assert about_the_same(after, moments(last.values()))
    assert about_the_same(apart, moments(last[whose] - first[whose] for whose in first))


@pytest.mark.parametrize("what", ["nights", "crisis"])
def test_service_use(what: str, service: Service, rows: Rows) -> None:
    before = [getattr(row, f"{what}_before") for row in of(rows, Counting.USE)]
    after = [getattr(row, f"{what}_after") for row in of(rows, Counting.USE)]

    many, found = count_use(**where(service))

    assert many == len(before)
    assert found[what].any_before == sum(number > 0 for number in before)
    assert found[what].any_after == sum(number > 0 for number in after)
    assert about_the_same(found[what].before, moments(before))
    assert about_the_same(found[what].after, moments(after))
    assert about_the_same(found[what].apart, moments(b - a for a, b in zip(before, after, strict=True)))


@pytest.mark.parametrize("report", ReportKind)
def test_of_nobody_every_report_can_be_made(report: ReportKind, service: Service) -> None:
    frozen = reckon(report, **where(service))

    assert {table.base.near for table in frozen} <= {0}


def test_a_number_too_large_for_its_column_when_squared(service: Service) -> None:
    """A whole column of small numbers would overflow on PostgreSQL: 200 by 200 is more than 32,767."""
    for _each in range(8):
        whole = {f"{what}_{when}": 200 for what in ("nights", "crisis") for when in ("before", "after")}
        ROWS[Counting.USE](
            service_id=service.pk, quarter=str(QUARTER), contributor=UUID(int=_each), **whole
        ).save()

    _many, found = count_use(**where(service))

    assert found["nights"].before.squares == 8 * 40_000
