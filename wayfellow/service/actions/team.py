"""Deeds of a service lead."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people import actions as people
from wayfellow.service.rules import check_invites_to_the_team
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.choosing import actions as choosing


def invite_to_the_team(*, role: Role, by: Viewer, at: datetime) -> str:
    """A code for a peer worker or another lead."""
    check_invites_to_the_team(by, role)
    return people.invite(role=role, by=by, at=at)


@transaction.atomic
def end_peer_work(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """From their very next press on they see nobody's words: role, devices, codes and walks end together."""
    people.end_peer_work(person_id=person_id, by=by, at=at)
    sharing.end_all_walks(companion_id=person_id, at=at)
    choosing.suggest_no_more(worker_id=person_id, by=by)


def end_lead_work(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """They do not run the team any more, from their very next press on."""
    people.end_lead_work(person_id=person_id, by=by, at=at)


def take_back_code(*, invitation_id: UUID, by: Viewer, at: datetime) -> None:
    """A code into the team stops working."""
    people.take_back_code(invitation_id=invitation_id, by=by, at=at)


def suggest_worker(*, person_id: UUID, worker_id: UUID | None, by: Viewer) -> None:
    """The lead thinks of a worker for somebody who waits. It is an idea, and the person decides."""
    choosing.suggest_worker(person_id=person_id, worker_id=worker_id, by=by)


def change_service(*, seen: int, by: Viewer, **said: Any) -> None:
    """What is said of the service: its numbers, hours, languages, name and colours."""
    people.change_service(seen=seen, by=by, **said)
