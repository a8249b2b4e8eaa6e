"""Who looked, for the person whose words they are."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils import timezone

from wayfellow.foundation.models import Look
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.models import CompanionKind, WayBackDeed
from wayfellow.sharing.rules import check_has_space

MANY = 50
KINDS = {kind.value: kind for kind in (*CompanionKind, *WayBackDeed)}


@dataclass(frozen=True, slots=True)
class LookLine:
    """One line of "who looked": who, at what, when, and as what they walk along, or what else they did."""

    who: str
    at_what: str
    kind: CompanionKind | WayBackDeed
    at: datetime


@dataclass(frozen=True, slots=True)
class LooksInADay:
    """The looks of one companion at one part on one day, told as one: ten cards are not ten visits."""

    lines: tuple[LookLine, ...]

    @property
    def newest(self) -> LookLine:
        """The last of them, which also says who and at what."""
        return self.lines[0]

    @property
    def since(self) -> datetime:
        """When the first of them was."""
        return self.lines[-1].at


@dataclass(frozen=True, slots=True)
class Looks:
    """One page of lines, and whether there are older ones."""

    lines: tuple[LookLine, ...]
    has_older: bool

    @property
    def by_day(self) -> list[LooksInADay]:
        """The lines as the page tells them: those that stand together and differ only in the hour as one."""
        return [LooksInADay(tuple(together)) for _, together in groupby(self.lines, key=_but_for_the_hour)]


def who_looked(viewer: Viewer, *, page: int = 1) -> Looks:
    """Who else read something of mine, newest first, fifty a page. Two statements."""
    check_has_space(viewer)
    first = (page - 1) * MANY
    newest_first = Look.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id")
    looks = list(newest_first[first : first + MANY + 1])
    return Looks(lines=tuple(map(_line, looks[:MANY])), has_older=len(looks) > MANY)


def _but_for_the_hour(line: LookLine) -> tuple[str, str, CompanionKind | WayBackDeed, date]:
    return line.who, line.at_what, line.kind, timezone.localdate(line.at)


def _line(look: Look) -> LookLine:
    words = look.words
    return LookLine(words.who, words.at_what, KINDS[words.why], look.created_at)
