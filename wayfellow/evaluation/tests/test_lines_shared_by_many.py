"""Lines for researchers leave nothing to be worked out: each fact goes with its opposite."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from wayfellow.evaluation.counts.hiding import LEAST
from wayfellow.evaluation.counts.k_anonymity import Line, in_lines
from wayfellow.evaluation.counts.kinds import CameOf, Counting
from wayfellow.evaluation.counts.several import as_kept
from wayfellow.evaluation.lines import COLUMNS, NOT_THERE, as_lines
from wayfellow.evaluation.models import CountedChange, CountedGoal, CountedItem, CountedRow, CountedTalk
from wayfellow.measures.captures import Captures

pytestmark = pytest.mark.shows("M35")


def _lines(counting: Counting, rows: Iterable[CountedRow]) -> dict[Line, set[UUID]]:
    found: dict[Line, set[UUID]] = {}
    for line, whose in as_lines(counting, rows):
        found.setdefault(line, set()).add(whose)
    return found


def _talk(whose: UUID, *topics: Captures, room: bool = True) -> CountedTalk:
    return CountedTalk(
        quarter="2026Q3",
        contributor=whose,
        in_the_room=room,
        after_crisis_stay=False,
        topics=as_kept(topics),
        came_of=as_kept([CameOf.NOTHING]),
    )


def _item(whose: UUID, number: int, *, skipped: bool = False) -> CountedItem:
    return CountedItem(
        quarter="2026Q3",
        contributor=whose,
        measure="who-5",
        item=number,
        skipped=skipped,
        words_do_not_fit=False,
    )


def test_people_are_counted_and_not_rows() -> None:
    one = uuid4()

    found = in_lines([(("a",), one), (("a",), one), (("b",), one), (("b",), uuid4())])

    assert found.times == ((("a",), 2), (("b",), 2))
    assert found.k == 1


def test_no_line_at_all_is_shared_by_nobody() -> None:
    assert in_lines([]).k == 0


def test_the_order_of_the_rows_tells_nothing() -> None:
    rows = [((sign,), uuid4()) for sign in "cabbage"]

    assert in_lines(rows).times == in_lines(rows[::-1]).times == tuple(sorted(in_lines(rows).times))


def test_what_a_talk_was_not_about_is_a_line_too() -> None:
    people = [uuid4() for _ in range(23)]
    rows = [_talk(one, Captures.HOPE) for one in people[:20]] + [_talk(one) for one in people[20:]]

    found = _lines(Counting.TALK, rows)

    assert len(found["2026Q3", "topic_hope", "yes"]) == 20
    assert len(found["2026Q3", "topic_hope", "no"]) == 3
    assert in_lines(as_lines(Counting.TALK, rows)).k == 3


def test_no_line_puts_two_facts_of_a_talk_together() -> None:
    found = _lines(Counting.TALK, [_talk(uuid4(), Captures.HOPE, Captures.GOALS, room=False)])

    assert all(len(line) == 3 for line in found)
    assert len(found) == 2 + len(Captures) + len(CameOf)


def test_who_was_not_asked_a_question_is_a_line_too() -> None:
    people = [uuid4() for _ in range(12)]
    rows = [_item(one, 1) for one in people] + [_item(one, 2) for one in people[:9]]

    found = _lines(Counting.ITEM, rows)

    assert len(found["2026Q3", "who-5", "2", NOT_THERE, NOT_THERE]) == 3
    assert ("2026Q3", "who-5", "1", NOT_THERE, NOT_THERE) not in found


def test_who_has_no_such_number_is_a_line_too() -> None:
    people = [uuid4() for _ in range(10)]
    rows = [
        CountedChange(
            quarter="2026Q3", contributor=one, measure="ras-24", score=score, difference=1, beyond="higher"
        )
        for score, some in (("total", people), ("hope", people[:4]))
        for one in some
    ]

    found = _lines(Counting.CHANGE, rows)

    assert len(found["2026Q3", "ras-24", "hope", NOT_THERE]) == 6


def test_how_sure_somebody_is_moved_or_was_not_said() -> None:
    said = [(3, 7), (7, 3), (5, 5), (None, None)]
    rows = [
        CountedGoal(quarter="2026Q3", contributor=uuid4(), now="open", sure_first=first, sure_last=last)
        for first, last in said
    ]

    found = _lines(Counting.GOAL, rows)

    assert [line[2] for line in found] == ["higher", "lower", "same", "not said"]


def test_lines_have_the_columns_that_they_say() -> None:
    for counting, rows in (
        (Counting.TALK, [_talk(uuid4())]),
        (Counting.ITEM, [_item(uuid4(), 1)]),
    ):
        assert {len(line) for line in _lines(counting, rows)} == {len(COLUMNS[counting])}


@dataclass(frozen=True, slots=True)
class Truth:
    """Who is behind one fact, and behind its opposite."""

    yes: frozenset[UUID]
    no: frozenset[UUID]


def _truths(rows: list[CountedTalk]) -> list[Truth]:
    return [
        Truth(
            frozenset(row.contributor for row in rows if topic in row.topics_chosen),
            frozenset(row.contributor for row in rows if topic not in row.topics_chosen),
        )
        for topic in Captures
    ]


def test_whatever_is_handed_on_neither_a_fact_nor_its_opposite_isolates_a_few() -> None:
    dice = random.Random(8)  # noqa: S311  # a repeatable history, nothing secret
    handed_on = 0
    for _history in range(400):
        people = [uuid4() for _ in range(dice.randint(1, 60))]
        likes = dice.sample(list(Captures), 2)
        rows = [
            _talk(dice.choice(people), *(one for one in likes if dice.random() < 0.5))
            for _ in range(dice.randint(1, 200))
        ]
        if in_lines(as_lines(Counting.TALK, rows)).k < LEAST:
            continue
        handed_on += 1
        for truth in _truths(rows):
            assert not 0 < len(truth.yes) < LEAST
            assert not 0 < len(truth.no) < LEAST
    assert handed_on > 50
