"""Asking for letters that remind, and stopping them."""

from collections.abc import Sequence
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.models import ReminderLetters
from wayfellow.routines.queries import is_link_of
from wayfellow.sharing.rules import check_has_space

MOST_A_DAY = 3


@transaction.atomic
def ask_for_letters(
    *, times: Sequence[time], quiet_from: time, quiet_until: time, by: Viewer, at: datetime
) -> ReminderLetters:
    """Letters at these times of the day, at most three. Asking again puts the new times over the old ones."""
    check_has_space(by)
    first, second, third = (*sorted(set(times)), None, None)[:MOST_A_DAY]
    wished = {
        "first": first,
        "second": second,
        "third": third,
        "quiet_from": quiet_from,
        "quiet_until": quiet_until,
    }
    wish, _is_new = ReminderLetters.objects.update_or_create(
        person_id=by.person_id, defaults=wished, create_defaults={**wished, "created_at": at}
    )
    return wish


def stop_letters(*, by: Viewer) -> None:
    """No more letters."""
    check_has_space(by)
    ReminderLetters.objects.filter(person_id=by.person_id).delete()


def stop_letters_by_link(*, letters_id: UUID, code: str) -> None:
    """No more letters, for whoever holds a letter: no sign-in is needed. Twice is as good as once."""
    if not is_link_of(letters_id, code=code):
        raise NotThere
    ReminderLetters.objects.filter(pk=letters_id).delete()
