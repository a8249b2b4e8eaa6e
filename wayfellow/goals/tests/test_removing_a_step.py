"""Taking a step out; the goal stays."""

from datetime import datetime

from django.urls import reverse

from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import own_goal


def test_only_this_step_goes(sam: Member, goal: Goal, step: Step, at: datetime) -> None:
    other = actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Look up the tide", by=sam.viewer, at=at)

    answer = posting(sam.client(), reverse("goals:step_remove", args=[step.pk]))

    assert own_goal(sam.viewer, goal_id=goal.pk).steps == (other,)
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("goals:goal", args=[goal.pk])


def test_looking_at_the_address_removes_nothing(sam: Member, goal: Goal, step: Step) -> None:
    answer = sam.client().get(reverse("goals:step_remove", args=[step.pk]))

    assert answer.status_code == 405
    assert own_goal(sam.viewer, goal_id=goal.pk).steps == (step,)
