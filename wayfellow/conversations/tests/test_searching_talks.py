"""What somebody took away and wanted to talk about, to be searched, and looked back on, by themselves."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import Member
from wayfellow.conversations import actions
from wayfellow.conversations.models import TakeawayKind
from wayfellow.conversations.queries import takeaways_between, words_of_own
from wayfellow.measures.purpose import Purpose

A_DAY = timedelta(days=1)


def told(member: Member) -> list[tuple[str, str, str]]:
    """What is searched: where it belongs, what it says, and its page."""
    return [(one.kind, one.text, one.address) for one in words_of_own(member.viewer)]


def page_of(talk_id: UUID) -> str:
    """Where the talk is."""
    return reverse("conversations:talk", args=[talk_id])


@pytest.fixture
def cafe(sam: Member, jo: Member, at: datetime) -> UUID:
    """A talk that Sam and Jo have opened, in a place."""
    talk = actions.plan_talk(person_id=sam.id, companion_id=jo.id, where="The café", by=sam.viewer, at=at)
    actions.open_talk(talk_id=talk.pk, purpose=Purpose.JUST_TALK, stage=None, by=sam.viewer, at=at)
    return talk.pk


def take_away(sam: Member, talk_id: UUID, text: str, kind: TakeawayKind, at: datetime) -> None:
    """A line of Sam's that becomes something."""
    line = actions.say(talk_id=talk_id, card="", text=text, seen=0, by=sam.viewer, at=at)
    assert line is not None
    actions.put_in_its_place(talk_id=talk_id, line_id=line.pk, kind=kind, text=text, by=sam.viewer, at=at)


def test_the_place_and_what_was_taken_away_lead_to_the_talk(sam: Member, cafe: UUID, at: datetime) -> None:
    take_away(sam, cafe, "Ring before I cancel", TakeawayKind.GOAL, at)

    assert told(sam) == [
        ("takeaway", "Ring before I cancel", page_of(cafe)),
        ("meeting", "The café", page_of(cafe)),
    ]


def test_what_was_left_there_was_not_taken_away(sam: Member, cafe: UUID, at: datetime) -> None:
    take_away(sam, cafe, "Ring before I cancel", TakeawayKind.LEFT, at)

    assert [kind for kind, _text, _there in told(sam)] == ["meeting"]
    assert takeaways_between(sam.viewer, since=at, before=at + A_DAY) == []


def test_a_wish_leads_to_its_talk_and_one_that_waits_to_the_list(
    sam: Member, jo: Member, at: datetime
) -> None:
    actions.add_to_agenda(text="Sleep", by=sam.viewer, at=at)
    assert told(sam) == [("agenda", "Sleep", reverse("conversations:list"))]

    talk = actions.plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=at)
    actions.add_to_agenda(talk_id=talk.pk, text="The garden", by=jo.viewer, at=at)

    assert told(sam) == [("agenda", "Sleep", page_of(talk.pk))]
    assert told(jo) == []


def test_what_was_taken_away_in_a_stretch_of_time_oldest_first(sam: Member, cafe: UUID, at: datetime) -> None:
    for day, text in ((0, "First"), (1, "Second"), (2, "Third")):
        take_away(sam, cafe, text, TakeawayKind.STRATEGY, at + day * A_DAY)

    found = takeaways_between(sam.viewer, since=at, before=at + 2 * A_DAY)

    assert [(one.text, one.talk_id) for one in found] == [("First", cafe), ("Second", cafe)]


def test_nothing_of_sams_is_robins(sam: Member, robin: Member, cafe: UUID, at: datetime) -> None:
    take_away(sam, cafe, "Ring before I cancel", TakeawayKind.GOAL, at)

    assert told(robin) == []
    assert takeaways_between(robin.viewer, since=at, before=at + A_DAY) == []
