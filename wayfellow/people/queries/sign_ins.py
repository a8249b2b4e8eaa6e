"""Where somebody is signed in."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.crypto import salted_hmac

from wayfellow.foundation.viewer import Viewer
from wayfellow.people.devices import rested_too_long
from wayfellow.people.models import SignIn


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A device that is signed in, as its owner sees it."""

    sign: str
    device: str
    started_at: datetime | None
    seen_at: datetime | None
    is_shared: bool
    is_this: bool


def sign_of(session_key: str) -> str:
    """What pages call a sign-in: its own key would let in whoever reads it."""
    return salted_hmac("wayfellow.people.one_sign_in", session_key, algorithm="sha256").hexdigest()[:32]


def sign_ins_of(viewer: Viewer, *, this: str, at: datetime) -> list[SignedIn]:
    """Where the viewer is signed in: this device first, then whichever was here last."""
    rows = SignIn.objects.filter(account__person_id=viewer.person_id, expire_date__gt=at).order_by("-seen_at")
    found = [
        SignedIn(
            sign=sign_of(row.pk),
            device=row.device,
            started_at=row.started_at,
            seen_at=row.seen_at,
            is_shared=row.is_shared,
            is_this=row.pk == this,
        )
        for row in rows
        if not rested_too_long(is_shared=row.is_shared, seen_at=row.seen_at, at=at)
    ]
    return sorted(found, key=lambda one: not one.is_this)
