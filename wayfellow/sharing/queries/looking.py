"""The door to another person's words: it refuses, or it writes down who looked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.looks import record_look
from wayfellow.foundation.models import LookWords
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.sharing.rules import LetIn, check_has_space, let_in_as, let_in_together
from wayfellow.sharing.section import NAMES, Section


@dataclass(frozen=True, slots=True)
class Looked:
    """Whose words they are: the name of their owner, or None when they are the viewer's own."""

    owner_name: str | None
    names: dict[UUID, str] = field(default_factory=dict)  # of the two, where the look had to ask for them


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody before a part of somebody else's space."""

    viewer: Viewer
    person_id: UUID
    section: Section


OWN = Looked(owner_name=None)

# A look inside the same look is one look, not two.
_going_on: ContextVar[tuple[tuple[Door, Looked], ...]] = ContextVar("looks_going_on", default=())


@contextmanager
def looking(viewer: Viewer, *, person_id: UUID, section: Section, at: datetime) -> Iterator[Looked]:
    """Read inside this. For others than the owner, rule, record and read are one transaction."""
    if viewer.person_id == person_id:
        check_has_space(viewer)
        yield OWN
        return

    def let_in() -> LetIn | None:
        return let_in_as(viewer, person_id=person_id, section=section, at=at)

    with _recorded(Door(viewer, person_id, section), let_in, at=at) as looked:
        yield looked


@contextmanager
def looking_together(
    viewer: Viewer,
    *,
    person_id: UUID,
    companion_id: UUID | None,
    at: datetime,
    names: Callable[[], dict[UUID, str]] | None = None,
) -> Iterator[Looked]:
    """Read a conversation inside this: for its person, and for its companion while they walk together.

    `names` opens the names of the two where their rows came with the conversation's; it is asked once
    somebody is let in.
    """
    if viewer.person_id == person_id:
        check_has_space(viewer)
        yield OWN
        return
    if viewer.person_id != companion_id:
        raise NotThere

    def let_in() -> LetIn | None:
        return let_in_together(viewer, person_id=person_id, at=at)

    with _recorded(Door(viewer, person_id, Section.CONVERSATIONS), let_in, at=at, names=names) as looked:
        yield looked


@contextmanager
def _recorded(
    door: Door,
    let_in: Callable[[], LetIn | None],
    *,
    at: datetime,
    names: Callable[[], dict[UUID, str]] | None = None,
) -> Iterator[Looked]:
    with transaction.atomic():
        looked = dict(_going_on.get()).get(door) or _let_in_and_recorded(door, let_in(), at=at, known=names)
        token = _going_on.set((*_going_on.get(), (door, looked)))
        try:
            yield looked
        finally:
            _going_on.reset(token)


def _let_in_and_recorded(
    door: Door, let_in: LetIn | None, *, at: datetime, known: Callable[[], dict[UUID, str]] | None
) -> Looked:
    if let_in is None:
        raise NotThere
    looker_id = door.viewer.person_id
    names = _names_known_to(door) or (known() if known else names_of([looker_id, door.person_id]))
    words = LookWords(who=names[looker_id], at_what=str(NAMES[door.section]), why=let_in.kind)
    record_look(
        person_id=door.person_id,
        looker_id=looker_id,
        section=door.section,
        words=words,
        at=at,
        after=let_in.newest,
    )
    return Looked(owner_name=names[door.person_id], names=names)


def _names_known_to(door: Door) -> dict[UUID, str]:
    """The names of the two, when they are in the middle of another look already."""
    known = (
        looked.names
        for other, looked in _going_on.get()
        if (other.viewer, other.person_id) == (door.viewer, door.person_id)
    )
    return next(known, {})
