"""Who looked: plain sentences, newest first, fifty a page, for the person alone."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from tests.answers import statements, words_on
from tests.cast import Member, let_in, posting
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.queries import LookLine, looking, who_looked
from wayfellow.sharing.section import Section
from wayfellow.sharing.tests.conftest import addresses

pytestmark = pytest.mark.shows("M5")

ADDRESS = "/who-looked/"


@pytest.fixture
def looked_often(sam: Member, jo: Member, at: datetime) -> int:
    """Jo looked at Sam's goals 120 times, a minute apart; the last at 10:59 in UTC."""
    let_in(sam, jo, Section.GOALS)
    for minute in range(120):
        moment = at + timedelta(minutes=minute)
        with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=moment):
            pass
    return 120


def test_a_look_is_a_plain_sentence(sam: Member, jo: Member, goals_of_sam: str) -> None:
    let_in(sam, jo, Section.GOALS)

    with time_machine.travel(datetime(2026, 11, 9, 22, 41, tzinfo=UTC), tick=False):
        jo.client().get(goals_of_sam)
        page = words_on(sam.client().get(ADDRESS))

    assert reverse("sharing:who_looked") == ADDRESS
    assert "Jo looked at My goals. 10 November, 09:41. Jo walks with you." in page


def test_a_supporter_supports(sam: Member, alex: Member) -> None:
    let_in(sam, alex, Section.STAYING_WELL)

    alex.client().get(reverse("staying_well:shared", args=[sam.id]))

    page = words_on(sam.client().get(ADDRESS))
    assert "Alex looked at My plan." in page
    assert "Alex supports you." in page


def test_nobody_has_looked_yet(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert "Nobody else has looked at anything." in page
    assert "Older" not in page


def test_the_newest_comes_first(sam: Member, looked_often: int, at: datetime) -> None:
    lines = who_looked(sam.viewer).lines

    assert lines[0] == LookLine(
        who="Jo", at_what="My goals", kind=CompanionKind.PEER_WORKER, at=at + timedelta(minutes=119)
    )
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)


def test_fifty_stand_on_a_page(sam: Member, looked_often: int) -> None:
    client = sam.client()

    pages = [words_on(client.get(f"{ADDRESS}?page={number}")) for number in (1, 2, 3)]

    for page, times in zip(pages, (50, 50, 20), strict=True):
        assert f"Jo looked at My goals {times} times." in page
    assert [("Newer" in page, "Older" in page) for page in pages] == [
        (False, True),
        (True, True),
        (True, False),
    ]


def test_looks_of_one_day_are_told_as_one_with_their_hours(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS, Section.COPING)
    looks = [
        (Section.GOALS, 0),
        (Section.GOALS, 7),
        (Section.COPING, 8),
        (Section.GOALS, 9),
        (Section.GOALS, 1500),
    ]
    for section, minute in looks:
        with looking(jo.viewer, person_id=sam.id, section=section, at=at + timedelta(minutes=minute)):
            pass

    found = who_looked(sam.viewer)
    page = words_on(sam.client().get(ADDRESS))

    assert [len(together.lines) for together in found.by_day] == [1, 1, 1, 2]
    assert found.by_day[-1].since == at
    assert "Jo looked at My goals 2 times. 10 November, from 20:00 to 20:07. Jo walks with you." in page
    assert "Jo looked at What helps. 10 November, 20:08." in page


def test_looks_in_the_same_minute_name_it_once(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS)
    for second in (1, 2):
        with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at + timedelta(seconds=second)):
            pass

    page = words_on(sam.client().get(ADDRESS))

    assert "Jo looked at My goals 2 times. 10 November, 20:00." in page


def test_no_look_is_left_out_between_pages(sam: Member, looked_often: int) -> None:
    lines = [line for number in (1, 2, 3) for line in who_looked(sam.viewer, page=number).lines]

    assert len({line.at for line in lines}) == looked_often


def test_exactly_fifty_need_no_second_page(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS)
    for minute in range(50):
        moment = at + timedelta(minutes=minute)
        with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=moment):
            pass

    looks = who_looked(sam.viewer)

    assert (len(looks.lines), looks.has_older) == (50, False)


def test_a_page_past_the_end_says_so(sam: Member, looked_often: int) -> None:
    page = words_on(sam.client().get(f"{ADDRESS}?page=9"))

    assert "There is nothing older." in page
    assert "Newer" in page


@pytest.mark.parametrize("asked", ["0", "-1", "one", "", "1.5", "999999999999999999999"])
def test_a_page_that_cannot_be_is_the_first(sam: Member, looked_often: int, asked: str) -> None:
    page = words_on(sam.client().get(f"{ADDRESS}?page={asked}"))

    assert "Jo looked at My goals 50 times." in page
    assert "Newer" not in page


def test_it_costs_the_same_for_few_and_many(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.GOALS)
    client, costs = sam.client(), []

    for number in range(3):
        with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at + timedelta(minutes=number)):
            costs.append(statements(client, ADDRESS))

    assert len(set(costs)) == 1
    assert costs[0] <= 12


def test_it_is_still_there_when_the_companion_is_gone(sam: Member, jo: Member, goals_of_sam: str) -> None:
    connection = let_in(sam, jo, Section.GOALS)
    jo.client().get(goals_of_sam)

    posting(sam.client(), addresses(connection)["stop"])
    jo.person.delete()

    assert "Jo looked at My goals." in words_on(sam.client().get(ADDRESS))


def test_looks_at_robin_are_not_sams(sam: Member, robin: Member, jo: Member) -> None:
    let_in(robin, jo, Section.GOALS)

    jo.client().get(reverse("goals:shared", args=[robin.id]))

    assert "Nobody else has looked at anything." in words_on(sam.client().get(ADDRESS))
    assert "Jo looked at My goals." in words_on(robin.client().get(ADDRESS))


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_without_a_space_there_is_nothing_to_look_at(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(name).client().get(ADDRESS).status_code == 404
