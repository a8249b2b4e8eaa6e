"""Deeds of coming back in. A worker says whose device it is, another agrees, and neither gets anything."""

from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.actions.accounts import end_sign_ins
from wayfellow.people.codes import fingerprint, new_code
from wayfellow.people.models import Account, WayBack
from wayfellow.people.queries import has_account, viewer_of, whose_open_way_back
from wayfellow.people.rules import (
    WAY_BACK_CODE_SHOWS,
    WAY_BACK_WAITS,
    WAY_BACK_WAITS_ALONE,
    NoWayBack,
    check_may_be_helped_back,
    check_on_the_team,
    check_opens_spaces,
    way_back_waits,
)


def ask_to_come_back(*, at: datetime) -> tuple[UUID, str]:
    """A device asks, without saying whose it is: so it learns nothing about who is here."""
    code = new_code()
    row = WayBack.objects.create(code_fingerprint=fingerprint(code), asked_at=at)
    return row.pk, code


@transaction.atomic
def say_whose_device(*, code: str, person_id: UUID, needs_second: bool, by: Viewer, at: datetime) -> None:
    """In the room: this device is that person's. It opens after two days, unless they stop it.

    Whether the worker walks with the person, and whether anybody else could agree, `sharing` has asked:
    walking and keeping away are above this folder. Where nobody could, a week stands in for them.
    """
    check_opens_spaces(by)
    person = viewer_of(person_id)
    if person is None or not has_account(person_id):
        raise NotThere
    check_may_be_helped_back(person)
    _stop(person_id, at=at)
    shown = WayBack.objects.filter(
        code_fingerprint=fingerprint(code), person=None, asked_at__gt=at - WAY_BACK_CODE_SHOWS
    )
    waits = WAY_BACK_WAITS if needs_second else WAY_BACK_WAITS_ALONE
    said = shown.update(
        person_id=person_id, helped_by_id=by.person_id, opens_at=at + waits, needs_second=needs_second
    )
    if not said:
        raise NoWayBack
    transaction.on_commit(lambda: _tell(person_id, days=waits.days))


def agree_whose_device(*, way_back_id: UUID, by: Viewer, at: datetime) -> None:
    """Somebody else of the team has seen or spoken with the person, and says so."""
    check_on_the_team(by)
    waits = WayBack.objects.filter(way_back_waits(at), pk=way_back_id, agreed_at=None, needs_second=True)
    others = waits.exclude(helped_by_id=by.person_id).exclude(person_id=by.person_id)
    if not others.update(agreed_by_id=by.person_id, agreed_at=at):
        raise NoWayBack


def _tell(person_id: UUID, *, days: int) -> None:
    address = Account.objects.get(person_id=person_id).email
    if address:
        words = render_to_string(
            "people/way_back_letter.txt", {"our_address": settings.OUR_ADDRESS, "days": days}
        )
        subject = render_to_string("people/way_back_letter_subject.txt").strip()
        # A letter that does not leave must not undo what was said in the room; the pages show it anyway.
        send_mail(subject, words, None, [address], fail_silently=True)


def stop_way_back(*, by: Viewer, at: datetime) -> None:
    """It was not me, or I found another way: whatever waits in my name ends."""
    _stop(by.person_id, at=at)


def stop_what_they_helped(*, helped_by_id: UUID, at: datetime, person_id: UUID | None = None) -> None:
    """Whoever said it does not work here any more, or is kept away: what waits on their word ends."""
    word = Q(helped_by_id=helped_by_id) | Q(agreed_by_id=helped_by_id)
    waiting = WayBack.objects.filter(way_back_waits(at), word)
    (waiting.filter(person_id=person_id) if person_id else waiting).update(stopped_at=at)


def _stop(person_id: UUID, *, at: datetime) -> None:
    WayBack.objects.filter(way_back_waits(at), person_id=person_id).update(stopped_at=at)


@transaction.atomic
def come_back(*, way_back_id: UUID, password: str, at: datetime) -> None:
    """A new password, once. What was there before opens nothing any more, on any device."""
    person_id = whose_open_way_back(way_back_id, at=at)
    WayBack.objects.filter(pk=way_back_id).update(used_at=at)
    account = Account.objects.get(person_id=person_id)
    account.set_password(password)
    account.save(update_fields=["password"])
    Authenticator.objects.filter(user=account).delete()
    end_sign_ins(person_id=person_id)
