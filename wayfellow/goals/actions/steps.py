"""Small steps: written, changed, moved, done, skipped for now, taken out."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from wayfellow.foundation.owned import remove
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.sealed import keep_change, keep_new
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.choices import Decided
from wayfellow.goals.models import Goal, Step, StepWords
from wayfellow.goals.queries.goals import IN_ORDER, own_step
from wayfellow.goals.rules import decided_unless_said
from wayfellow.sharing.rules import check_may_add


@transaction.atomic
def add_step(
    *,
    goal_id: UUID,
    person_id: UUID,
    what: str,
    when: str = "",
    with_whom: str = "",
    tiny: str = "",
    decided_by: Decided | None = None,
    by: Viewer,
    at: datetime,
    from_talk: UUID | None = None,
) -> Step:
    """Write down a small step towards a goal. It comes after the others."""
    check_may_add(by, person_id=person_id, from_talk=from_talk, at=at)
    if not Goal.objects.filter(pk=goal_id, person_id=person_id).exists():
        raise NotThere
    words = StepWords(
        what=what,
        when=when,
        with_whom=with_whom,
        tiny=tiny,
        decided_by=decided_by or decided_unless_said(by, person_id=person_id),
    )
    step = Step(person_id=person_id, goal_id=goal_id, from_talk=from_talk, created_at=at)
    step.place = _next_place(person_id, goal_id)
    return keep_new(step, words)


def _next_place(person_id: UUID, goal_id: UUID) -> int:
    last = Step.objects.filter(person_id=person_id, goal_id=goal_id).aggregate(last=Max("place"))["last"]
    return 0 if last is None else int(last) + 1


@transaction.atomic
def change_step(
    *,
    step_id: UUID,
    what: str,
    when: str,
    with_whom: str,
    tiny: str,
    decided_by: Decided,
    seen: int,
    by: Viewer,
    at: datetime,
) -> Step:
    """Put other words over the version that was seen."""
    words = StepWords(what=what, when=when, with_whom=with_whom, tiny=tiny, decided_by=decided_by)
    return keep_change(own_step(by, step_id=step_id), words, seen=seen, changed_at=at)


@transaction.atomic
def take_step(*, step_id: UUID, taken: bool, by: Viewer, at: datetime) -> Step:
    """Mark a step as done, or as still to do."""
    step = own_step(by, step_id=step_id)
    return keep_change(step, step.words, done_at=at if taken else None, skipped_at=None, changed_at=at)


@transaction.atomic
def skip_step(*, step_id: UUID, skipped: bool, by: Viewer, at: datetime) -> Step:
    """Leave a step for now, or take it up again. It is not gone, and it does not count."""
    step = own_step(by, step_id=step_id)
    return keep_change(step, step.words, skipped_at=at if skipped else None, changed_at=at)


@transaction.atomic
def move_step(*, step_id: UUID, up: bool, by: Viewer) -> Step:
    """Let a step and its neighbour change places. At either end nothing happens."""
    step = own_step(by, step_id=step_id)
    together = {"person_id": by.person_id, "goal_id": step.goal_id}
    order = list(Step.objects.filter(**together).select_for_update().order_by(*IN_ORDER))
    here = order.index(step)
    there = here - 1 if up else here + 1
    if 0 <= there < len(order):
        order[here], order[there] = order[there], order[here]
    for place, one in enumerate(order):
        if one.place != place:
            Step.objects.filter(pk=one.pk, person_id=by.person_id).update(place=place)
    return step


@transaction.atomic
def remove_step(*, step_id: UUID, by: Viewer) -> UUID:
    """Take a step out; answers with the goal it belonged to."""
    step = own_step(by, step_id=step_id)
    remove(Step.objects.filter(person_id=by.person_id, pk=step.pk))
    return step.goal_id
