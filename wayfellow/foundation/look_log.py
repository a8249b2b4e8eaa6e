"""Is the log of looks still what was written? Row against row, and against a file elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Self
from uuid import UUID

from wayfellow.foundation.chain import BEGINNING
from wayfellow.foundation.looks import link_of
from wayfellow.foundation.models import Look
from wayfellow.foundation.outside import mark_of
from wayfellow.foundation.unusual import Seen

BEGAN_ANEW = "began_anew"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that nobody of ours writes: whose log, from which number on, and what is wrong there."""

    whose: str
    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The newest link of one person's log that a file outside knows."""

    number: int
    link: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check walked and what it found."""

    people: int
    looks: int
    anchors: int
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Walk:
    """One person's log, as far as it was walked."""

    whose: str
    looks: int = 0
    number: int = 0
    link: str = BEGINNING
    at_anchor: str = ""
    fault: Fault | None = None

    @classmethod
    def along(cls, person_id: UUID, looks: Iterable[Look], anchor: Anchor | None) -> Self:
        walk = cls(mark_of(person_id))
        for look in looks:
            walk._step(look, anchor)
        return walk

    def _step(self, look: Look, anchor: Anchor | None) -> None:
        self.looks += 1
        if look.number != self.number + 1:
            self._blame(self.number + 1, "is missing, or its number was changed")
        elif link_of(look, before=self.link) != look.link:
            self._blame(look.number, "was changed, moved or put in")
        self.number, self.link = look.number, look.link
        if anchor is not None and anchor.number == look.number:
            self.at_anchor = look.link

    def _blame(self, number: int, what: str) -> None:
        self.fault = self.fault or Fault(self.whose, number, what)


def anchors_in(lines: Iterable[dict[str, Any]]) -> dict[str, Anchor]:
    """The newest anchor of each person. After a restored backup the log began anew: earlier ones are over."""
    newest: dict[str, Anchor] = {}
    for line in lines:
        if BEGAN_ANEW in line:
            newest.clear()
            continue
        anchor = Anchor(int(line["number"]), str(line["link"]))
        before = newest.get(line["whose"])
        if before is None or before.number <= anchor.number:
            newest[line["whose"]] = anchor
    return newest


def check_looks(anchors: dict[str, Anchor], *, left: frozenset[str]) -> Checked:
    """Walk every log. `left` are the marks of those who left for good: their logs went with them."""
    in_order = Look.objects.order_by("person_id", "number", "id").iterator()
    walks = {
        person_id: _Walk.along(person_id, looks, anchors.get(mark_of(person_id)))
        for person_id, looks in groupby(in_order, key=lambda look: look.person_id)
    }
    faults = [fault for walk in walks.values() if (fault := _ends(walk, anchors.get(walk.whose)))]
    known = {walk.whose for walk in walks.values()} | left
    gone = [Fault(whose, 1, "the whole log is gone") for whose in anchors if whose not in known]
    return Checked(
        people=len(walks),
        looks=sum(walk.looks for walk in walks.values()),
        anchors=len(anchors),
        faults=tuple(sorted([*faults, *gone], key=lambda fault: (fault.whose, fault.number))),
    )


def _ends(walk: _Walk, anchor: Anchor | None) -> Fault | None:
    """The fault inside the log, or else one that only the file outside knows."""
    if walk.fault is not None or anchor is None:
        return walk.fault
    if anchor.number > walk.number:
        return Fault(walk.whose, walk.number + 1, "is missing at the end")
    if anchor.link != walk.at_anchor:
        return Fault(walk.whose, anchor.number, "is not what the file outside knows: it was written anew")
    return None


def seen_since(since: datetime) -> list[Seen]:
    """Who looked at whom, and when: no words, and no key is needed for it."""
    looks = Look.objects.filter(created_at__gte=since).values_list("looker_id", "person_id", "created_at")
    return [Seen(*look) for look in looks.order_by("created_at")]
