"""Proposing times, and what a person answers. Nothing is in a diary until their yes."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from msgspec.structs import replace

from wayfellow.conversations import actions as conversations
from wayfellow.conversations.queries import reached
from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.days import is_over
from wayfellow.peer_work.models import Answer, ProposalWords, TimeProposal
from wayfellow.peer_work.queries.times import the_proposal
from wayfellow.peer_work.rules import check_signs_in, check_waiting
from wayfellow.sharing.queries import walking_worker_ids
from wayfellow.sharing.rules import check_walks_with


@transaction.atomic
def propose_times(
    *,
    person_id: UUID,
    times: Sequence[datetime],
    where: str = "",
    word: str = "",
    talk_id: UUID | None = None,
    by: Viewer,
    at: datetime,
) -> TimeProposal:
    """Propose times for a talk, or for moving one. What was proposed before, and its answer, is forgotten."""
    check_walks_with(by, person_id=person_id, at=at)
    check_signs_in(person_id)
    if talk_id is not None:
        _check_can_move(talk_id, person_id=person_id, by=by, at=at)
    remove(TimeProposal.objects.filter(person_id=person_id, companion_id=by.person_id))
    proposal = TimeProposal(person_id=person_id, companion_id=by.person_id, talk_id=talk_id, created_at=at)
    return keep_new(proposal, ProposalWords(times=tuple(sorted(times)), where=where, word=word))


def _check_can_move(talk_id: UUID, *, person_id: UUID, by: Viewer, at: datetime) -> None:
    talk = reached(by, talk_id=talk_id, at=at)
    if (talk.person_id, talk.companion_id) != (person_id, by.person_id) or not talk.is_planned:
        raise NotThere


@transaction.atomic
def take_back_times(*, person_id: UUID, by: Viewer, at: datetime) -> None:
    """The worker proposes nothing any more. What the person answered is forgotten, too."""
    check_walks_with(by, person_id=person_id, at=at)
    remove(TimeProposal.objects.filter(person_id=person_id, companion_id=by.person_id))


@transaction.atomic
def take_time(*, proposal_id: UUID, time: datetime, by: Viewer, at: datetime) -> UUID:
    """The person's yes to one of the times: now it is in the diary. Answers with the talk."""
    proposal = _asked(by, proposal_id=proposal_id, at=at)
    if time not in proposal.words.times or is_over(time, at=at):
        raise NotNow
    talk_id = _moved(proposal, time, by=by, at=at) or _planned(proposal, time, by=by, at=at)
    _answer(proposal, Answer.YES, at=at, talk_id=talk_id)
    return talk_id


def _moved(proposal: TimeProposal, time: datetime, *, by: Viewer, at: datetime) -> UUID | None:
    if proposal.talk_id is None:
        return None
    try:
        talk = reached(by, talk_id=proposal.talk_id, at=at)
    except NotThere:
        return None  # it was removed meanwhile: then they plan a new one
    if not talk.is_planned:
        return None
    where = proposal.words.where or talk.words.where
    conversations.change_plan(talk_id=talk.pk, starts_at=time, where=where, seen=talk.version, by=by, at=at)
    return talk.pk


def _planned(proposal: TimeProposal, time: datetime, *, by: Viewer, at: datetime) -> UUID:
    planned = conversations.plan_talk(
        person_id=by.person_id,
        companion_id=proposal.companion_id,
        starts_at=time,
        where=proposal.words.where,
        by=by,
        at=at,
    )
    return planned.pk


@transaction.atomic
def ask_for_another_time(*, proposal_id: UUID, wish: str, by: Viewer, at: datetime) -> None:
    """None of these; and, if the person likes, what would suit them."""
    proposal = _asked(by, proposal_id=proposal_id, at=at)
    _answer(proposal, Answer.ANOTHER, at=at, wish=wish, talk_id=proposal.talk_id)


@transaction.atomic
def not_now(*, proposal_id: UUID, by: Viewer, at: datetime) -> None:
    """No talk for now. No reason is asked, and none is kept."""
    proposal = _asked(by, proposal_id=proposal_id, at=at)
    _answer(proposal, Answer.NOT_NOW, at=at, talk_id=proposal.talk_id)


def _asked(by: Viewer, *, proposal_id: UUID, at: datetime) -> TimeProposal:
    proposal = the_proposal(by, proposal_id=proposal_id, held=True)
    check_waiting(proposal)
    if proposal.companion_id not in walking_worker_ids(by, at=at):
        raise NotNow
    return proposal


def _answer(
    proposal: TimeProposal, answer: Answer, *, at: datetime, talk_id: UUID | None, wish: str = ""
) -> None:
    words = replace(proposal.words, wish=wish)
    keep_change(proposal, words, answer=answer, answered_at=at, talk_id=talk_id, changed_at=at)
