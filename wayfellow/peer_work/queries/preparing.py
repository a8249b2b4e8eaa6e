"""One page before a talk: what was agreed last, what it may be about, and what of one's own may fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.conversations.queries import Preparing, preparing
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.queries import FittingSnippet, snippets_that_may_fit
from wayfellow.peer_work.models import ReflectiveNote
from wayfellow.peer_work.queries.notes import own_notes
from wayfellow.peer_work.rules import check_is_peer_worker

LAST_NOTES = 3


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that stands on the page."""

    before: Preparing
    pieces: Sequence[FittingSnippet]
    notes: Sequence[ReflectiveNote]


def prepare(viewer: Viewer, *, talk_id: UUID, at: datetime) -> Prepared:
    """For the worker of a talk. What is about the person stands on the agenda, and not in notes."""
    check_is_peer_worker(viewer)
    before = preparing(viewer, talk_id=talk_id, at=at)
    return Prepared(
        before=before,
        pieces=snippets_that_may_fit(viewer, to=before.texts),
        notes=own_notes(viewer)[:LAST_NOTES],
    )
