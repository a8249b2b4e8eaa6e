"""Every form says, signed, whose page it stood on: so that words sent too late find their way home."""

from datetime import timedelta
from uuid import UUID

from django.core import signing
from django.utils import timezone

FIELD = "typed_by"
SALT = "wayfellow.web.typed_by"
# Longer than any page stays open over a night, a weekend, a stay elsewhere.
LASTS = timedelta(days=7)


def typed_by(person_id: UUID) -> str:
    """Whose page this is, in a shape that only we can make. The same all day, as the rest of the page is."""
    return signing.Signer(salt=SALT).sign(f"{person_id.hex}-{_today():x}")


def who_typed(said: str) -> UUID | None:
    """Whose page it was; nobody's, when we did not say so ourselves, or too long ago."""
    try:
        person_id, day = signing.Signer(salt=SALT).unsign(said).split("-")
        return UUID(person_id) if _today() - int(day, 16) <= LASTS.days else None
    except (signing.BadSignature, ValueError):
        return None


def _today() -> int:
    return timezone.localdate().toordinal()
