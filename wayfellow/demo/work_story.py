"""What a file about a made-up peer worker may say about their own side."""

import msgspec


class ToldOfWork(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a file that has to do with a worker's own side."""


class WorkNoteStory(ToldOfWork, frozen=True):
    """A note about their own work, and the question it began with, if any."""

    text: str
    at: str
    prompt: str = ""


class ThemeStory(ToldOfWork, frozen=True):
    """Something to take to supervision."""

    text: str
    at: str


class PieceStory(ToldOfWork, frozen=True):
    """A piece of their own story; `beside` names somebody and something that helps them."""

    text: str
    at: str
    when: str = ""
    beforehand: str = ""
    offered_to: str = ""
    beside: str = ""


class AwayStory(ToldOfWork, frozen=True):
    """Days away, a word, and of whom they ask if a colleague may cover."""

    first: str
    last: str
    word: str = ""
    asks: str = ""
    about: str = ""


class ProposalStory(ToldOfWork, frozen=True):
    """Times they propose to somebody."""

    to: str
    times: list[str]
    at: str
    where: str = ""
    word: str = ""


class WorkStory(ToldOfWork, frozen=True):
    """All of it."""

    notes: list[WorkNoteStory] = []
    themes: list[ThemeStory] = []
    pieces: list[PieceStory] = []
    away: list[AwayStory] = []
    proposals: list[ProposalStory] = []
