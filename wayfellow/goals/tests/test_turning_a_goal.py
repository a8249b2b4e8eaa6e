"""A goal rests, is picked up again, is reached, or is let go. None disappears, and nothing is asked."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Goal
from wayfellow.goals.queries import goals_page, own_goal

SAID = {
    GoalState.RESTING: "This goal rests now. You can pick it up again when you like.",
    GoalState.REACHED: "You got there. It stands with the goals you reached.",
    GoalState.LET_GO: "You let this goal go. It stays here if you want it back.",
}
SINCE = {
    GoalState.RESTING: "It has been resting since",
    GoalState.REACHED: "You reached it on",
    GoalState.LET_GO: "You let it go on",
}


@pytest.mark.parametrize("to", list(SAID))
def test_one_press_turns_it_and_says_so_kindly(to: GoalState, sam: Member, goal: Goal) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])

    answer = posting(client, reverse("goals:turn", args=[goal.pk]), to=to.value)

    assert (answer.status_code, answer.headers["Location"]) == (303, address)
    page = words_on(client.get(address))
    assert SAID[to] in page
    assert SINCE[to] in page
    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert kept.state == to
    assert kept.words.what == "Swim in the sea again"


@pytest.mark.parametrize("to", list(SAID))
def test_it_stands_in_its_own_list_and_in_no_other(
    to: GoalState, sam: Member, goal: Goal, at: datetime
) -> None:
    actions.turn_goal(goal_id=goal.pk, to=to, by=sam.viewer, at=at)
    client = sam.client()

    shown = {
        state: "Swim in the sea again" in words_on(client.get(reverse("goals:list"), {"which": state}))
        for state in GoalState.values
    }

    assert shown == {state: state == to for state in GoalState.values}


@pytest.mark.parametrize("was", list(SAID))
def test_it_can_always_be_picked_up_again(was: GoalState, sam: Member, goal: Goal, at: datetime) -> None:
    actions.turn_goal(goal_id=goal.pk, to=was, by=sam.viewer, at=at)
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])
    assert "Pick it up again" in words_on(client.get(address))

    posting(client, reverse("goals:turn", args=[goal.pk]), to="open")

    page = words_on(client.get(address))
    assert "You picked this goal up again." in page
    assert "Pick it up again" not in page
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.state == GoalState.OPEN


def test_pressing_the_same_again_changes_nothing(sam: Member, goal: Goal, at: datetime) -> None:
    first = actions.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=at)
    again = actions.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=at.replace(hour=20))

    assert (again.state_since, again.version) == (first.state_since, first.version) == (at, 2)


def test_a_way_that_we_do_not_know_turns_nothing(sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), reverse("goals:turn", args=[goal.pk]), to="given_up")

    assert answer.status_code == 303
    assert own_goal(sam.viewer, goal_id=goal.pk).goal.version == 1


def test_an_unknown_list_is_the_list_of_now(sam: Member, goal: Goal) -> None:
    page = words_on(sam.client().get(reverse("goals:list"), {"which": "given_up"}))

    assert "Swim in the sea again" in page


def test_a_turn_needs_a_press(sam: Member, goal: Goal) -> None:
    assert sam.client().get(reverse("goals:turn", args=[goal.pk])).status_code == 405


@pytest.mark.parametrize(
    ("state", "kind_words"),
    [
        ("open", "There is no hurry."),
        ("resting", "They wait for as long as they need to."),
        ("reached", "Small things count too."),
        ("let_go", "Letting go can make room."),
    ],
)
def test_each_list_is_kind_when_it_is_empty(state: str, kind_words: str, sam: Member) -> None:
    page = words_on(sam.client().get(reverse("goals:list"), {"which": state}))

    assert kind_words in page
    assert "Nothing here" in page


def test_before_it_goes_for_good_letting_go_is_offered(sam: Member, goal: Goal, at: datetime) -> None:
    client, address = sam.client(), reverse("goals:remove", args=[goal.pk])
    assert "You can also let it go. Then it stays where you can find it." in words_on(client.get(address))

    actions.turn_goal(goal_id=goal.pk, to=GoalState.LET_GO, by=sam.viewer, at=at)

    assert "You can also let it go." not in words_on(client.get(address))


def test_a_long_list_has_pages(sam: Member, at: datetime) -> None:
    for number in range(51):
        kept = actions.add_goal(person_id=sam.id, what=f"Goal {number:02}.", by=sam.viewer, at=at)
        actions.turn_goal(goal_id=kept.pk, to=GoalState.RESTING, by=sam.viewer, at=at)
    client, address = sam.client(), reverse("goals:list")

    newer = client.get(address, {"which": "resting"})
    older = client.get(address, {"which": "resting", "page": "2"})

    assert "Goal 50." in words_on(newer)
    assert "Goal 00." not in words_on(newer)
    assert f"{address}?page=2&amp;which=resting" in newer.content.decode()
    assert "Goal 00." in words_on(older)
    assert f"{address}?page=1&amp;which=resting" in older.content.decode()
    found = goals_page(sam.viewer, person_id=sam.id, at=at, state=GoalState.RESTING, page=2)
    assert (len(found.goals), found.has_older) == (1, False)
