"""Somebody arrives, is invited, gets a way to sign in."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.keyring import destroy_key, make_key
from wayfellow.foundation.owned import new_id
from wayfellow.foundation.refusals import ChangedMeanwhile, NotThere
from wayfellow.foundation.sealed import keep_new
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.actions.accounts import give_account
from wayfellow.people.codes import fingerprint, new_code
from wayfellow.people.models import (
    Account,
    Consent,
    ConsentWords,
    Invitation,
    Person,
    PersonWords,
)
from wayfellow.people.queries import (
    has_account,
    invitation_still_open,
    own_person,
    person_known_to,
    space_to_claim,
)
from wayfellow.people.rules import (
    CODE_LASTS,
    CODE_REMEMBERED,
    InvitationOver,
    SignInNameTaken,
    check_invite,
    check_opens_spaces,
)


@transaction.atomic
def welcome(*, service_id: UUID, name: str, roles: frozenset[Role], at: datetime) -> Person:
    """Somebody arrives: their key first, then their row, sealed under it."""
    person_id = new_id()
    make_key(person_id=person_id, service_id=service_id, at=at)
    person = Person(
        id=person_id,
        service_id=service_id,
        created_at=at,
        has_space=Role.PERSON in roles,
        is_peer_worker=Role.PEER_WORKER in roles,
        is_service_lead=Role.SERVICE_LEAD in roles,
        is_supporter=Role.SUPPORTER in roles,
    )
    person.words = PersonWords(name=name)
    person.save(force_insert=True)
    return person


def change_name(*, name: str, seen: int, by: Viewer) -> None:
    """Somebody wants to be called something else. Refuses when it was changed since it was `seen`."""
    person = own_person(by)
    person.version = seen + 1
    person.words = PersonWords(name=name)
    seen_row = Person.objects.filter(pk=by.person_id, version=seen)
    if not seen_row.update(version=person.version, envelope=person.envelope):
        raise ChangedMeanwhile


def invite(*, role: Role, by: Viewer, at: datetime, about_id: UUID | None = None) -> str:
    """A new code, shown once. Without words, so that nobody can be hurt through an invitation."""
    check_invite(by, role)
    if about_id not in {None, by.person_id}:
        raise NotThere  # a code for somebody else's space comes from `new_claim_code` alone
    return _new_invitation(role=role, by=by, at=at, about_id=about_id)


def _new_invitation(*, role: Role, by: Viewer, at: datetime, about_id: UUID | None) -> str:
    code = new_code()
    Invitation.objects.create(
        service_id=by.service_id,
        invited_by_id=by.person_id,
        about_id=about_id,
        role=role,
        code_fingerprint=fingerprint(code),
        created_at=at,
        ends_at=at + CODE_LASTS,
    )
    return code


def use_up(invitation: Invitation, *, at: datetime) -> None:
    """The code is spent. One statement decides, so that of two at once only one gets in."""
    if not Invitation.objects.filter(pk=invitation.pk, used_at=None, ends_at__gt=at).update(used_at=at):
        raise InvitationOver


def join(
    *, invitation_id: UUID, name: str, sign_in_with: str, password: str, at: datetime
) -> tuple[Account, Invitation]:
    """Somebody comes in with a code: as someone new, or claiming the space that was opened with them."""
    with transaction.atomic():
        invitation = invitation_still_open(invitation_id, at=at)
        use_up(invitation, at=at)
        space = space_to_claim(invitation)
        if space is not None:
            person = Person.objects.get(pk=space)
        else:
            role = Role(invitation.role)
            person = welcome(service_id=invitation.service_id, name=name, roles=frozenset({role}), at=at)
        try:
            account = give_account(person=person, sign_in_with=sign_in_with, password=password)
        except SignInNameTaken:
            if space is None:
                destroy_key(person_id=person.pk)  # keys lie in the other database, which does not roll back
            raise
    return account, invitation


@transaction.atomic
def open_space_together(
    *, name: str, consent: str, by: Viewer, at: datetime, by_name: str
) -> tuple[Person, str]:
    """In the room: a space for a person without an account, their yes in their words, and a code for it."""
    check_opens_spaces(by)
    person = welcome(service_id=by.service_id, name=name, roles=frozenset({Role.PERSON}), at=at)
    keep_new(
        Consent(person_id=person.pk, purpose="open a space together", created_at=at),
        ConsentWords(in_their_words=consent, together_with=by_name),
    )
    code = _new_invitation(role=Role.PERSON, by=by, at=at, about_id=person.pk)
    return person, code


@transaction.atomic
def new_claim_code(*, person_id: UUID, by: Viewer, at: datetime) -> str:
    """Another code for a space that was never claimed; codes given before stop working.

    Whether the worker walks with the person, `peer_work` has asked: walking is above this folder.
    """
    check_opens_spaces(by)
    person = person_known_to(by, person_id=person_id)
    if not person.has_space or has_account(person_id):
        raise NotThere
    Invitation.objects.filter(about_id=person_id, role=Role.PERSON, used_at=None).update(used_at=at)
    return _new_invitation(role=Role.PERSON, by=by, at=at, about_id=person_id)


def forget_old_invitations(*, at: datetime) -> int:
    """Codes that nobody can use any more go thirty days after their last one; nothing hangs on them."""
    return Invitation.objects.filter(ends_at__lt=at - CODE_REMEMBERED).delete()[0]
