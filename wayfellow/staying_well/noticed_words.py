"""What is sealed of noticing: how somebody does it, and the taps of a day."""

from datetime import date
from uuid import UUID

import msgspec

from wayfellow.foundation.sealed import Words


class KeptPause(msgspec.Struct, frozen=True):
    """Days that do not count. Without a last day it goes on."""

    first: date
    last: date | None = None


class NoticingWords(Words, frozen=True):
    """What somebody chose. That a row is there gives away only that it was on once."""

    is_on: bool = True
    signs: tuple[UUID, ...] = ()
    rhythm: str = ""
    weekdays: tuple[int, ...] = ()
    pauses: tuple[KeptPause, ...] = ()
    put_away: date | None = None


class Tap(msgspec.Struct, frozen=True):
    """How much of a sign there was."""

    sign: UUID
    value: int


class DayWords(Words, frozen=True):
    """The taps of a day in their order, each with its sign."""

    taps: tuple[Tap, ...] = ()
