"""Reads about people. Names open under each person's own key."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from wayfellow.foundation.keyring import KeyGone, hold_keys, key_scope
from wayfellow.foundation.refusals import DoesNotOpen, NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.codes import fingerprint
from wayfellow.people.models import Account, Consent, Invitation, Person, Service
from wayfellow.people.rules import TEAM, InvitationOver, check_runs_the_team


def name_of(person_id: UUID) -> str:
    """What this person likes to be called."""
    return names_of([person_id])[person_id]


def names_of(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """What these people like to be called. Two statements, however many they are."""
    return names_on(Person.objects.filter(pk__in=set(person_ids)))


def names_on(people: Iterable[Person]) -> dict[UUID, str]:
    """What these people like to be called, whose rows were read already. One statement, for their keys."""
    found = {person.pk: person for person in people}
    hold_keys(found)
    return {person_id: _name_on(person) for person_id, person in found.items()}


def _name_on(person: Person) -> str:
    """Whose key is gone has left, also where something broke off before all of theirs was removed."""
    try:
        return person.words.name
    except KeyGone:
        return _("Somebody who has left")


def names_of_those_here(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The same, leaving out whoever has left for good, or whose key does not open. Two statements as well.

    Only where a key is broken each one is asked for by itself, so that one hides no other.
    """
    names: dict[UUID, str] = {}
    found = list(Person.objects.filter(pk__in=set(person_ids)))
    with key_scope():
        hold_keys(person.pk for person in found)
        for person in found:
            with suppress(DoesNotOpen):
                names[person.pk] = person.words.name
    return names


def own_person(viewer: Viewer) -> Person:
    """The viewer's own row."""
    return Person.objects.get(pk=viewer.person_id)


def viewer_of(person_id: UUID) -> Viewer | None:
    """This person, looking; nobody, when they have left."""
    person = Person.objects.filter(pk=person_id, left_at=None).first()
    return person.as_viewer() if person is not None else None


def person_known_to(viewer: Viewer, *, person_id: UUID) -> Person:
    """Somebody of the viewer's own service. Whether they may see more, `sharing` says."""
    person = Person.objects.filter(pk=person_id, service_id=viewer.service_id).first()
    if person is None:
        raise NotThere
    return person


def service_of(viewer: Viewer) -> Service:
    """The viewer's service."""
    return Service.objects.get(pk=viewer.service_id)


def languages_of(viewer: Viewer) -> tuple[str, ...]:
    """The languages that people of the viewer's service can talk in, each in its own words. One statement."""
    return service_of(viewer).languages_offered


def peer_workers(viewer: Viewer) -> list[tuple[UUID, str]]:
    """The peer workers of the viewer's service, by name."""
    ids = Person.objects.filter(service_id=viewer.service_id, is_peer_worker=True).exclude(
        pk=viewer.person_id
    )
    return sorted(names_of(ids.values_list("pk", flat=True)).items(), key=lambda entry: entry[1])


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Somebody who works for the service."""

    person_id: UUID
    name: str
    is_peer_worker: bool
    is_service_lead: bool


def team_of(viewer: Viewer) -> list[TeamMember]:
    """The peer workers and leads of the viewer's service, by name."""
    check_runs_the_team(viewer)
    working = Person.objects.filter(
        Q(is_peer_worker=True) | Q(is_service_lead=True), service_id=viewer.service_id
    )
    found = list(working)
    hold_keys(person.pk for person in found)
    members = [
        TeamMember(person.pk, _name_on(person), person.is_peer_worker, person.is_service_lead)
        for person in found
    ]
    return sorted(members, key=lambda member: member.name)


@dataclass(frozen=True, slots=True)
class OpenCode:
    """A code into the team that nobody has used yet. The code itself is not kept."""

    id: UUID
    role: Role
    by: str
    created_at: datetime
    ends_at: datetime


def open_codes(viewer: Viewer, *, at: datetime) -> list[OpenCode]:
    """The codes into the team of the viewer's service that still work, newest first. Three statements."""
    check_runs_the_team(viewer)
    rows = Invitation.objects.filter(
        service_id=viewer.service_id, role__in=TEAM, used_at=None, ends_at__gt=at
    )
    found = list(rows.order_by("-created_at", "-id"))
    givers = {row.invited_by_id for row in found if row.invited_by_id}
    names = names_of(givers) if givers else {}
    return [
        OpenCode(
            row.pk,
            Role(row.role),
            names.get(row.invited_by_id, "") if row.invited_by_id else "",
            row.created_at,
            row.ends_at,
        )
        for row in found
    ]


def how_many_have_a_space(viewer: Viewer) -> int:
    """How many people have a space in the viewer's service: a number, and nobody's name."""
    check_runs_the_team(viewer)
    return Person.objects.filter(service_id=viewer.service_id, has_space=True).count()


def open_invitation(code: str, *, at: datetime) -> Invitation:
    """The invitation that this code opens. One refusal for wrong, used and over: none tells which."""
    found = Invitation.objects.filter(code_fingerprint=fingerprint(code)).first()
    return _still_open(found, at=at)


def invitation_still_open(invitation_id: UUID, *, at: datetime) -> Invitation:
    """The same once more, for somebody whose code was right a moment ago."""
    return _still_open(Invitation.objects.filter(pk=invitation_id).first(), at=at)


def _still_open(invitation: Invitation | None, *, at: datetime) -> Invitation:
    if invitation is None or invitation.used_at is not None or invitation.ends_at <= at:
        raise InvitationOver
    space = space_to_claim(invitation)
    if space is not None and has_account(space):
        raise InvitationOver
    if invitation.role == Role.SUPPORTER and invitation.invited_by_id is None:
        raise InvitationOver  # whoever asked them for support has left for good
    return invitation


def space_to_claim(invitation: Invitation) -> UUID | None:
    """Whose space the code is for, when a worker and a person have opened it together."""
    return invitation.about_id if invitation.role == Role.PERSON else None


def has_account(person_id: UUID) -> bool:
    """Whether this person signs in themselves."""
    return Account.objects.filter(person_id=person_id).exists()


def with_account(person_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these people who sign in themselves."""
    return frozenset(
        Account.objects.filter(person_id__in=set(person_ids)).values_list("person_id", flat=True)
    )


def addresses_of(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Where letters go, for those of these people who sign in themselves and have an address here."""
    accounts = Account.objects.filter(person_id__in=set(person_ids), is_active=True).exclude(email="")
    return dict(accounts.values_list("person_id", "email"))


def how_i_sign_in(viewer: Viewer) -> str:
    """The address or name that the viewer signs in with."""
    return Account.objects.get(person_id=viewer.person_id).sign_in_name


def is_peer_worker(person_id: UUID) -> bool:
    """Whether somebody walks with people, at this moment."""
    return Person.objects.filter(pk=person_id, is_peer_worker=True).exists()


def what_i_said_yes_to(viewer: Viewer) -> list[Consent]:
    """What the viewer agreed to when their space was opened together with a worker."""
    return list(Consent.objects.filter(person_id=viewer.person_id).order_by("created_at", "id"))


def service_called(name: str) -> Service | None:
    """The real service by this name, if there is one on this installation. For commands: no page asks it."""
    return Service.objects.filter(name__iexact=name, is_demo=False).first()


def is_there_a_service(*, is_demo: bool) -> bool:
    """Whether there is a made-up service here; or a real one."""
    return Service.objects.filter(is_demo=is_demo).exists()


def is_made_up(service_id: UUID) -> bool:
    """Whether this service was made up, to try everything on."""
    return Service.objects.filter(pk=service_id, is_demo=True).exists()


def made_up_account(sign_in_name: str) -> Account:
    """The account of somebody made up. No account of another service is ever given out this way."""
    account = Account.objects.filter(sign_in_name=sign_in_name, person__service__is_demo=True).first()
    if account is None:
        raise NotThere
    return account


def hold_person(person_id: UUID) -> None:
    """Deeds of one person that hang on each other wait here, until the transaction of the first one ends."""
    Person.objects.select_for_update(no_key=True).values_list("pk").get(pk=person_id)
