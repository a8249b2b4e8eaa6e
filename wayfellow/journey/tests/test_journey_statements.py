"""What the pages of the journey cost: the same for few and many, never more than twelve statements."""

from collections.abc import Callable
from datetime import datetime, timedelta

import time_machine
from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, let_in
from wayfellow.conversations import actions as conversations
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.journey import actions
from wayfellow.journey.tests.conftest import KeepsTalk
from wayfellow.routines import actions as routines
from wayfellow.routines.moments import PartOfDay
from wayfellow.sharing.section import Section

MOST = 12


def costs_of(member: Member, url: str, grow: Callable[[int], None]) -> list[int]:
    """What a page costs with one, three and thirty of everything."""
    client, costs, known = member.client(), [], 0
    for many in (1, 3, 30):
        for number in range(known, many):
            grow(number)
        known = many
        costs.append(statements(client, url))
    return costs


def test_home(sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime) -> None:
    by = sam.viewer

    def grow(number: int) -> None:
        moment = at + timedelta(days=number)
        keeps_talk(sam, jo, f"Thought {number}", at=moment)
        talk = conversations.plan_talk(person_id=sam.id, companion_id=jo.id, by=by, at=at, starts_at=moment)
        conversations.add_to_agenda(talk_id=talk.pk, text=f"Wish {number}", by=by, at=at)
        part = PartOfDay.ANY
        routine = routines.add_routine(
            person_id=sam.id, what=f"Part {number}", tiny="", part_of_day=part, by=by, at=at
        )
        kind = routines.MarkKind.DONE
        routines.mark_day(routine_id=routine.pk, on=moment.date(), kind=kind, by=by, at=at)
        tea = coping.add_strategy(person_id=sam.id, what=f"Tea {number}", by=by, at=at)
        coping.try_strategy(strategy_id=tea.pk, result=TryResult.HELPED, by=by, at=at)

    with time_machine.travel(at, tick=False):
        costs = costs_of(sam, reverse("journey:home"), grow)

    assert len(set(costs)) == 1
    assert costs[0] <= MOST
    assert costs[0] == 12, (
        "session, account, talk, names, keys, agenda, waiting, days, pauses, marks, helped, takeaway"
    )


def test_my_story(sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime) -> None:
    def grow(number: int) -> None:
        moment = at + timedelta(days=number)
        keeps_talk(sam, jo, f"Thought {number}", at=moment)
        actions.add_waymark(on=moment.date(), title=f"Day {number}", by=sam.viewer, at=moment)
        actions.write_down(text=f"Note {number}", by=sam.viewer, at=moment)

    costs = costs_of(sam, reverse("journey:story"), grow)

    assert len(set(costs)) == 1
    assert costs[0] <= MOST


def test_a_story_that_is_shared(sam: Member, jo: Member, keeps_talk: KeepsTalk, at: datetime) -> None:
    let_in(sam, jo, Section.JOURNEY)

    def grow(number: int) -> None:
        moment = at + timedelta(days=number)
        keeps_talk(sam, jo, f"Thought {number}", at=moment)
        actions.add_waymark(on=moment.date(), title=f"Day {number}", by=sam.viewer, at=moment)

    costs = costs_of(jo, reverse("journey:shared", args=[sam.id]), grow)

    assert len(set(costs)) == 1
    assert costs[0] <= MOST
