"""Words that were said to be kept, and then the power of SIGKILL. SQLite and PostgreSQL."""

import os
from dataclasses import dataclass
from uuid import UUID

from django.db import connections

from tests.crash.killing import in_a_child, kill_within
from tests.crash.rotation import AT
from wayfellow.config.keeping.copying import faults_in
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Goal
from wayfellow.people import actions as people

WITHIN = 0.3  # seconds: some are killed at their first word, some after dozens


@dataclass(slots=True)
class Told:
    """What the killing showed."""

    cycles: int = 0
    acknowledged: int = 0
    lost: int = 0
    not_open: int = 0
    damaged: int = 0


def kill_writers(*, cycles: int) -> Told:
    """So many writers, each killed at work. What each said to be kept is looked for twice."""
    service = people.open_service(name="Riverside")
    someone = people.welcome(service_id=service.pk, name="Sam", roles=frozenset({Role.PERSON}), at=AT)
    told, kept = Told(), set[UUID]()
    while told.cycles < cycles:
        told.cycles += 1
        now = _killed(someone.as_viewer())
        kept |= now
        told.damaged += bool(faults_in("default"))
        _look_for(now, told)
    told.acknowledged = len(kept)
    told.lost += len(kept - set(Goal.objects.filter(person_id=someone.pk).values_list("pk", flat=True)))
    return told


def _killed(viewer: Viewer) -> set[UUID]:
    """The ids that one writer handed out before it was killed. A pipe outlives whoever wrote into it."""
    reading, writing = os.pipe()
    child = in_a_child(lambda: _write(viewer, writing))
    os.close(writing)
    kill_within(child, WITHIN)
    with os.fdopen(reading, "rb") as said:
        everything = said.read()
    return {UUID(bytes=everything[start : start + 16]) for start in range(0, len(everything) - 15, 16)}


def _write(viewer: Viewer, writing: int) -> None:
    while True:
        goal = goals.add_goal(person_id=viewer.person_id, what="Take the bus", by=viewer, at=AT)
        os.write(writing, goal.pk.bytes)  # after the commit: this is the answer that somebody reads


def _look_for(ids: set[UUID], told: Told) -> None:
    connections["default"].ensure_connection()
    found = {goal.pk: goal for goal in Goal.objects.filter(pk__in=ids)}
    told.lost += len(ids - found.keys())
    with key_scope():
        told.not_open += sum(goal.words.what != "Take the bus" for goal in found.values())
