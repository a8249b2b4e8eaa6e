"""Who has a worker's side here, and who says yes."""

from uuid import UUID

from wayfellow.conversations.rules import may_decide
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.peer_work.models import Answer, AskedOfPerson
from wayfellow.people.queries import has_account, person_known_to


def check_is_peer_worker(viewer: Viewer) -> None:
    """Only peer workers; for anybody else there is no such page."""
    if not viewer.is_peer_worker:
        raise NotThere


def is_in_the_room(by: Viewer, *, person_id: UUID) -> bool:
    """Whether a worker presses what a person says beside them, because the person cannot sign in."""
    return by.person_id != person_id and may_decide(by, person_id=person_id)


def check_signs_in(person_id: UUID) -> None:
    """Somebody who cannot sign in is asked in the room, and not on a page that they cannot open."""
    if not has_account(person_id):
        raise NotThere


def speaking_for(by: Viewer, *, person_id: UUID) -> Viewer:
    """The person in the room, whose yes the worker presses. Ask `is_in_the_room` before."""
    person = person_known_to(by, person_id=person_id)
    return Viewer(person_id=person.pk, service_id=person.service_id, roles=frozenset({Role.PERSON}))


def check_waiting(asked: AskedOfPerson) -> None:
    """An answer was given already, or the question was taken back."""
    if asked.answer != Answer.WAITING:
        raise NotNow
