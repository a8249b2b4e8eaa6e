"""What the made-up service says of itself and writes: hours, colours, cards, ideas, who its workers are."""

from datetime import time
from typing import Any

import msgspec

from wayfellow.coping.queries import WrittenIdea
from wayfellow.demo.learning_story import WrittenStory
from wayfellow.reflections.queries import WrittenDeck


class ToldOfService(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in the file of the service."""


class SaidStory(ToldOfService, frozen=True):
    """What stands on the page about the service."""

    short_name: str
    reads_days: str
    reads_from: time
    reads_until: time
    languages: str
    colour_light: str
    colour_night: str

    def columns(self) -> dict[str, Any]:
        """As it is kept."""
        return msgspec.structs.asdict(self)


class ReviewedStory(ToldOfService, frozen=True, kw_only=True):
    """Who wrote it, and who of the team looked at it."""

    by: str
    at: str
    reviewed_by: str
    reviewed_at: str


class IdeaStory(ReviewedStory, frozen=True, kw_only=True):
    """An idea to borrow."""

    idea: WrittenIdea


class DeckStory(ReviewedStory, frozen=True, kw_only=True):
    """Cards for talking."""

    deck: WrittenDeck


class AboutWorkerStory(ToldOfService, frozen=True):
    """What a peer worker says of themselves."""

    who: str
    about: str
    likes: str
    when: str
    languages: list[str]
    has_room: bool = True


class WaitingStory(ToldOfService, frozen=True):
    """Somebody who would like a peer worker, and whom the lead thought of."""

    who: str
    since: str
    suggested: str = ""


class ServiceStory(ToldOfService, frozen=True):
    """The made-up service, and the password of everybody in it."""

    name: str
    crisis_help: str
    reads_when: str
    password: str
    led_by: str
    said: SaidStory
    topics: list[WrittenStory] = []
    ideas: list[IdeaStory] = []
    decks: list[DeckStory] = []
    workers: list[AboutWorkerStory] = []
    waiting: list[WaitingStory] = []
