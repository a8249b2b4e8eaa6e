"""Somebody's work for a service ends: at once, on every device, with every code they gave."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.actions.accounts import end_sign_ins
from wayfellow.people.actions.ways_back import stop_what_they_helped
from wayfellow.people.models import Account, Invitation, Person
from wayfellow.people.rules import TEAM, check_runs_the_team


class LastLead(Exception):
    """A service without anybody who runs it would be closed to its own team."""


@transaction.atomic
def end_peer_work(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """Somebody is no peer worker any more, from this moment on and on every device.

    The codes they gave to new people stop working. A code for a space that they opened with somebody still
    works: it is that person's way in.
    """
    check_runs_the_team(by)
    _end_role(person_id, "is_peer_worker", by=by, at=at)
    _open_codes(person_id, at).filter(role=Role.PERSON, about_id=None).update(ends_at=at)


@transaction.atomic
def end_lead_work(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """Somebody does not run the team any more. The last one who does cannot be taken away."""
    check_runs_the_team(by)
    # Held together, so that of two leads who end each other's work at once one stays.
    leads = Person.objects.filter(service_id=by.service_id, is_service_lead=True).order_by("id")
    held = list(leads.select_for_update().values_list("pk", flat=True))
    if person_id in held and len(held) == 1:
        raise LastLead
    _end_role(person_id, "is_service_lead", by=by, at=at)
    _open_codes(person_id, at).filter(role__in=TEAM).update(ends_at=at)


def _end_role(person_id: UUID, name: str, *, by: Viewer, at: datetime) -> None:
    """Take one role away. With the last one the account is closed."""
    ending = Person.objects.filter(Q(**{name: True}), pk=person_id, service_id=by.service_id)
    person = ending.select_for_update().first()
    if person is None:
        raise NotThere
    setattr(person, name, False)
    if not person.roles:
        person.left_at = at
        Account.objects.filter(person_id=person_id).update(is_active=False)
    ending.update(
        left_at=person.left_at,
        is_peer_worker=person.is_peer_worker,
        is_service_lead=person.is_service_lead,
    )
    end_sign_ins(person_id=person_id)
    stop_what_they_helped(helped_by_id=person_id, at=at)


def _open_codes(person_id: UUID, at: datetime) -> QuerySet[Invitation]:
    return Invitation.objects.filter(invited_by_id=person_id, used_at=None, ends_at__gt=at)


def take_back_code(*, invitation_id: UUID, by: Viewer, at: datetime) -> None:
    """A code into the team stops working."""
    check_runs_the_team(by)
    codes = Invitation.objects.filter(service_id=by.service_id, role__in=TEAM, used_at=None, ends_at__gt=at)
    if not codes.filter(pk=invitation_id).update(ends_at=at):
        raise NotThere
