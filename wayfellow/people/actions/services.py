"""A service opens, its first lead is invited, and its leads say what is shown of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.codes import fingerprint, new_code
from wayfellow.people.models import Invitation, Person, Service
from wayfellow.people.rules import CODE_LASTS, check_runs_the_team
from wayfellow.web.crisis_help import help_lines


class HasALead(Exception):
    """Somebody runs this service already, and invites the others."""


def open_service(*, name: str, crisis_help: str = "", reads_when: str = "", is_demo: bool = False) -> Service:
    """A new service on this installation."""
    help_lines(crisis_help)  # refuses numbers that no page could draw
    return Service.objects.create(name=name, crisis_help=crisis_help, reads_when=reads_when, is_demo=is_demo)


@transaction.atomic
def change_service(*, seen: int, by: Viewer, **said: Any) -> None:
    """A lead says something anew about their service. Refuses when it was changed since it was `seen`."""
    check_runs_the_team(by)
    help_lines(said.get("crisis_help", ""))  # refuses numbers that no page could draw
    service = Service.objects.select_for_update().get(pk=by.service_id)
    if service.version != seen:
        raise ChangedMeanwhile
    for name, value in said.items():
        setattr(service, name, value)
    service.version = seen + 1
    service.save()


@transaction.atomic
def invite_first_lead(*, service_id: UUID, at: datetime) -> str:
    """The code with which the first lead of a service comes in. Codes given before stop working."""
    if Person.objects.filter(service_id=service_id, is_service_lead=True).exists():
        raise HasALead
    given = Invitation.objects.filter(service_id=service_id, role=Role.SERVICE_LEAD, used_at=None)
    given.filter(ends_at__gt=at).update(ends_at=at)
    code = new_code()
    Invitation.objects.create(
        service_id=service_id,
        role=Role.SERVICE_LEAD,
        code_fingerprint=fingerprint(code),
        created_at=at,
        ends_at=at + CODE_LASTS,
    )
    return code
