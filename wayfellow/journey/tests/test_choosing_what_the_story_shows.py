"""The story with all that is in it, or one kind alone; others never see more than talks and waymarks."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, let_in
from tests.questionnaires import fill_in, offer_made_up
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.goals import actions as goals
from wayfellow.goals.choices import GoalState
from wayfellow.journey import actions
from wayfellow.journey.tests.conftest import KeepsTalk
from wayfellow.sharing.section import FOR_A_WORKER

ADDRESS = "/my-journey/"
KINDS = ("talk", "waymark", "note", "goal", "helped", "questionnaire")
SAID = {
    "talk": "A talk with Jo “Ring before I cancel.”",
    "waymark": "Took the 9:40 bus",
    "note": "A note to yourself The dream about the river.",
    "goal": "Swim in the sea , Tuesday 10 November You reached this goal. “Cold, and worth it.”",
    "helped": "Tea with Mo , Tuesday 10 November It helped. “He brought cake.”",
    "questionnaire": "You kept the number of this questionnaire.",
}


def add_goal(sam: Member, what: str, to: GoalState, at: datetime, told: str = "") -> UUID:
    """A goal of Sam's, turned to a state, with what Sam tells themselves."""
    goal = goals.add_goal(person_id=sam.id, what=what, by=sam.viewer, at=at)
    if told:
        goals.look_back(goal_id=goal.pk, told_myself=told, seen=1, by=sam.viewer, at=at)
    goals.turn_goal(goal_id=goal.pk, to=to, by=sam.viewer, at=at)
    return goal.pk


def try_it(sam: Member, what: str, result: TryResult, at: datetime, note: str = "") -> UUID:
    """Something that Sam tried."""
    kept = coping.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=at)
    coping.try_strategy(strategy_id=kept.pk, result=result, note=note, by=sam.viewer, at=at)
    return kept.pk


@pytest.fixture
def full(sam: Member, jo: Member, keeps_talk: KeepsTalk, bus: object, note: object, at: datetime) -> None:
    """One of each kind, each an hour after the other."""
    keeps_talk(sam, jo, "Ring before I cancel.", at=at)
    add_goal(sam, "Swim in the sea", GoalState.REACHED, at + timedelta(hours=2), told="Cold, and worth it.")
    try_it(sam, "Tea with Mo", TryResult.HELPED, at + timedelta(hours=3), note="He brought cake.")
    offer_made_up(sam.viewer.service_id)
    fill_in(sam, 1, 2, 3, 4, 5, words="A grey day", at=at + timedelta(hours=4))


@pytest.mark.usefixtures("full")
def test_all_of_it_stands_in_one_line(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    for said in SAID.values():
        assert said in page
    order = ["“A grey day”", "Tea with Mo", "Swim in the sea", "A talk with Jo"]
    assert [page.index(words) for words in order] == sorted(page.index(words) for words in order)


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_can_be_seen_alone(kind: str, sam: Member) -> None:
    answer = sam.client().get(f"{ADDRESS}?only={kind}")

    page = words_on(answer)
    assert SAID[kind] in page
    assert [other for other in KINDS if other != kind and SAID[other] in page] == []
    assert f'<a href="?only={kind}" aria-current="true">' in body(answer)
    assert body(answer).count('aria-current="true"') == 1


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("asked", ["", "everything", "<b>", "talk,note"])
def test_what_is_no_kind_shows_all(asked: str, sam: Member) -> None:
    answer = sam.client().get(ADDRESS, {"only": asked})

    assert all(said in words_on(answer) for said in SAID.values())
    assert '<a href="?" aria-current="true">' in body(answer)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_which_there_is_nothing_says_so_and_leads_back(kind: str, sam: Member) -> None:
    answer = sam.client().get(f"{ADDRESS}?only={kind}")

    assert "Nothing of this kind is here yet. Show all" in words_on(answer)
    assert f'<a href="?only={kind}" aria-current="true">' in body(answer)


def test_with_nothing_at_all_there_is_nothing_to_choose(sam: Member) -> None:
    assert "?only=" not in body(sam.client().get(ADDRESS))


def test_pages_of_one_kind_lead_to_each_other(sam: Member, at: datetime) -> None:
    for day in range(51):
        actions.add_waymark(on=at.date(), title=f"Day {day}", by=sam.viewer, at=at + timedelta(minutes=day))
    client = sam.client()

    first = body(client.get(f"{ADDRESS}?only=waymark"))
    second = client.get(f"{ADDRESS}?only=waymark&page=2")

    assert 'href="?page=2&amp;only=waymark"' in first
    assert "Day 0 " in words_on(second)
    assert 'href="?page=1&amp;only=waymark"' in body(second)


def test_a_goal_that_rests_says_so_and_leads_to_itself(sam: Member, at: datetime) -> None:
    resting = add_goal(sam, "Paint the hall", GoalState.RESTING, at)

    answer = sam.client().get(ADDRESS)

    assert "10 November Paint the hall , Tuesday 10 November You let this goal rest." in words_on(answer)
    assert f'<a href="{reverse("goals:goal", args=[resting])}">' in body(answer)


@pytest.mark.parametrize("state", [GoalState.OPEN, GoalState.LET_GO])
def test_goals_that_go_on_or_were_let_go_stay_on_their_own_pages(
    sam: Member, at: datetime, state: GoalState
) -> None:
    add_goal(sam, "Paint the hall", state, at)

    assert "Paint the hall" not in words_on(sam.client().get(ADDRESS))


def test_a_goal_that_was_picked_up_again_is_no_mark_any_more(sam: Member, at: datetime) -> None:
    goal_id = add_goal(sam, "Paint the hall", GoalState.REACHED, at)
    goals.turn_goal(goal_id=goal_id, to=GoalState.OPEN, by=sam.viewer, at=at)

    assert "Paint the hall" not in words_on(sam.client().get(ADDRESS))


def test_what_helped_a_bit_is_told_and_what_did_not_is_not(sam: Member, at: datetime) -> None:
    tea = try_it(sam, "Tea with Mo", TryResult.A_BIT, at)
    try_it(sam, "Counting sheep", TryResult.NOT_THIS_TIME, at)

    answer = sam.client().get(ADDRESS)

    assert "Tea with Mo , Tuesday 10 November A bit." in words_on(answer)
    assert "Counting sheep" not in words_on(answer)
    assert f'<a href="{reverse("coping:try_it", args=[tea])}">' in body(answer)


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("only", ["", *KINDS])
def test_others_see_talks_and_waymarks_whatever_they_ask_for(sam: Member, jo: Member, only: str) -> None:
    let_in(sam, jo, *FOR_A_WORKER)

    answer = jo.client().get(reverse("journey:shared", args=[sam.id]), {"only": only})

    page = words_on(answer)
    for kind in ("note", "goal", "helped", "questionnaire"):
        assert SAID[kind] not in page
        assert f"?only={kind}" not in body(answer)
    assert ("Took the 9:40 bus" in page) == (only != "talk")
    assert ("10 November A talk " in page) == (only != "waymark")


@pytest.mark.usefixtures("full")
def test_robins_story_has_nothing_of_sams(robin: Member) -> None:
    page = words_on(robin.client().get(ADDRESS))

    assert [said for said in SAID.values() if said in page] == []
    assert "Your story can begin anywhere." in page
