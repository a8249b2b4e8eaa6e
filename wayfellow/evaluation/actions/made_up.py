"""Rows of nobody, for a service that is made up: so that its reports have something to show."""

from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wayfellow.evaluation.actions.publishing import publish_quarter
from wayfellow.evaluation.counts.kinds import Beyond, CameOf, Counting, GoalNow
from wayfellow.evaluation.counts.quarter import WAITS, Quarter
from wayfellow.evaluation.counts.several import as_kept
from wayfellow.evaluation.models import ROWS
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.captures import Captures
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.people.queries import is_made_up

PEOPLE, MEASURE, SCORE, ITEMS = 60, "who-5", "total", range(1, 6)
CHANCE = 24.0  # about what chance alone gives on this scale; made up, like the rest
_LIKELY = (Captures.HOPE, Captures.ROUTINES, Captures.CONNECTION, Captures.GOALS, Captures.CONFIDENCE)


def make_up_counts(*, service_id: UUID, at: datetime) -> None:
    """The last two quarters that may be told, with their reports."""
    newest = Quarter.of(timezone.localdate(at) - WAITS).before
    for quarter in (newest.before, newest):
        make_up_quarter(service_id=service_id, quarter=quarter)
        publish_quarter(service_id=service_id, quarter=quarter)


@transaction.atomic
def make_up_quarter(*, service_id: UUID, quarter: Quarter) -> None:
    """So many people who never were, each with a yes to everything. A real service is never given any."""
    if not is_made_up(service_id):
        raise NotThere
    dice = Random(str(quarter))  # noqa: S311  # the same each time, and nothing secret
    for _each in range(PEOPLE):
        for counting, columns in _person(dice):
            contributor = UUID(int=dice.getrandbits(128), version=4)
            ROWS[counting](
                service_id=service_id, quarter=str(quarter), contributor=contributor, **columns
            ).save(force_insert=True)


def _person(dice: Random) -> list[tuple[Counting, dict[str, Any]]]:
    return [
        (Counting.REACH, {}),
        (Counting.TALK, _talk(dice)),
        (Counting.ITEM, _item(dice)),
        (Counting.CHANGE, _change(dice)),
        (Counting.GOAL, _goal(dice)),
        (Counting.USE, _use(dice)),
    ]


def _talk(dice: Random) -> dict[str, Any]:
    topics = {dice.choice(_LIKELY), dice.choice(list(Captures))}
    came = dice.choice([[CameOf.NOTHING], [CameOf.GOAL], [CameOf.STRATEGY], [CameOf.STEP, CameOf.ROUTINE]])
    return {
        "in_the_room": dice.random() < 0.6,
        "after_crisis_stay": dice.random() < 0.3,
        "topics": as_kept(topics),
        "came_of": as_kept(came),
    }


def _item(dice: Random) -> dict[str, Any]:
    item = dice.choice(ITEMS)
    skipped = dice.random() < 0.3
    return {"measure": MEASURE, "item": item, "skipped": skipped, "words_do_not_fit": dice.random() < 0.25}


def _change(dice: Random) -> dict[str, Any]:
    difference = float(4 * dice.randint(-8, 14))
    beyond = Beyond.LIKE_CHANCE
    if abs(difference) > CHANCE:
        beyond = Beyond.HIGHER if difference > 0 else Beyond.LOWER
    return {
        "measure": MEASURE,
        "score": SCORE,
        "purpose": dice.choice(list(Purpose)[1:4]),
        "stage": dice.choice(list(Stage)),
        "difference": difference,
        "beyond": beyond,
    }


def _goal(dice: Random) -> dict[str, Any]:
    first = dice.randint(1, 7)
    last = min(10, first + dice.randint(-1, 4))
    return {"now": dice.choice(list(GoalNow)), "sure_first": first, "sure_last": last}


def _use(dice: Random) -> dict[str, Any]:
    return {
        "nights_before": dice.choice([0, 0, 3, 12, 21]),
        "nights_after": dice.choice([0, 0, 0, 2, 7]),
        "crisis_before": dice.randint(0, 6),
        "crisis_after": dice.randint(0, 4),
    }
