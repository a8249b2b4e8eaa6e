"""The list of talks: what goes on, what is to come, what is over; for a person, for a worker, for both."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.test import Client

from tests.answers import words_on
from tests.cast import Member, arrive, let_in, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.queries import talks_of
from wayfellow.conversations.queries.talks import MANY, Point
from wayfellow.conversations.tests.talking import open_with_cards, to
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service


def plan(owner: Member, companion: Member | None, at: datetime, days: int | None) -> UUID:
    """A talk so many days from now, or on no day."""
    starts_at = None if days is None else at + timedelta(days=days)
    companion_id = companion.id if companion else None
    return actions.plan_talk(
        person_id=owner.id, companion_id=companion_id, starts_at=starts_at, by=owner.viewer, at=at
    ).pk


def over(owner: Member, companion: Member, at: datetime) -> UUID:
    """A talk that was looked back on at that moment."""
    talk = open_with_cards(owner, companion, at=at)
    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=owner.viewer, at=at)
    return talk


def ids(member: Member, at: datetime) -> list[UUID]:
    """The list as it stands."""
    return [line.id for line in talks_of(member.viewer, at=at).lines]


def test_what_goes_on_stands_first_then_the_soonest_then_the_newest(
    sam: Member, jo: Member, at: datetime
) -> None:
    last_week, long_ago = over(sam, jo, at - timedelta(days=7)), over(sam, jo, at - timedelta(days=99))
    went_by, no_day = plan(sam, jo, at, -1), plan(sam, None, at, None)
    later, soon = plan(sam, jo, at, 9), plan(sam, jo, at, 2)
    now = open_with_cards(sam, jo, at=at)

    assert ids(sam, at) == [now, soon, later, no_day, went_by, last_week, long_ago]
    assert ids(jo, at) == [now, soon, later, went_by, last_week, long_ago], "not the one on Sam’s own"


def test_the_page_says_with_whom_when_and_at_what_point(sam: Member, jo: Member, at: datetime) -> None:
    over(sam, jo, at - timedelta(days=7))
    for days in (-1, 2, None):
        plan(sam, jo, at, days)
    plan(sam, None, at, None)
    open_with_cards(sam, jo, at=at)

    with time_machine.travel(at, tick=False):
        page = words_on(sam.client().get(to("list")))

    for text in (
        "Going on, and to come A talk with Jo, Tuesday 10 November Going on now.",
        "A talk with Jo, Thursday 12 November At 20:00.",
        "A talk with Jo No day chosen yet.",
        "A talk on my own No day chosen yet.",
        "A talk with Jo, Monday 9 November The day went by. You can choose another one, or open it now.",
        "Over A talk with Jo, Tuesday 3 November Looked back on.",
    ):
        assert text in page


def test_a_day_without_a_time_shows_none(sam: Member, jo: Member, at: datetime) -> None:
    actions.plan_talk(
        person_id=sam.id,
        companion_id=jo.id,
        starts_at=datetime.fromisoformat("2026-11-24T00:00:00+11:00"),
        by=sam.viewer,
        at=at,
    )

    with time_machine.travel(at, tick=False):
        page = words_on(sam.client().get(to("list")))

    assert "Tuesday 24 November No time chosen yet." in page


def test_for_jo_the_person_is_named(sam: Member, robin: Member, jo: Member, at: datetime) -> None:
    plan(sam, jo, at, 2)
    plan(robin, jo, at, 3)

    page = words_on(jo.client().get(to("list")))

    assert "A talk with Sam" in page
    assert "A talk with Robin" in page
    assert "Plan a talk, or look back on one." not in page


def test_where_there_are_none_it_is_kind(sam: Member, jo: Member, lead: Member) -> None:
    assert "No talks yet. You can plan one when you feel like it." in words_on(sam.client().get(to("list")))
    for member in (jo, lead):
        assert "No talks yet." in words_on(member.client().get(to("list")))


def test_no_words_of_a_talk_stand_in_the_list(sam: Member, jo: Member, planned: UUID) -> None:
    posting(sam.client(), to("talk", planned), text="The bus")

    for member in (sam, jo):
        page = words_on(member.client().get(to("list")))
        assert "The bus" not in page
        assert "café" not in page


def test_a_worker_with_a_space_has_both_in_one_order(
    service: Service, sam: Member, kit: Member, at: datetime
) -> None:
    both = arrive(service, "Noa", Role.PERSON, Role.PEER_WORKER)
    let_in(sam, both)
    let_in(both, kit)
    mine_later, theirs_soon = plan(both, kit, at, 9), plan(sam, both, at, 2)
    theirs_over, mine_over = over(sam, both, at - timedelta(days=8)), over(both, kit, at - timedelta(days=9))
    now, no_day = open_with_cards(sam, both, at=at), plan(both, None, at, None)

    assert ids(both, at) == [now, theirs_soon, mine_later, no_day, theirs_over, mine_over]
    assert [line.with_whom for line in talks_of(both.viewer, at=at).lines] == [
        "Sam",
        "Sam",
        "Kit",
        "",
        "Sam",
        "Kit",
    ]


@pytest.fixture
def many(sam: Member, jo: Member, at: datetime) -> list[UUID]:
    """One more than a page of talks that are over, the newest first."""
    return [over(sam, jo, at - timedelta(days=days)) for days in range(1, MANY + 2)]


def test_older_ones_are_on_the_next_page(sam: Member, jo: Member, many: list[UUID], at: datetime) -> None:
    for member in (sam, jo):
        first, second = (talks_of(member.viewer, at=at, page=page) for page in (1, 2))
        assert [line.id for line in first.lines] == many[:MANY]
        assert [line.id for line in second.lines] == many[MANY:]
        assert (first.has_older, second.has_older) == (True, False)
        assert {line.point for line in first.lines} == {Point.OVER}


def test_the_pages_lead_to_each_other(sam: Member, many: list[UUID]) -> None:
    client: Client = sam.client()

    first, second, third = (client.get(to("list"), {"page": page}).content.decode() for page in (1, 2, 3))

    assert 'href="?page=2"' in first
    assert "Newer" not in first
    assert 'href="?page=1"' in second
    assert "Older" not in second
    assert "There is nothing older." in third
