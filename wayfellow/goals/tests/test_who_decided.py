"""Every goal and every step says who decided."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, let_in, posting
from wayfellow.goals import actions
from wayfellow.goals.choices import Decided
from wayfellow.goals.models import Goal, GoalWords, Step, StepWords
from wayfellow.goals.queries import goals_of, own_goal, own_step
from wayfellow.sharing.section import Section


@pytest.mark.parametrize(
    ("pressed", "kept", "said"),
    [
        ("", Decided.ME, "I decided."),
        ("me", Decided.ME, "I decided."),
        ("together", Decided.TOGETHER, "We decided together."),
        ("somebody_else", Decided.SOMEBODY_ELSE, "Somebody else thought of it."),
    ],
)
def test_a_goal_says_who_decided(pressed: str, kept: Decided, said: str, sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, reverse("goals:add"), what="Swim", decided_by=pressed, decided_how="On a walk.")

    [found] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert (found.goal.words.decided_by, found.goal.words.decided_how) == (kept, "On a walk.")
    assert f"{said} On a walk." in words_on(client.get(answer.headers["Location"]))


def test_nobody_else_can_be_made_up(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="Swim", decided_by="the doctor")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


def test_what_a_worker_writes_out_of_a_talk_was_decided_together(
    sam: Member, jo: Member, goal: Goal, at: datetime
) -> None:
    talk = uuid4()
    actions.add_goal(person_id=sam.id, what="Ring first", by=jo.viewer, at=at, from_talk=talk)
    actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Save it", by=jo.viewer, at=at, from_talk=talk)

    newest = goals_of(sam.viewer, person_id=sam.id, at=at)[0].goal
    [step] = own_goal(sam.viewer, goal_id=goal.pk).steps
    assert newest.words.decided_by == step.words.decided_by == Decided.TOGETHER
    assert "We decided together." in words_on(sam.client().get(reverse("goals:goal", args=[goal.pk])))


def test_a_step_says_it_when_it_was_not_me_alone(sam: Member, goal: Goal, step: Step) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])
    assert words_on(client.get(address)).count("decided") == 1, "the goal's own line"

    posting(
        client,
        reverse("goals:step_change", args=[step.pk]),
        what="Towel",
        decided_by="somebody_else",
        seen="1",
    )

    assert own_step(sam.viewer, step_id=step.pk).words.decided_by == Decided.SOMEBODY_ELSE
    assert "Somebody else thought of it." in words_on(client.get(address))


def test_jo_reads_who_decided_with_the_name(sam: Member, jo: Member, goal: Goal) -> None:
    let_in(sam, jo, Section.GOALS)

    page = words_on(jo.client().get(reverse("goals:shared", args=[sam.id])))

    assert "Sam decided." in page
    assert "I decided" not in page


def test_words_from_before_still_open_and_count_as_ones_own() -> None:
    assert GoalWords(what="Old").decided_by == StepWords(what="Old").decided_by == Decided.ME
