"""A quarter that is over, with rows of many made-up people in it, and its reports."""

from typing import Any
from uuid import UUID, uuid4

from tests.cast import Member
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, Counting, GoalNow
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.counts.several import as_kept
from wayfellow.evaluation.models import ROWS
from wayfellow.evaluation.tests.conftest import NOW
from wayfellow.measures.captures import Captures

LAST = Quarter(2026, 3)


def add(
    member: Member, counting: Counting, *, people: int = 1, quarter: Quarter = LAST, **columns: Any
) -> list[UUID]:
    """One row each of so many people in the member's service; answers with the random ids they go by."""
    known_by = [uuid4() for _ in range(people)]
    for contributor in known_by:
        ROWS[counting](
            service_id=member.viewer.service_id, quarter=str(quarter), contributor=contributor, **columns
        ).save()
    return known_by


def fill_quarter(member: Member, *, people: int = 20, quarter: Quarter = LAST) -> None:
    """So many people twice: half of them talked of hope in one room, half of routines elsewhere."""
    when: dict[str, Any] = {"quarter": quarter, "people": people}
    add(member, Counting.REACH, **when)
    add(member, Counting.REACH, **when)
    for topic, came, in_the_room in (
        (Captures.HOPE, CameOf.GOAL, True),
        (Captures.ROUTINES, CameOf.NOTHING, False),
    ):
        add(
            member,
            Counting.TALK,
            **when,
            in_the_room=in_the_room,
            after_crisis_stay=in_the_room,
            topics=as_kept([topic]),
            came_of=as_kept([came]),
        )
    for skipped in (True, False):
        item: dict[str, Any] = {
            "measure": "who-5",
            "item": 1,
            "skipped": skipped,
            "words_do_not_fit": not skipped,
        }
        add(member, Counting.ITEM, **when, **item)
    for far, beyond in ((40.0, Beyond.HIGHER), (4.0, Beyond.LIKE_CHANCE)):
        about: dict[str, Any] = {"measure": "who-5", "score": "total", "purpose": "plan", "stage": "hard"}
        add(member, Counting.CHANGE, **when, **about, difference=far, beyond=beyond)
    for now, sure in ((GoalNow.REACHED, 8), (GoalNow.RESTING, 3)):
        add(member, Counting.GOAL, **when, now=now, sure_first=5, sure_last=sure)
    for after in (0, 6):
        nights: dict[str, Any] = {"nights_before": 4, "nights_after": after}
        add(member, Counting.USE, **when, **nights, crisis_before=2, crisis_after=after)


def publish(lead: Member, quarter: Quarter = LAST) -> None:
    """The lead counts the quarter."""
    actions.publish(quarter=quarter, by=lead.viewer, at=NOW)
