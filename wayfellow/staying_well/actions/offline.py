"""The plan on one's own phone: it begins to keep it, asks whether it may, is told to throw it away."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_urlsafe
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.models import OfflineCopy, Plan
from wayfellow.staying_well.queries.offline import copy_with, fingerprint_of

SECRET_BYTES = 32  # 256 bits: nobody tries them out


@dataclass(frozen=True, slots=True)
class Told:
    """What a phone hears when it asks: may it keep the plan, and is there a newer one?"""

    stays: bool
    is_old: bool = False


@transaction.atomic
def keep_on_phone(*, replaces: str, by: Viewer, at: datetime) -> str:
    """Another phone keeps the plan, or the same phone a newer one; answers with the secret it asks with."""
    check_has_space(by)
    before = copy_with(replaces) if replaces else None
    if before is not None and before.person_id == by.person_id:
        before.delete()
    secret = token_urlsafe(SECRET_BYTES)
    OfflineCopy.objects.create(
        person_id=by.person_id,
        fingerprint=fingerprint_of(secret),
        created_at=at,
        asked_at=at,
        plan_changed_at=_last_change(by.person_id),
    )
    return secret


def take_from_phone(*, copy_id: UUID, by: Viewer, at: datetime) -> None:
    """The phone throws the plan away as soon as it asks. It cannot be reached before."""
    kept = OfflineCopy.objects.filter(pk=copy_id, person_id=by.person_id)
    if not kept.exists():
        raise NotThere
    kept.filter(ended_at=None).update(ended_at=at)


def answer_phone(*, secret: str, is_gone: bool, by: Viewer | None, at: datetime) -> Told | None:
    """What a phone is told; None where the secret is not known.

    The row goes when the phone has thrown the plan away, or is about to: because it was taken back, or
    because somebody else is signed in on that phone now.
    """
    kept = copy_with(secret)
    if kept is None:
        return None
    if is_gone or kept.ended_at is not None or (by is not None and by.person_id != kept.person_id):
        kept.delete()
        return Told(stays=False)
    kept.asked_at = at
    kept.save(update_fields=["asked_at"])
    return Told(stays=True, is_old=_last_change(kept.person_id) != kept.plan_changed_at)


def _last_change(person_id: UUID) -> datetime | None:
    return Plan.objects.filter(person_id=person_id).values_list("changed_at", flat=True).first()
