"""Taking a goal out for good."""

from datetime import datetime

from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import goals_of


def test_the_page_asks_first_and_says_what_goes(sam: Member, goal: Goal, at: datetime) -> None:
    answer = sam.client().get(reverse("goals:remove", args=[goal.pk]))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Remove this goal?" in page
    assert "Swim in the sea again" in page
    assert "Nobody can bring them back." in page
    assert "Keep it" in page
    assert [kept.goal for kept in goals_of(sam.viewer, person_id=sam.id, at=at)] == [goal]


def test_the_goal_and_its_steps_go(sam: Member, goal: Goal, step: Step) -> None:
    answer = posting(sam.client(), reverse("goals:remove", args=[goal.pk]))

    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("goals:list")
    assert not Goal.objects.filter(person_id=sam.id).exists()
    assert not Step.objects.filter(pk=step.pk, person_id=sam.id).exists()


def test_other_goals_stay(sam: Member, goal: Goal, robin: Member, robins_goal: Goal, at: datetime) -> None:
    other = actions.add_goal(person_id=sam.id, what="Read one page", by=sam.viewer, at=at)

    posting(sam.client(), reverse("goals:remove", args=[goal.pk]))

    assert [kept.goal for kept in goals_of(sam.viewer, person_id=sam.id, at=at)] == [other]
    assert [kept.goal for kept in goals_of(robin.viewer, person_id=robin.id, at=at)] == [robins_goal]


def test_what_was_removed_is_like_what_never_was(sam: Member, goal: Goal) -> None:
    client = sam.client()
    posting(client, reverse("goals:remove", args=[goal.pk]))

    assert client.get(reverse("goals:goal", args=[goal.pk])).status_code == 404
    assert posting(client, reverse("goals:remove", args=[goal.pk])).status_code == 404
