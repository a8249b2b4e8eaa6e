"""Whom a peer worker walks with: names, what they share, if they sign in themselves. Never a score."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.queries import ComingTalk, next_talks_with
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.people.queries import with_account
from wayfellow.sharing.queries import WalkedWith, people_walked_with
from wayfellow.sharing.rules import NEEDS_ROLE


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A part of a space that the worker may open."""

    label: str
    to: str


@dataclass(frozen=True, slots=True)
class PersonIWalkWith:
    """One person, as their worker sees them."""

    person_id: UUID
    name: str
    shared: tuple[SharedPart, ...]
    signs_in: bool
    next_talk: ComingTalk | None


def people_i_walk_with(viewer: Viewer, *, at: datetime) -> list[PersonIWalkWith]:
    """Everybody the worker walks with, by name."""
    check_is_peer_worker(viewer)
    walked = people_walked_with(viewer, at=at)
    mine = [person for person in walked if NEEDS_ROLE[person.kind] == Role.PEER_WORKER]
    return list(_seen_by_the_worker(viewer, mine, at=at))


def person_i_walk_with(viewer: Viewer, *, person_id: UUID, at: datetime) -> PersonIWalkWith:
    """One of them."""
    for person in people_i_walk_with(viewer, at=at):
        if person.person_id == person_id:
            return person
    raise NotThere


def _seen_by_the_worker(
    viewer: Viewer, walked: list[WalkedWith], *, at: datetime
) -> Iterable[PersonIWalkWith]:
    signing_in = with_account(person.person_id for person in walked)
    talks = next_talks_with(viewer, person_ids=[person.person_id for person in walked], at=at)
    for person in walked:
        # Every part shows what is shared of it at the same name, `<part>:shared`.
        shared = tuple(SharedPart(label, f"{section}:shared") for section, label in person.shared)
        signs_in = person.person_id in signing_in
        next_talk = talks.get(person.person_id)
        yield PersonIWalkWith(person.person_id, person.name, shared, signs_in, next_talk)
