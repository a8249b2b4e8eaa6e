"""Reads of proposed times, for the person who is asked and for the worker who asks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.days import is_over
from wayfellow.peer_work.models import Answer, TimeProposal
from wayfellow.people.queries import name_of, names_on
from wayfellow.sharing.queries import looking_together
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class Proposed:
    """Times somebody proposes, as either of the two sees them."""

    id: UUID
    person_id: UUID
    companion_id: UUID
    name: str
    times: tuple[datetime, ...]
    where: str
    word: str
    answer: Answer
    wish: str
    talk_id: UUID | None

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has answered so far."""
        return self.answer == Answer.WAITING


def asked_of_me(viewer: Viewer, *, proposal_id: UUID, at: datetime) -> Proposed:
    """Times that somebody proposes to the viewer. Those that have gone by are left out."""
    check_has_space(viewer)
    row = the_proposal(viewer, proposal_id=proposal_id)
    return _as_proposed(row, name=name_of(row.companion_id), at=at)


def the_proposal(viewer: Viewer, *, proposal_id: UUID, held: bool = False) -> TimeProposal:
    """The row, for whoever is asked; held, so that of two answers at once one waits."""
    mine = TimeProposal.objects.filter(pk=proposal_id, person_id=viewer.person_id)
    row = (mine.select_for_update() if held else mine).first()
    if row is None:
        raise NotThere
    return row


def i_proposed(viewer: Viewer, *, person_id: UUID, at: datetime) -> Proposed | None:
    """What the viewer has proposed to a person they walk with, and the answer. Reading that is a look."""
    rows = TimeProposal.objects.filter(person_id=person_id, companion_id=viewer.person_id)
    row = rows.select_related("person", "companion").first()
    if row is None:
        return None
    pair = (row.person, row.companion)  # their names come with the row: only the keys are asked for

    def names() -> dict[UUID, str]:
        return names_on(pair)

    with looking_together(
        viewer, person_id=person_id, companion_id=row.companion_id, at=at, names=names
    ) as looked:
        return _as_proposed(row, name=looked.names[row.companion_id], at=at)


def _as_proposed(row: TimeProposal, *, name: str, at: datetime) -> Proposed:
    words = row.words
    return Proposed(
        id=row.pk,
        person_id=row.person_id,
        companion_id=row.companion_id,
        name=name,
        times=tuple(time for time in words.times if not is_over(time, at=at)),
        where=words.where,
        word=words.word,
        answer=Answer(row.answer),
        wish=words.wish,
        talk_id=row.talk_id,
    )
