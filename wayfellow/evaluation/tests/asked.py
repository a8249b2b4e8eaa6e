"""What tests of asking have in common: something that is over, its page, and what was written."""

import re
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.answers import Answer, body
from tests.cast import AT, Member, posting
from tests.questionnaires import fill_in, offer_made_up
from tests.words_for_talking import offer_sky
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.tests.talking import open_with_cards, said
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import ROWS, CountingReceipt
from wayfellow.evaluation.telling import APART, tell
from wayfellow.goals import actions as goals
from wayfellow.reflections.models import CardState


def over(
    owner: Member,
    companion: Member | None,
    *,
    became: tuple[TakeawayKind, ...] = (TakeawayKind.STRATEGY,),
    keep: Keep = Keep.EVERYTHING,
    by: Member | None = None,
    at: datetime = AT,
) -> UUID:
    """A talk that is over, with what came of it."""
    who = by or owner
    talk = open_with_cards(owner, companion, at=at)
    for place, kind in enumerate(became):
        card = ("a-hand-in", "good-company", "here-today")[place]
        line = said(talk, f"Tea in the blue cup {place}", by=who, card=card, at=at)
        conversations.put_in_its_place(
            talk_id=talk, line_id=line, kind=kind, text="Tea in the blue cup", by=who.viewer, at=at
        )
    conversations.keep_talk(talk_id=talk, keep=keep, by=who.viewer, at=at + timedelta(hours=1))
    return talk


def over_with_questions(owner: Member, companion: Member) -> UUID:
    """A talk over the cards of a measure: the first was talked over, the second skipped, the third unfit."""
    offer_sky(owner)
    talk = open_with_cards(owner, companion, cards="who-5")
    by = owner.viewer
    said(talk, "Grey", by=owner, card="who-5-item-1")
    conversations.leave_card(
        talk_id=talk, card="who-5-item-2", rating="", state=CardState.SKIPPED, by=by, at=AT
    )
    said(talk, "What birds?", by=owner, card="who-5-item-3")
    conversations.say_words_do_not_fit(
        talk_id=talk, card="who-5-item-3", why="No birds here", better="", tells_team=False, by=by, at=AT
    )
    conversations.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=by, at=AT + timedelta(hours=1))
    return talk


def two_times(owner: Member, *answers: int | None) -> tuple[UUID, UUID]:
    """The same questionnaire twice, kept with its number: 20 of 100, and then what is answered."""
    offer_made_up(owner.viewer.service_id)
    first = fill_in(owner, 1, 1, 1, 1, 1, at=AT - timedelta(days=30))
    second = fill_in(owner, *(answers or (4, 4, 4, 4, 4)), at=AT)
    return first.pk, second.pk


def a_goal(owner: Member, *sure: int) -> UUID:
    """A goal, and how sure its owner said they were."""
    goal = goals.add_goal(person_id=owner.id, what="Take the 9:40 bus", by=owner.viewer, at=AT)
    for days, number in enumerate(sure):
        goals.say_how_sure(goal_id=goal.pk, number=number, by=owner.viewer, at=AT + timedelta(days=days))
    return goal.pk


def to(name: str, *ids: object) -> str:
    """The address of a page of counting."""
    return reverse(f"evaluation:{name}", args=ids)


def show(client: Client, address: str, **answers: Any) -> HttpResponse:
    """Press "Show me what would be counted"."""
    return posting(client, address, then="show", **answers)


def sign_on(page: Answer) -> str:
    """What tells apart what the page shows."""
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', body(page))
    assert found is not None
    return found.group(1)


def say_yes(client: Client, address: str, *to_what: Counting, **answers: Any) -> HttpResponse:
    """Look at what would be counted, tick, and press."""
    seen = sign_on(show(client, address, **answers))
    ticks = {f"yes_{one.value}": "on" for one in to_what}
    return posting(client, address, then="count", seen=seen, **answers, **ticks)


def written(counting: Counting) -> list[dict[str, Any]]:
    """Every row of one kind, without what is drawn by lot and without the service."""
    apart = {*APART, "contributor", "service"}
    return [
        {name: value for name, value in _columns(row).items() if name not in apart}
        for row in ROWS[counting]._default_manager.order_by("quarter", "pk")
    ]


def _columns(row: Any) -> dict[str, Any]:
    return {column.name: getattr(row, column.attname) for column in row._meta.concrete_fields}


def how_many_written() -> dict[Counting, int]:
    """How many rows there are of each kind, of those that there are."""
    found = {kind: model._default_manager.count() for kind, model in ROWS.items()}
    return {kind: many for kind, many in found.items() if many}


def receipts(owner: Member) -> list[CountingReceipt]:
    """What somebody keeps of their yes."""
    return list(CountingReceipt.objects.filter(person_id=owner.id))


def lines_told(counting: Counting) -> list[str]:
    """What the rows of one kind say, line by line, as pages tell them."""
    rows = tuple(ROWS[counting]._default_manager.select_related("service"))
    told = tell(rows)
    return [f"{line.name} {line.says}" for lines in (told.alike, *told.each) for line in lines]
