"""Who looked, for the person whose words they are."""

from dataclasses import dataclass
from datetime import datetime

from wayfellow.foundation.models import Look
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.rules import check_has_space

MANY = 50


@dataclass(frozen=True, slots=True)
class LookLine:
    """One line of "who looked": who, at what, when, and as what they walk along."""

    who: str
    at_what: str
    kind: CompanionKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Looks:
    """One page of lines, and whether there are older ones."""

    lines: tuple[LookLine, ...]
    has_older: bool


def who_looked(viewer: Viewer, *, page: int = 1) -> Looks:
    """Who else read something of mine, newest first, fifty a page. Two statements."""
    check_has_space(viewer)
    first = (page - 1) * MANY
    newest_first = Look.objects.filter(person_id=viewer.person_id).order_by("-created_at", "-id")
    looks = list(newest_first[first : first + MANY + 1])
    return Looks(lines=tuple(map(_line, looks[:MANY])), has_older=len(looks) > MANY)


def _line(look: Look) -> LookLine:
    words = look.words
    return LookLine(words.who, words.at_what, CompanionKind(words.why), look.created_at)
