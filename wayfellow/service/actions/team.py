"""Deeds of a service lead."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people import actions as people
from wayfellow.service.rules import check_invites_to_the_team
from wayfellow.sharing import actions as sharing


def invite_to_the_team(*, role: Role, by: Viewer, at: datetime) -> str:
    """A code for a peer worker or another lead."""
    check_invites_to_the_team(by, role)
    return people.invite(role=role, by=by, at=at)


@transaction.atomic
def end_peer_work(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """From their very next press on they see nobody's words: role, devices, codes and walks end together."""
    people.end_peer_work(person_id=person_id, by=by, at=at)
    sharing.end_all_walks(companion_id=person_id, at=at)
