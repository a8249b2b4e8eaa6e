"""Counts talks, and the people behind each kind of talk."""

from collections.abc import Mapping
from functools import cache
from typing import Final
from uuid import UUID

from wayfellow.evaluation.counts.building import (
    AFTER_CRISIS_STAY,
    IN_THE_ROOM,
    SOMETHING,
    Groups,
    without,
)
from wayfellow.evaluation.counts.kinds import CameOf
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import CountedTalk
from wayfellow.evaluation.queries.counting.statements import as_groups, asked, chosen, groups_of
from wayfellow.measures.captures import Captures

_GROUPS: Final[Mapping[str, str]] = {
    IN_THE_ROOM: "in_the_room",
    AFTER_CRISIS_STAY: "after_crisis_stay",
    **{topic: chosen("topics", topic) for topic in Captures},
    **{kind: chosen("came_of", kind) for kind in CameOf},
    **{
        without(kind): f"NOT {chosen('came_of', kind)} AND NOT {chosen('came_of', CameOf.NOTHING)}"
        for kind in SOMETHING
    },
}
WHICH: Final = (IN_THE_ROOM, AFTER_CRISIS_STAY)
ABOUT: Final = tuple(Captures)
CAME_OF: Final = (*CameOf, *map(without, SOMETHING))


def count_talks(groups: tuple[str, ...], *, service_id: UUID, quarter: Quarter) -> Groups:
    """These groups of talks, all of one base. One statement."""
    (found,) = asked(_statement(groups), service_id=service_id, quarter=quarter)
    return as_groups(groups, found)


@cache
def _statement(groups: tuple[str, ...]) -> str:
    return groups_of(CountedTalk, {key: _GROUPS[key] for key in groups})
