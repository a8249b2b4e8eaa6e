"""Whom a peer worker walks with: a name and the next talk. Never a score, a mark, or an order of worth."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wayfellow.conversations.queries import ComingTalk, next_talks_with, talks_with_wishes
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.people.queries import with_account
from wayfellow.sharing.queries import WalkedWith, people_walked_with
from wayfellow.sharing.rules import PEER_WORKER


class Order(StrEnum):
    """In which order the people stand. There are these two, and no others."""

    NAME = "name"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class PersonOnMyList:
    """One person on the list: a name, the next talk, and whether they have said what it may be about."""

    person_id: UUID
    name: str
    next_talk: ComingTalk | None
    has_wishes: bool


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A part of a space that the worker may open."""

    label: str
    to: str


@dataclass(frozen=True, slots=True)
class PersonIWalkWith:
    """One person on a page of their own, as their worker sees them."""

    person_id: UUID
    name: str
    shared: tuple[SharedPart, ...]
    signs_in: bool
    next_talk: ComingTalk | None


def people_i_walk_with(viewer: Viewer, *, at: datetime, by: Order = Order.NAME) -> list[PersonOnMyList]:
    """Everybody the worker walks with, by name or by the next talk."""
    mine = _walked(viewer, at=at)
    person_ids = [person.person_id for person in mine]
    talks = next_talks_with(viewer, person_ids=person_ids, at=at)
    told = talks_with_wishes((talk.id for talk in talks.values()), person_ids=person_ids)
    people = [_on_my_list(person, talks.get(person.person_id), told) for person in mine]
    return sorted(people, key=_soonest) if by == Order.TALK else people


def _on_my_list(person: WalkedWith, talk: ComingTalk | None, told: frozenset[UUID]) -> PersonOnMyList:
    return PersonOnMyList(
        person.person_id, person.name, talk, has_wishes=talk is not None and talk.id in told
    )


def _soonest(person: PersonOnMyList) -> tuple[int, float]:
    """Talks with a day, then those without one, then nobody's turn: within each, the names stay in order."""
    talk = person.next_talk
    if talk is None:
        return 2, 0.0
    return (0, talk.starts_at.timestamp()) if talk.starts_at else (1, 0.0)


def person_i_walk_with(viewer: Viewer, *, person_id: UUID, at: datetime) -> PersonIWalkWith:
    """One of them."""
    walked = next((person for person in _walked(viewer, at=at) if person.person_id == person_id), None)
    if walked is None:
        raise NotThere
    return PersonIWalkWith(
        person_id=person_id,
        name=walked.name,
        # Every part shows what is shared of it at the same name, `<part>:shared`.
        shared=tuple(SharedPart(label, f"{section}:shared") for section, label in walked.shared),
        signs_in=person_id in with_account([person_id]),
        next_talk=next_talks_with(viewer, person_ids=[person_id], at=at).get(person_id),
    )


def _walked(viewer: Viewer, *, at: datetime) -> list[WalkedWith]:
    check_is_peer_worker(viewer)
    return people_walked_with(viewer, at=at, kind=PEER_WORKER)
