"""Leaving for good. Once it has begun it is finished, whatever breaks in between."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from wayfellow.evaluation.actions import take_back_of_leaver
from wayfellow.foundation.erasing import (
    destroy_and_remove,
    keep_ledger_beside_keys,
    marks_of_those_who_left,
    still_here,
    write_down_leaving,
)
from wayfellow.foundation.refusals import NotNow
from wayfellow.foundation.viewer import Viewer
from wayfellow.leaving.rules import leaves_nobody_to_lead
from wayfellow.lived_experience.actions import forget_told
from wayfellow.peer_work.actions import forget_asked
from wayfellow.reflections.actions import forget_own_story
from wayfellow.sharing.queries import ever_walked_with


def leave_for_good(*, by: Viewer, at: datetime) -> None:
    """Somebody goes, with all that is theirs. Nobody can bring it back."""
    if leaves_nobody_to_lead(by):
        raise NotNow
    take_out(by.person_id, at=at)


def take_out(person_id: UUID, *, at: datetime) -> None:
    """Written down first, so that what was begun is finished; what their key alone finds; then the key."""
    write_down_leaving(person_id, at=at)
    _finish(person_id)


def finish_leavings(*, ledgers: Iterable[Path], at: datetime) -> tuple[int, int]:
    """Take out whoever left and is here again or still. Answers with both numbers: ever, and here."""
    marks = marks_of_those_who_left(ledgers)
    keep_ledger_beside_keys(marks, at=at)
    here = still_here(marks)
    for person_id in here:
        _finish(person_id)
    return len(marks), len(here)


def _finish(person_id: UUID) -> None:
    # Only their own sealed receipts lead to what was counted of them: so before the key goes.
    take_back_of_leaver(person_id=person_id)
    # What somebody told of their own life in other people's spaces is theirs, and sealed under other keys.
    walked_with = ever_walked_with(person_id)
    forget_own_story(author_id=person_id, person_ids=walked_with)
    forget_told(told_by_id=person_id, person_ids=walked_with)
    forget_asked(worker_id=person_id, person_ids=walked_with)
    destroy_and_remove(person_id)
