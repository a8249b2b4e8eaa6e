"""Looking back: how it began, what was done, how sure somebody was, and what they tell themselves."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import looking_back, own_goal


def page_of(goal: Goal) -> str:
    return reverse("goals:look_back", args=[goal.pk])


def test_it_tells_how_it_began(sam: Member, at: datetime) -> None:
    goal = actions.add_goal(
        person_id=sam.id, what="Swim", why="The cold.", by=sam.viewer, at=at, from_talk=uuid4()
    )

    page = words_on(sam.client().get(page_of(goal)))

    assert "Looking back at “Swim”" in page
    assert "You wrote it down on Tuesday 10 November." in page
    assert "It mattered because you said: The cold. I decided." in page
    assert "Back to the talk it came from" in page


def test_it_tells_what_was_done_in_the_order_of_days(
    sam: Member, goal: Goal, step: Step, at: datetime
) -> None:
    for days, what in ((3, "Later"), (1, "Sooner")):
        kept = actions.add_step(goal_id=goal.pk, person_id=sam.id, what=what, by=sam.viewer, at=at)
        actions.take_step(step_id=kept.pk, taken=True, by=sam.viewer, at=at + timedelta(days=days))

    page = words_on(sam.client().get(page_of(goal)))

    assert "11 November Sooner 13 November Later" in page
    assert "What is still open Find my towel, on Saturday, with Alex" in page


def test_no_step_done_is_no_fault(sam: Member, goal: Goal) -> None:
    page = words_on(sam.client().get(page_of(goal)))

    assert "No step is marked as done. You may have done more than stands here." in page
    assert "How sure you were" not in page


def test_it_tells_how_sure_from_the_first_time_on(sam: Member, goal: Goal, at: datetime) -> None:
    for days, word in enumerate(("shaky", "ready")):
        actions.say_how_sure(
            goal_id=goal.pk, number=3 + days, word=word, by=sam.viewer, at=at + timedelta(days=days)
        )

    page = words_on(sam.client().get(page_of(goal)))

    assert "10 November 3 of 10, “shaky” 11 November 4 of 10, “ready”" in page
    assert "in between" not in page


@pytest.mark.parametrize(
    ("many", "said"), [(13, "One more time lies in between."), (300, "288 more times lie in between.")]
)
def test_of_many_times_it_tells_the_first_and_the_newest(
    many: int, said: str, sam: Member, goal: Goal, at: datetime
) -> None:
    for days in range(many):
        actions.say_how_sure(
            goal_id=goal.pk, number=5, word=f"Day {days}.", by=sam.viewer, at=at + timedelta(days=days)
        )
    client = sam.client()

    told = looking_back(sam.viewer, goal_id=goal.pk)
    page = words_on(client.get(page_of(goal)))

    assert [time.words.word for time in (told.sure[0], told.sure[1], told.sure[-1])] == [
        "Day 0.",
        f"Day {many - 11}.",
        f"Day {many - 1}.",
    ]
    assert said in page
    assert statements(client, page_of(goal)) <= 12


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (GoalState.RESTING, "It has been resting since 12 November."),
        (GoalState.REACHED, "You reached it on 12 November."),
        (GoalState.LET_GO, "You let it go on 12 November."),
    ],
)
def test_it_tells_what_became_of_it(
    state: GoalState, said: str, sam: Member, goal: Goal, at: datetime
) -> None:
    actions.turn_goal(goal_id=goal.pk, to=state, by=sam.viewer, at=at + timedelta(days=2))

    assert said in words_on(sam.client().get(page_of(goal)))


def test_a_goal_that_was_picked_up_again_says_so(sam: Member, goal: Goal, at: datetime) -> None:
    for state in (GoalState.RESTING, GoalState.OPEN):
        actions.turn_goal(goal_id=goal.pk, to=state, by=sam.viewer, at=at)

    assert "You picked it up again on 10 November." in words_on(sam.client().get(page_of(goal)))


def test_what_somebody_tells_themselves_is_kept(sam: Member, goal: Goal) -> None:
    client = sam.client()

    answer = posting(client, page_of(goal), told_myself="You were brave.\n\nRest now.", seen="1")

    kept = own_goal(sam.viewer, goal_id=goal.pk).goal.words
    assert kept.told_myself == "You were brave.\n\nRest now."
    assert (kept.what, kept.why) == ("Swim in the sea again", "I miss the cold water.")
    assert answer.headers["Location"] == page_of(goal)
    assert "Kept. Only you can see what you tell yourself." in words_on(client.get(page_of(goal)))


def test_changing_the_goal_leaves_it_alone(sam: Member, goal: Goal) -> None:
    client = sam.client()
    posting(client, page_of(goal), told_myself="You were brave.", seen="1")

    posting(client, reverse("goals:change", args=[goal.pk]), what="Swim", why="", seen="2")

    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.told_myself == "You were brave."


def test_two_devices_lose_nothing(sam: Member, goal: Goal) -> None:
    posting(sam.client(), page_of(goal), told_myself="From the phone", seen="1")

    answer = posting(sam.client(), page_of(goal), told_myself="From the laptop", seen="1")

    assert answer.status_code == 422
    assert "From the phone" in words_on(answer)
    assert "From the laptop</textarea>" in body(answer)
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.told_myself == "From the phone"


def test_a_hidden_sign_is_told_and_nothing_is_kept(sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), page_of(goal), told_myself="No\x07", seen="1")

    assert answer.status_code == 422
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.words.told_myself == ""
