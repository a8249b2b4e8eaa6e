"""A list of goals costs the same number of statements for 1, 3 and 300."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, let_in
from wayfellow.goals import actions
from wayfellow.sharing.section import Section

MOST = 12


def growing(sam: Member, at: datetime) -> Iterator[int]:
    """One goal, then three, then three hundred, each with a step."""
    kept = 0
    for many in (1, 3, 300):
        for number in range(kept, many):
            goal = actions.add_goal(person_id=sam.id, what=f"Goal {number}", by=sam.viewer, at=at)
            actions.add_step(goal_id=goal.pk, person_id=sam.id, what=f"Step {number}", by=sam.viewer, at=at)
        kept = many
        yield many


def test_ones_own_list(sam: Member, at: datetime) -> None:
    client = sam.client()

    costs = {many: statements(client, reverse("goals:list")) for many in growing(sam, at)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST


def test_a_shared_list(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS)
    client, address = jo.client(), reverse("goals:shared", args=[sam.id])

    costs = {many: statements(client, address) for many in growing(sam, at)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST


def test_one_goal_with_many_steps(sam: Member, at: datetime) -> None:
    client = sam.client()
    goal = actions.add_goal(person_id=sam.id, what="One goal", by=sam.viewer, at=at)
    costs: dict[int, int] = {}
    kept = 0

    for many in (1, 3, 300):
        for number in range(kept, many):
            actions.add_step(goal_id=goal.pk, person_id=sam.id, what=f"Step {number}", by=sam.viewer, at=at)
        kept = many
        costs[many] = statements(client, reverse("goals:goal", args=[goal.pk]))

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST
