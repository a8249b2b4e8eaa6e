"""Looking back over three months: what stayed of them, in words; numbers only for whoever asks for them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member
from tests.questionnaires import fill_in, offer_made_up
from wayfellow.coping import actions as coping
from wayfellow.coping.result import TryResult
from wayfellow.goals import actions as goals
from wayfellow.goals.choices import GoalState
from wayfellow.journey import actions, queries
from wayfellow.journey.season import season_up_to
from wayfellow.journey.tests.conftest import KeepsTalk

ADDRESS = "/my-journey/looking-back/"
MOST = 12


@pytest.fixture(autouse=True)
def today(at: datetime) -> Iterator[None]:
    """It is 10 November 2026 in every one of these tests."""
    with time_machine.travel(at, tick=False):
        yield


def looks_back(member: Member, **asked: str) -> str:
    """What somebody reads on the page."""
    return words_on(member.client().get(ADDRESS, asked))


def try_it(sam: Member, what: str, *results: TryResult, at: datetime, note: str = "") -> None:
    """Something that Sam tried, once or more."""
    kept = coping.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=at)
    for result in results:
        coping.try_strategy(strategy_id=kept.pk, result=result, note=note, by=sam.viewer, at=at)


@pytest.fixture
def season(sam: Member, jo: Member, keeps_talk: KeepsTalk, note: object, bus: object, at: datetime) -> None:
    """A season with something of everything, and something of each a year before."""
    for day, word in ((at - timedelta(days=30), "now"), (at - timedelta(days=365), "then")):
        keeps_talk(sam, jo, f"Ring before I cancel {word}", at=day)
        try_it(sam, f"Tea {word}", TryResult.HELPED, TryResult.NOT_THIS_TIME, at=day, note=f"Cake {word}")
        try_it(sam, f"Sheep {word}", TryResult.NOT_THIS_TIME, at=day, note=f"All awake {word}")
        goal = goals.add_goal(person_id=sam.id, what=f"Swim {word}", by=sam.viewer, at=day)
        step = goals.add_step(goal_id=goal.pk, person_id=sam.id, what=f"Towel {word}", by=sam.viewer, at=day)
        goals.take_step(step_id=step.pk, taken=True, by=sam.viewer, at=day)
        actions.add_waymark(
            on=day.date(), title=f"The library {word}", more=f"It rained {word}", by=sam.viewer, at=day
        )
    offer_made_up(sam.viewer.service_id)
    fill_in(sam, 1, 2, 3, 4, 5, words="A grey day", at=at - timedelta(days=30))


def test_without_a_day_it_is_the_three_months_up_to_today(sam: Member) -> None:
    page = looks_back(sam)

    assert reverse("journey:season") == ADDRESS
    assert "Looking back From 11 August to 10 November, in your own words." in page


@pytest.mark.usefixtures("season")
def test_what_was_then_is_told_in_its_parts(sam: Member) -> None:
    page = looks_back(sam)

    assert "What I took away “Ring before I cancel now” The talk it came from, 11 October" in page
    assert "What helped Tea now “Cake now” “Cake now”" in page
    assert "What I also tried Sheep now “All awake now”" in page
    assert "My goals Swim now . Now. Step taken: Towel now" in page
    assert "My waymarks 11 October: The library now It rained now 10 November: Took the 9:40 bus" in page


@pytest.mark.usefixtures("season")
def test_what_was_at_another_time_is_not_told(sam: Member) -> None:
    assert " then" not in looks_back(sam)
    page = looks_back(sam, until="2025-12-01")
    assert "From 2 September 2025 to 1 December 2025" in page
    assert "Ring before I cancel then" in page
    assert " now" not in page.split("Three months earlier")[0]


@pytest.mark.usefixtures("season")
def test_notes_to_oneself_stay_out_of_it(sam: Member) -> None:
    assert "river" not in looks_back(sam)


@pytest.mark.usefixtures("season")
def test_numbers_stand_there_only_when_they_are_asked_for(sam: Member) -> None:
    assert "Numbers that I kept" not in looks_back(sam)

    page = looks_back(sam, until="2026-11-10", numbers="on")

    assert "Numbers that I kept" in page
    assert "“A grey day”" in page
    assert "60 . From 0 to 100." in page
    assert "A number moves by chance, too." in page


@pytest.mark.usefixtures("season")
def test_each_thing_leads_to_where_it_stands(sam: Member, at: datetime) -> None:
    found = queries.look_back(sam.viewer, season=season_up_to(at.date()), with_numbers=True, at=at)
    page = body(sam.client().get(ADDRESS, {"until": "2026-11-10", "numbers": "on"}))

    for there in (
        reverse("conversations:talk", args=[found.took_away[0].talk_id]),
        reverse("coping:try_it", args=[found.helped[0].strategy_id]),
        reverse("goals:goal", args=[found.goals[0].goal_id]),
        reverse("reflections:result", args=[found.numbers[0].questionnaire_id]),
    ):
        assert f'href="{there}"' in page


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (GoalState.OPEN, "Now"),
        (GoalState.RESTING, "Resting"),
        (GoalState.REACHED, "Reached"),
        (GoalState.LET_GO, "Let go"),
    ],
)
def test_a_goal_of_long_ago_that_turned_says_where_it_is(
    sam: Member, at: datetime, state: GoalState, said: str
) -> None:
    long_ago = at - timedelta(days=400)
    goal = goals.add_goal(person_id=sam.id, what="Swim", by=sam.viewer, at=long_ago)
    goals.turn_goal(goal_id=goal.pk, to=GoalState.RESTING, by=sam.viewer, at=long_ago)
    goals.turn_goal(goal_id=goal.pk, to=state, by=sam.viewer, at=at)

    page = looks_back(sam)

    assert (f"Swim . {said}." in page) == (state != GoalState.RESTING)


def test_it_is_kind_with_nothing_in_it(sam: Member) -> None:
    page = looks_back(sam)

    assert "Nothing was written down in this time. That says nothing about the time itself." in page
    assert "Add a waymark, also for a day long ago" in page
    for absent in ("What I took away", "What helped Tea", "My goals Swim", "My waymarks 1"):
        assert absent not in page


def test_other_months_are_one_press_away(sam: Member) -> None:
    client = sam.client()

    now = body(client.get(ADDRESS))
    before = body(client.get(ADDRESS, {"until": "2026-06-30", "numbers": "on"}))

    assert 'href="?until=2026-08-10"' in now
    assert "Three months later" not in now
    assert 'href="?until=2026-03-30&amp;numbers=on"' in before
    assert 'href="?until=2026-09-30&amp;numbers=on"' in before


def test_later_never_leads_past_today(sam: Member) -> None:
    assert 'href="?until=2026-11-10"' in body(sam.client().get(ADDRESS, {"until": "2026-10-30"}))


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-11-11", "That day is still to come. You can look back from today."),
        ("1899-12-31", "That is too long ago. Please choose a later day."),
        ("0001-01-01", "That is too long ago. Please choose a later day."),
        ("last week", "We could not read that day."),
        ("", "Please choose a day."),
    ],
)
def test_a_day_that_will_not_do_says_so_and_shows_the_newest(sam: Member, until: str, said: str) -> None:
    answer = sam.client().get(ADDRESS, {"until": until, "numbers": "on"})

    assert answer.status_code == 200
    assert said in words_on(answer)
    assert "From 11 August to 10 November" in words_on(answer)


@pytest.mark.usefixtures("season")
def test_what_is_printed_is_the_look_back_alone(sam: Member) -> None:
    page = body(sam.client().get(ADDRESS))

    printed = page[page.index('<div class="paper">') :].split('<nav class="row"')[0]
    assert "My waymarks" in printed
    assert "<form" not in printed


def test_words_are_shown_as_words_and_never_as_html(sam: Member, at: datetime) -> None:
    actions.add_waymark(on=at.date(), title="<b>loud</b>", more="<i>x</i>", by=sam.viewer, at=at)

    page = body(sam.client().get(ADDRESS))

    assert "&lt;b&gt;loud" in page
    assert "<i>x" not in page


@pytest.mark.usefixtures("season")
def test_nothing_of_sams_stands_on_robins(robin: Member) -> None:
    assert "Nothing was written down in this time." in looks_back(robin, until="2026-11-10", numbers="on")


@pytest.mark.parametrize("name", ["jo", "lead", "alex"])
def test_those_without_a_space_have_nothing_to_look_back_on(
    name: str, alex: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(ADDRESS).status_code == 404


@pytest.mark.usefixtures("season")
@pytest.mark.parametrize("asked", ["", "?until=2026-11-10&numbers=on"])
def test_it_costs_the_same_for_few_and_many(sam: Member, at: datetime, asked: str) -> None:
    client, costs = sam.client(), []
    client.get(f"{ADDRESS}{asked}")  # the words of a measure are read once, and then known
    for many in (1, 3, 20):
        for number in range(many):
            actions.add_waymark(on=at.date(), title=f"Day {number}", by=sam.viewer, at=at)
            try_it(sam, f"Tea {number}", TryResult.HELPED, at=at)
            goals.add_goal(person_id=sam.id, what=f"Swim {number}", by=sam.viewer, at=at)
            fill_in(sam, 1, 2, 3, 4, 5, at=at)
        costs.append(statements(client, f"{ADDRESS}{asked}"))

    assert len(set(costs)) == 1
    assert costs[0] <= MOST
