"""A worker leaves for good: what they asked of people goes; a goodbye stays with whom it was said to."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from wayfellow.foundation.owned import remove
from wayfellow.peer_work.models import Cover, Ending, Goodbye, TimeProposal


@transaction.atomic
def forget_asked(*, worker_id: UUID, person_ids: Iterable[UUID]) -> None:
    """Nobody is left to hear an answer. An ending in which something was said is the person's to keep."""
    asked = Q(person_id__in=set(person_ids))
    by_them = asked & Q(companion_id=worker_id)
    said = Goodbye.objects.filter(person_id=OuterRef("person_id"), ending_id=OuterRef("pk"))
    remove(
        TimeProposal.objects.filter(by_them),
        Cover.objects.filter(by_them | (asked & Q(colleague_id=worker_id))),
        Ending.objects.filter(by_them).exclude(Exists(said)),
    )
