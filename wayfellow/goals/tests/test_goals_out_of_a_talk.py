"""What Sam takes away from a talk: Jo may write it down with Sam, and only out of that talk."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import goals_of, own_goal

TALK = uuid4()


def test_jo_writes_down_a_goal_that_came_out_of_their_talk(sam: Member, jo: Member, at: datetime) -> None:
    actions.add_goal(person_id=sam.id, what="Ring before I cancel", by=jo.viewer, at=at, from_talk=TALK)

    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.goal.words.what, kept.goal.from_talk) == ("Ring before I cancel", TALK)


def test_jo_writes_down_a_step_that_came_out_of_their_talk(
    sam: Member, jo: Member, goal: Goal, at: datetime
) -> None:
    actions.add_step(
        goal_id=goal.pk, person_id=sam.id, what="Save the number", by=jo.viewer, at=at, from_talk=TALK
    )

    [kept] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert (kept.words.what, kept.from_talk) == ("Save the number", TALK)


def test_without_a_talk_jo_adds_nothing(sam: Member, jo: Member, goal: Goal, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.add_goal(person_id=sam.id, what="Jo’s idea", by=jo.viewer, at=at)
    with pytest.raises(NotThere):
        actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Jo’s idea", by=jo.viewer, at=at)

    assert [kept.goal for kept in goals_of(sam.viewer, person_id=sam.id, at=at)] == [goal]
    assert own_goal(sam.viewer, goal_id=goal.pk).steps == ()


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_a_talk_opens_no_space_to_anybody_else(
    name: str, sam: Member, goal: Goal, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        actions.add_goal(person_id=sam.id, what="Forged", by=by, at=at, from_talk=TALK)
    with pytest.raises(NotThere):
        actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Forged", by=by, at=at, from_talk=TALK)

    assert [kept.goal for kept in goals_of(sam.viewer, person_id=sam.id, at=at)] == [goal]
    assert not Step.objects.filter(person_id=sam.id).exists()


def test_a_step_from_a_talk_cannot_land_under_somebody_elses_goal(
    sam: Member, jo: Member, robins_goal: Goal, at: datetime
) -> None:
    with pytest.raises(NotThere):
        actions.add_step(
            goal_id=robins_goal.pk, person_id=sam.id, what="Astray", by=jo.viewer, at=at, from_talk=TALK
        )

    assert not Step.objects.filter(goal_id=robins_goal.pk).exists()


def test_a_goal_from_a_talk_shows_the_way_back_to_it(sam: Member, at: datetime) -> None:
    kept = actions.add_goal(person_id=sam.id, what="Rest", by=sam.viewer, at=at, from_talk=TALK)
    client, way_back = sam.client(), f'href="{reverse("conversations:talk", args=[TALK])}"'

    assert way_back in body(client.get(reverse("goals:list")))
    assert way_back in body(client.get(reverse("goals:goal", args=[kept.pk])))


def test_a_goal_of_ones_own_has_no_such_way(sam: Member, goal: Goal) -> None:
    assert "Back to the talk" not in body(sam.client().get(reverse("goals:goal", args=[goal.pk])))
