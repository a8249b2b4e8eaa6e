"""A talk that was kept takes nothing new: a page leads to the talk, a press is told it comes too late."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.boxes import Box, Seen
from wayfellow.conversations.models import AgendaItem, Conversation, Takeaway
from wayfellow.conversations.tests.talking import CARD, CardPage, said, texts, to
from wayfellow.foundation.refusals import NotNow
from wayfellow.foundation.viewer import Viewer
from wayfellow.measures.purpose import Purpose
from wayfellow.reflections.models import CardInTalk, WordsThatDoNotFit

LATE = {
    "text": "Too late",
    "why": "Too late",
    "purpose": "plan",
    "deck": "taking-part",
    "keep": "nothing",
    "then": "next",
    "seen": "1",
}
PAGES = ["opening", "choose", "notes", "card", "unfit", "looking_back", "place", "keeping", "change"]
PRESSES = [
    "talk",
    "opening",
    "choose",
    "notes",
    "card",
    "unfit",
    "draft",
    "draft_notes",
    "place",
    "leave",
    "keeping",
    "change",
]


@pytest.fixture
def line(sam: Member, talk: UUID) -> UUID:
    """What was said in time."""
    return said(talk, "In time", by=sam)


@pytest.fixture
def over(sam: Member, talk: UUID, line: UUID) -> UUID:
    """The talk, kept with everything."""
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)
    return talk


def address(name: str, talk: UUID, line: UUID) -> str:
    """The address of a page of this talk."""
    more: dict[str, list[object]] = {
        "card": [CARD],
        "unfit": [CARD],
        "draft": [CARD],
        "place": [line, "goal"],
        "leave": [line],
    }
    return to(name, talk, *more.get(name, []))


def rows(sam: Member) -> list[int]:
    """How many rows there are of everything a talk has."""
    tables = (AgendaItem, Takeaway, CardInTalk, WordsThatDoNotFit, Conversation)
    return [table.objects.filter(person_id=sam.id).count() for table in tables]


@pytest.mark.parametrize("name", PAGES)
def test_its_pages_lead_to_the_talk(name: str, sam: Member, jo: Member, over: UUID, line: UUID) -> None:
    for member in (sam,) if name == "change" else (sam, jo):  # Jo has no plan to change: Jo proposes
        answer = member.client().get(address(name, over, line))
        assert (answer.status_code, answer.headers["Location"]) == (303, to("talk", over))


@pytest.mark.parametrize("name", PRESSES)
def test_a_press_on_an_older_page_is_told_kindly(name: str, sam: Member, over: UUID, line: UUID) -> None:
    before = rows(sam)

    answer = posting(sam.client(), address(name, over, line), **LATE)

    assert answer.status_code == 409
    assert "That cannot be done any more" in words_on(answer)
    assert "Nothing was lost." in words_on(answer)
    assert (rows(sam), texts(over, sam)) == (before, ["In time"])


@pytest.mark.parametrize("name", [name for name in PRESSES if name not in {"change", "keeping"}])
def test_for_jo_it_is_the_same(name: str, sam: Member, jo: Member, over: UUID, line: UUID) -> None:
    answer = posting(jo.client(), address(name, over, line), **LATE)

    assert answer.status_code == 409
    assert texts(over, sam) == ["In time"]


def deeds(talk: UUID, line: UUID, by: Viewer) -> dict[str, Callable[[], object]]:
    """Every deed that adds something."""
    here: dict[str, Any] = {"talk_id": talk, "by": by, "at": AT}
    return {
        "say": lambda: actions.say(card=CARD, text="Late", seen=0, **here),
        "fill": lambda: actions.fill_card(card=CARD, thought=Box("Late", Seen()), **here),
        "leave_card": lambda: actions.leave_card(card=CARD, state=None, rating="", **here),
        "unfit": lambda: actions.say_words_do_not_fit(card=CARD, why="Late", better="", **here),
        "agenda": lambda: actions.add_to_agenda(text="Late", **here),
        "plan": lambda: actions.change_plan(starts_at=None, where="Late", seen=4, **here),
        "open": lambda: actions.open_talk(purpose=Purpose.PLAN, stage=None, **here),
        "choose": lambda: actions.choose_cards(deck="", **here),
        "make": lambda: actions.put_in_its_place(line_id=line, kind=TakeawayKind.GOAL, text="Late", **here),
        "draft": lambda: actions.keep_drafts(card=CARD, thought="Late", story=None, **here),
        "keep": lambda: actions.keep_talk(keep=Keep.NOTHING, **here),
    }


def test_every_deed_that_adds_something_is_refused(sam: Member, over: UUID, line: UUID) -> None:
    for deed in deeds(over, line, sam.viewer).values():
        with pytest.raises(NotNow):
            deed()

    assert texts(over, sam) == ["In time"]


def test_a_card_that_was_open_when_it_was_closed_is_told_too(sam: Member, jo: Member, talk: UUID) -> None:
    jos = CardPage(jo.client(), talk)
    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=sam.viewer, at=AT)

    answer = jos.press("next", text="Still typing")

    assert answer.status_code == 409
    assert texts(talk, sam) == []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"opening", "change"}])
def test_before_it_is_opened_these_pages_lead_to_the_talk_as_well(
    name: str, sam: Member, planned: UUID, talk: UUID
) -> None:
    line = said(talk, "In another talk", by=sam)

    answer = sam.client().get(address(name, planned, line))

    if name == "place":
        assert answer.status_code == 404, "there is no such line in this talk"
    else:
        assert answer.headers["Location"] == to("talk", planned)
