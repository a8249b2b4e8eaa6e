"""The phones that keep a plan, and which of them is asking."""

from hmac import compare_digest

from wayfellow.foundation import masters
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.models import OfflineCopy


def copies_of_own(viewer: Viewer) -> tuple[OfflineCopy, ...]:
    """The phones that keep the viewer's own plan, and those that have not heard yet that they may not."""
    check_has_space(viewer)
    return tuple(OfflineCopy.objects.filter(person_id=viewer.person_id).order_by("created_at"))


def fingerprint_of(secret: str) -> str:
    """What is kept of a phone's secret."""
    return masters.fingerprint_of(secret, purpose="plan on a phone")


def copy_with(secret: str) -> OfflineCopy | None:
    """The copy of this secret. Fingerprints are keyed, so the time of the search tells nothing of it."""
    wanted = fingerprint_of(secret)
    found = OfflineCopy.objects.filter(fingerprint=wanted).first()
    return found if found is not None and compare_digest(found.fingerprint, wanted) else None
