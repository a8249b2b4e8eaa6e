"""What a file about a made-up person may say about what helps them."""

import msgspec

from wayfellow.coping.actions import Company, Energy, Place, Situation, TryResult


class TryStory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One time that something was tried."""

    at: str
    went: TryResult
    note: str = ""
    situation: Situation | None = None


class HelpStory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that helps."""

    what: str
    at: str
    how: str = ""
    when_it_helps: str = ""
    situations: list[Situation] = []
    energy: Energy | None = None
    minutes: int | None = None
    company: Company | None = None
    place: Place | None = None
    rests: bool = False
    tries: list[TryStory] = []
