"""What a newcomer sees first: Sam, who walks with Jo, and Alex, who sees the plan."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.queries import who_looked

TOOK_AWAY = "I can ring before I cancel. Five minutes late is still there."
Be = Callable[[str], Client]


def read(client: Client, name: str, *args: object) -> str:
    """What stands on a page."""
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return words_on(answer)


def test_sams_home_shows_the_talk_on_tuesday(be: Be) -> None:
    home = read(be("sam"), "journey:home")

    assert "Hello Sam" in home
    assert "Tuesday 24 November, 10:00, the garden café." in home
    assert "You want to talk about: sleeping in the day , the bus ." in home
    assert "Jo would like to talk about: whether mornings still suit you ." in home


def test_sams_home_shows_today_and_what_was_last_taken_away(be: Be) -> None:
    home = read(be("sam"), "journey:home")

    assert "4 things that helped before" in home
    assert "Open the curtains by 10" in home
    assert "5 of the last 7 days." in home
    assert f"“{TOOK_AWAY}”" in home
    assert "Back to that talk, 10 November" in home


def test_today_is_left_for_the_visitor_to_press(be: Be) -> None:
    home = read(be("sam"), "journey:home")

    assert "Monday: done" not in home
    assert "Monday: tiny version" not in home
    assert "Sunday: done" in home


def test_sams_plan_is_whole(be: Be) -> None:
    plan = read(be("sam"), "staying_well:plan")

    for words in (
        "I cook. I answer my sister the same day. I am up before ten.",
        "I stop opening post",
        "Music feels too loud",
        "Phone in the kitchen at night",
        "Being asked if I’ve taken my tablets",
        "Two nights with hardly any sleep",
        "Ring Jo or the team, in that order",
        "Speak slowly. One person at a time. My sister has the keys and feeds Miso.",
    ):
        assert words in plan


def test_what_came_out_of_talks_leads_back_to_them(be: Be) -> None:
    sam = be("sam")

    pages = [read(sam, name) for name in ("goals:list", "coping:list", "staying_well:plan", "learning:list")]

    assert "Stay for a whole art class, or nearly I decided. Go ten minutes late" in pages[0]
    assert TOOK_AWAY in pages[1]
    assert [page.count("Back to the talk it came from") for page in pages] == [1, 1, 1, 1]


def test_sams_journey_has_talks_waymarks_and_a_note(be: Be) -> None:
    journey = read(be("sam"), "journey:story")

    assert journey.count("A talk with Jo") == 4
    assert "2 November Took the 9:40 bus" in journey
    assert "Gave Alex a key" in journey
    assert "Awake at two again." in journey


@pytest.fixture
def sam(id_of: Callable[[str], UUID]) -> UUID:
    """Sam's id."""
    return id_of("Sam")


@pytest.mark.parametrize(
    ("name", "words"),
    [("goals:shared", "Swim at the sea pool again"), ("staying_well:shared", "I stop opening post")],
)
def test_jo_sees_what_sam_shares(be: Be, sam: UUID, name: str, words: str) -> None:
    assert words in read(be("jo"), name, sam)


@pytest.mark.parametrize("name", ["coping:shared", "routines:shared", "learning:shared", "journey:shared"])
def test_jo_sees_nothing_else(be: Be, sam: UUID, name: str) -> None:
    assert be("jo").get(reverse(name, args=[sam])).status_code == 404


def test_alex_sees_the_plan_and_nothing_else(be: Be, sam: UUID) -> None:
    alex = be("alex")

    assert "Two nights with hardly any sleep" in read(alex, "staying_well:shared", sam)
    assert alex.get(reverse("goals:shared", args=[sam])).status_code == 404
    assert alex.get(reverse("conversations:list")).status_code in {200, 404}


def test_kit_who_does_not_walk_with_sam_sees_nothing(be: Be, sam: UUID) -> None:
    kit = be("kit")

    for name in ("goals:shared", "staying_well:shared", "coping:shared"):
        assert kit.get(reverse(name, args=[sam])).status_code == 404


def test_sam_sees_who_looked(viewer_of: Callable[[str], Viewer], filled: datetime) -> None:
    lines = who_looked(viewer_of("sam")).lines

    assert [(line.who, line.at_what) for line in lines[:3]] == [
        ("Jo", "My goals"),
        ("Alex", "My plan"),
        ("Jo", "My plan"),
    ]
    assert all(line.at < filled for line in lines)


def test_jo_finds_sam_robin_and_bea(be: Be) -> None:
    page = read(be("jo"), "peer_work:people")

    assert [name in page for name in ("Sam", "Robin", "Bea", "Tomasz", "Amina", "Pauline")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_lin_sees_the_team_and_how_many(be: Be) -> None:
    page = read(be("lin"), "service:team")

    assert "Jo , peer worker" in page
    assert "9 people have a space here." in page
    assert "Sam" not in page
