"""An envelope opens in its own row and nowhere else: six moves by raw SQL, six refusals, nothing shown."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.urls import reverse

from tests.cast import AT, Member
from wayfellow.foundation.keyring import key_scope
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.people.actions import open_service
from wayfellow.vault.sealing import EnvelopeRefused

pytestmark = pytest.mark.shows("M9")

CANARY = "the heron by the weir"


def _sql(statement: str, *values: Any, database: str = "default") -> None:
    with connections[database].cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount == 1


def _kept(record: Goal | Step) -> object:
    """An id as the database's own raw SQL knows it."""
    return record.pk.hex if connections["default"].vendor == "sqlite" else record.pk


def _as_kept(value: object) -> object:
    return value.hex if connections["default"].vendor == "sqlite" else value  # type: ignore[attr-defined]


@pytest.fixture
def goal(sam: Member) -> Goal:
    return actions.add_goal(person_id=sam.id, what=CANARY, by=sam.viewer, at=AT)


def _to_another_row(goal: Goal, sam: Member, robin: Member) -> Goal:
    other = actions.add_goal(person_id=sam.id, what="Walk to the shop", by=sam.viewer, at=AT)
    _sql("UPDATE goals_goal SET envelope = %s WHERE id = %s", goal.envelope, _kept(other))
    return other


def _to_another_person(goal: Goal, sam: Member, robin: Member) -> Goal:
    _sql("UPDATE goals_goal SET person_id = %s WHERE id = %s", _as_kept(robin.id), _kept(goal))
    return goal


def _to_another_version(goal: Goal, sam: Member, robin: Member) -> Goal:
    _sql("UPDATE goals_goal SET version = 2 WHERE id = %s", _kept(goal))
    return goal


def _to_another_algorithm(goal: Goal, sam: Member, robin: Member) -> Goal:
    sealed = bytearray(bytes(goal.envelope))
    sealed[1] = 3 - sealed[1]
    _sql("UPDATE goals_goal SET envelope = %s WHERE id = %s", bytes(sealed), _kept(goal))
    return goal


def _to_another_service(goal: Goal, sam: Member, robin: Member) -> Goal:
    other = open_service(name="Hillside")
    changed = "UPDATE person_key SET service_id = %s WHERE person_id = %s"
    _sql(changed, _as_kept(other.pk), _as_kept(sam.id), database="keys")
    return goal


MOVES = [_to_another_row, _to_another_person, _to_another_version, _to_another_algorithm, _to_another_service]


@pytest.mark.parametrize("move", MOVES)
def test_a_moved_envelope_is_refused(
    move: Callable[[Goal, Member, Member], Goal], goal: Goal, sam: Member, robin: Member
) -> None:
    moved = move(goal, sam, robin)

    with key_scope(), pytest.raises(EnvelopeRefused) as refused:
        _ = Goal.objects.get(pk=moved.pk).words

    assert CANARY not in str(refused.value)


def test_an_envelope_moved_to_another_kind_of_row_is_refused(goal: Goal, sam: Member) -> None:
    step = actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Shoes on", by=sam.viewer, at=AT)
    _sql("UPDATE goals_step SET envelope = %s WHERE id = %s", goal.envelope, _kept(step))

    with pytest.raises(EnvelopeRefused):
        _ = Step.objects.get(pk=step.pk).words


@pytest.mark.parametrize("move", [_to_another_row, _to_another_version, _to_another_algorithm])
def test_a_page_with_a_moved_envelope_shows_nothing_of_it(
    move: Callable[[Goal, Member, Member], Goal], goal: Goal, sam: Member, robin: Member
) -> None:
    moved = move(goal, sam, robin)
    Goal.objects.filter(person_id=sam.id).exclude(
        pk=moved.pk
    ).delete()  # its own row shows its words, and may
    browser = sam.client()

    answer = browser.get(reverse("goals:list"))

    assert answer.status_code == 200
    assert CANARY not in answer.content.decode()
    assert "This cannot be opened just now." in answer.content.decode()
    assert "000" in answer.content.decode()
