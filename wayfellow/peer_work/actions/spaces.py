"""Deeds of a peer worker: opening a space together, and the codes that let people in."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people import actions as people
from wayfellow.people.queries import name_of
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.rules import check_walks_with
from wayfellow.sharing.section import Section


@transaction.atomic
def open_space_together(
    *, name: str, consent: str, sees: Iterable[Section], by: Viewer, at: datetime
) -> tuple[UUID, str]:
    """With the person in the room: their space, what they let the worker see, and the code to claim it."""
    person, code = people.open_space_together(
        name=name, consent=consent, by=by, at=at, by_name=name_of(by.person_id)
    )
    connection = sharing.connect_in_the_room(person_id=person.pk, by=by, at=at)
    for section in sees:
        # The person says it, in the room; the worker only ticks the box.
        sharing.share(connection_id=connection.pk, section=section, by=person.as_viewer(), at=at)
    return person.pk, code


@transaction.atomic
def new_claim_code(*, person_id: UUID, by: Viewer, at: datetime) -> str:
    """Another code for the space of somebody the worker walks with."""
    check_walks_with(by, person_id=person_id, at=at)
    return people.new_claim_code(person_id=person_id, by=by, at=at)


def invite_person(*, by: Viewer, at: datetime) -> str:
    """A code for somebody who will have a space and an account of their own."""
    return people.invite(role=Role.PERSON, by=by, at=at)
