"""Leaving for good, killed at a random moment: what was begun is finished, and nobody is half gone."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from tests.crash.killing import in_a_child, kill_within
from tests.crash.rotation import AT
from wayfellow.evaluation import actions as evaluation
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import ROWS, rows_of
from wayfellow.evaluation.queries import ask_about_goal
from wayfellow.evaluation.queries.receipts import receipts_of
from wayfellow.foundation.keys.models import PersonKey as KeyRow
from wayfellow.foundation.outside import lines_of, mark_of
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Goal
from wayfellow.leaving.actions import finish_leavings, take_out
from wayfellow.people import actions as people
from wayfellow.people.models import Person

WITHIN = 0.05


@dataclass(slots=True)
class Told:
    """What the killing showed."""

    leavings: int = 0
    not_begun: int = 0
    broken_off: int = 0  # written down, and something was still there
    still_here: int = 0  # after finishing
    still_counted: int = 0  # a row of theirs, after finishing


def kill_leavings(*, times: int) -> Told:
    """So many people leave, each killed meanwhile. Then the nightly run finishes what was begun."""
    service, told = people.open_service(name="Riverside"), Told()
    for _ in range(times):
        someone = people.welcome(service_id=service.pk, name="Sam", roles=frozenset({Role.PERSON}), at=AT)
        goal = goals.add_goal(person_id=someone.pk, what="Bread", by=someone.as_viewer(), at=AT)
        rows = _counted(goal.pk, someone.as_viewer())
        kill_within(in_a_child(lambda person_id=someone.pk: take_out(person_id, at=AT)), WITHIN)  # type: ignore[misc]
        told.leavings += 1
        _finish(someone.pk, rows, told)
    return told


def _counted(goal_id: UUID, viewer: Viewer) -> set[UUID]:
    """A yes to being counted; answers with the rows that it wrote."""
    asking = ask_about_goal(viewer, goal_id=goal_id, at=AT).asking
    yes = [Counting.GOAL, Counting.REACH]
    evaluation.count_goal(goal_id=goal_id, yes=yes, seen=asking.sign, by=viewer, at=AT)
    return {row for receipt in receipts_of(viewer.person_id) for row in receipt.words.rows}


def _finish(person_id: UUID, rows: set[UUID], told: Told) -> None:
    if mark_of(person_id) not in {line["left"] for line in lines_of(settings.LEDGER_FILE)}:
        told.not_begun += 1
        return
    told.broken_off += _is_here(person_id)
    finish_leavings(ledgers=[settings.LEDGER_FILE], at=AT)
    told.still_here += _is_here(person_id)
    told.still_counted += any(rows_of(kind).filter(pk__in=rows).exists() for kind in ROWS)


def _is_here(person_id: UUID) -> bool:
    return (
        KeyRow.objects.filter(pk=person_id).exists()
        or Person.objects.filter(pk=person_id).exists()
        or Goal.objects.filter(person_id=person_id).exists()
    )
