"""Deeds in one talk take turns. Reads by the person hold nobody up, and no look is written for them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from tests.answers import looks_at
from tests.cast import AT, Member
from wayfellow.conversations import actions, queries
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.boxes import Box, Seen
from wayfellow.conversations.tests.talking import CARD, said, to

PAGES = ["talk", "change", "opening", "choose", "notes", "card", "unfit", "looking_back", "keeping", "remove"]
BRACKETS = ("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT", "ROLLBACK")


def address(name: str, talk: UUID) -> str:
    """The address of a page of this talk."""
    return to(name, talk, CARD) if name in {"card", "unfit"} else to(name, talk)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_sams_own_opens_no_transaction_and_writes_no_row(
    name: str, sam: Member, jo: Member, talk: UUID
) -> None:
    client = sam.client()

    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address(name, talk))

    assert answer.status_code == 200
    assert [query["sql"] for query in asked if query["sql"].startswith((*BRACKETS, "INSERT", "UPDATE"))] == []
    assert looks_at(sam) == []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"change", "remove"}])
def test_a_page_of_jos_is_one_transaction_with_one_look_in_it(
    name: str, sam: Member, jo: Member, talk: UUID
) -> None:
    client = jo.client()

    with CaptureQueriesContext(connection) as asked:
        client.get(address(name, talk))

    told = [query["sql"] for query in asked]
    assert len([sql for sql in told if sql.startswith("INSERT")]) == 1
    assert looks_at(sam) == [("Jo", "Conversations")]


def test_every_deed_in_a_talk_holds_its_row(sam: Member, jo: Member, talk: UUID) -> None:
    """Where rows can be held. SQLite has none to hold: it takes one writer at a time."""
    line = said(talk, "A line", by=sam)
    here: dict[str, Any] = {"talk_id": talk, "by": sam.viewer, "at": AT}
    deeds: dict[str, Callable[[], object]] = {
        "say": lambda: actions.say(card="", text="Words", seen=0, **here),
        "fill": lambda: actions.fill_card(card=CARD, thought=Box("Words", Seen()), **here),
        "leave": lambda: actions.leave_card(card=CARD, state=None, rating="Plenty", **here),
        "make": lambda: actions.put_in_its_place(line_id=line, kind=TakeawayKind.GOAL, text="Goal", **here),
        "add": lambda: actions.add_to_agenda(text="Wish", **here),
        "draft": lambda: actions.keep_drafts(card=CARD, thought="Half", story=None, **here),
        "choose": lambda: actions.choose_cards(deck="", **here),
        "take out": lambda: actions.take_out_line(line_id=line, **here),
        "wait": lambda: actions.add_to_agenda(text="Wish", by=sam.viewer, at=AT),
        "keep": lambda: actions.keep_talk(keep=Keep.NOTHING, **here),
        "remove": lambda: actions.remove_talk(**here),
    }
    for name, deed in deeds.items():
        with CaptureQueriesContext(connection) as asked:
            deed()
        held = [query["sql"] for query in asked if query["sql"].endswith("FOR UPDATE")]
        holds = any('FROM "conversations_conversation"' in sql for sql in held)
        assert holds == connection.features.has_select_for_update, name


def test_a_read_by_the_person_needs_no_turn(sam: Member, talk: UUID) -> None:
    with queries.entering(sam.viewer, talk_id=talk, at=AT) as found:
        assert found.pk == talk

    assert connections["default"].in_atomic_block, "only because each test runs inside one"
    assert queries.talk_for(sam.viewer, talk_id=talk, at=AT + timedelta(days=1)).id == talk
