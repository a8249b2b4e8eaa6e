"""How often something did good, in which moments: plain counts, and words for them from three tries on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation

# Two tries can both be luck, good or bad. Our judgement.
ENOUGH_TO_SAY: Final = 3


class Tends(StrEnum):
    """What tends to happen. A word about the moments so far, and no promise for the next one."""

    MOST_TIMES = "most_times"
    NOW_AND_THEN = "now_and_then"
    NOT_SO_FAR = "not_so_far"


TENDS: dict[Tends, Promise] = {
    Tends.MOST_TIMES: _("It did you good most times."),
    Tends.NOW_AND_THEN: _("It did you good now and then."),
    Tends.NOT_SO_FAR: _("It has not done you good so far."),
}


@dataclass(frozen=True, slots=True)
class Tried:
    """One try, in plain values."""

    strategy_id: UUID
    situation: Situation | None
    went: TryResult
    at: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """How several tries of one thing went, and when it last did good."""

    helped: int = 0
    a_bit: int = 0
    not_this_time: int = 0
    good_at: datetime | None = None

    @property
    def times(self) -> int:
        """How many tries there were."""
        return self.helped + self.a_bit + self.not_this_time

    @property
    def good(self) -> int:
        """How many of them did some good."""
        return self.helped + self.a_bit

    @property
    def tends(self) -> Tends | None:
        """What can be said of it: nothing, before there are three tries."""
        if self.times < ENOUGH_TO_SAY:
            return None
        if not self.good:
            return Tends.NOT_SO_FAR
        return Tends.MOST_TIMES if 2 * self.good > self.times else Tends.NOW_AND_THEN

    def with_one_more(self, tried: Tried) -> "Tally":
        """The same with this try counted in."""
        if tried.went is TryResult.NOT_THIS_TIME:
            return replace(self, not_this_time=self.not_this_time + 1)
        good_at = max(self.good_at or tried.at, tried.at)
        if tried.went is TryResult.HELPED:
            return replace(self, helped=self.helped + 1, good_at=good_at)
        return replace(self, a_bit=self.a_bit + 1, good_at=good_at)


NEVER_TRIED: Final = Tally()
Moment = tuple[UUID, Situation | None]


def by_strategy(tries: Iterable[Tried]) -> dict[UUID, Tally]:
    """All tries of each thing, whatever the moment was like."""
    found: dict[UUID, Tally] = {}
    for tried in tries:
        found[tried.strategy_id] = found.get(tried.strategy_id, NEVER_TRIED).with_one_more(tried)
    return found


def by_moment(tries: Iterable[Tried]) -> dict[Moment, Tally]:
    """The tries of each thing in each kind of moment. None stands for a moment nobody put a word to."""
    found: dict[Moment, Tally] = {}
    for tried in tries:
        moment = (tried.strategy_id, tried.situation)
        found[moment] = found.get(moment, NEVER_TRIED).with_one_more(tried)
    return found
