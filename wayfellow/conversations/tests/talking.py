"""What the tests of a talk have in common: addresses, pressing buttons on a card, and what is kept."""

import re
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.answers import Answer, body
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.measures.deck import deck
from wayfellow.measures.purpose import Purpose
from wayfellow.reflections.models import Line
from wayfellow.reflections.queries import Said, said_in

DECK = "finding-my-footing"
FIRST, CARD, NEXT = "here-today", "a-hand-in", "good-company"  # CARD is the one with a rating
LAST = deck(DECK).cards[-1].key


def to(name: str, *ids: object) -> str:
    """The address of a page of talks."""
    return reverse(f"conversations:{name}", args=ids)


def open_with_cards(owner: Member, companion: Member | None, *, cards: str = DECK, at: datetime = AT) -> UUID:
    """A talk that is going on."""
    by = owner.viewer
    talk = actions.plan_talk(
        person_id=owner.id, companion_id=companion.id if companion else None, by=by, at=at
    )
    actions.open_talk(talk_id=talk.pk, purpose=Purpose.NOTICE, stage=None, by=by, at=at)
    if cards:
        actions.choose_cards(talk_id=talk.pk, deck=cards, by=by, at=at)
    return talk.pk


def said(talk: UUID, text: str, *, by: Member, card: str = CARD, at: datetime = AT) -> UUID:
    """Somebody has said something; answers with the line's id."""
    line = actions.say(talk_id=talk, card=card, text=text, seen=0, by=by.viewer, at=at)
    assert line is not None
    return line.pk


def lines(talk: UUID, owner: Member, card: str | None = None) -> list[Said]:
    """What is kept of a talk's lines."""
    return said_in(talk, person_id=owner.id, card=card)


def texts(talk: UUID, owner: Member, card: str | None = None) -> list[str]:
    """What the lines say."""
    return [line.text for line in lines(talk, owner, card)]


def no_lines(talk: UUID, owner: Member) -> bool:
    """Whether nothing is left of what was said."""
    return not Line.objects.filter(person_id=owner.id, talk=talk).exists()


def hidden(page: Answer, name: str) -> str:
    """What a hidden field of the page holds."""
    found = re.search(rf'<input type="hidden" name="{name}"[^>]* value="([^"]*)"', body(page))
    assert found is not None, name
    return found.group(1)


def box(page: Answer, name: str = "text") -> str:
    """What stands in a box of the page."""
    found = re.search(rf'<textarea name="{name}"[^>]*>\n(.*?)</textarea>', body(page), re.DOTALL)
    assert found is not None, name
    return found.group(1)


class CardPage:
    """A card that is open on somebody's device, and what its form sends back."""

    def __init__(self, client: Client, talk: UUID, card: str = CARD) -> None:
        self.client = client
        self.address = to("card", talk, card) if card else to("notes", talk)
        self.load()

    def load(self) -> HttpResponse:
        """Open it, or load it again."""
        self.page: HttpResponse = self.client.get(self.address)  # type: ignore[assignment]  # of a test's own kind
        assert self.page.status_code == 200
        names = re.findall(r'<input type="hidden" name="(\w+)"', body(self.page))
        unchanged = {name: hidden(self.page, name) for name in names if "token" not in name}
        self.fields = {**unchanged, "text": box(self.page)}
        if 'name="story"' in body(self.page):
            self.fields["story"] = box(self.page, "story")
        for chosen in re.findall(r'name="(\w+)" id="\w+" value="([^"]*)" checked', body(self.page)):
            self.fields[chosen[0]] = chosen[1]
        return self.page

    def press(self, then: str, **changed: str) -> HttpResponse:
        """Press a button of the page as it was loaded, with what was changed on it."""
        return posting(self.client, self.address, **{**self.fields, **changed}, then=then)
