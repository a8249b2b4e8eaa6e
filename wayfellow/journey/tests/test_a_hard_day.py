"""A hard day: what helps, my people, numbers that ring, what I do. Nothing else, and nothing to fill in."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member, arrive
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.actions import EntryKind

ADDRESS = "/hard-day/"
MOST = 12


def write(sam: Member, kind: EntryKind, text: str, at: datetime, number: str = "") -> None:
    """Something in Sam's plan."""
    staying_well.add_entry(person_id=sam.id, kind=kind, text=text, number=number, by=sam.viewer, at=at)


@pytest.fixture
def plan(sam: Member, at: datetime) -> None:
    """What Sam does, Sam's people, and other things that are not for a hard day."""
    write(sam, EntryKind.EARLY_I_DO, "Tea with Mo", at)
    write(sam, EntryKind.STRONGER_I_DO, "Ring Jo or the team", at)
    write(sam, EntryKind.CRISIS_I_DO, "Go to my sister’s", at)
    write(sam, EntryKind.PEOPLE, "The woman next door", at)
    write(sam, EntryKind.PEOPLE, "Alex, my sister", at, number="0491 570 006")
    write(sam, EntryKind.CRISIS_SIGN, "I do not answer", at)
    write(sam, EntryKind.LOOK_AFTER, "The cat", at)


@pytest.mark.usefixtures("plan")
def test_it_says_what_i_do_in_the_order_of_the_plan(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert reverse("journey:hard_day") == ADDRESS
    assert (
        "What I do Early signs Tea with Mo Stronger signs Ring Jo or the team In a crisis Go to my sister’s"
        in page
    )


@pytest.mark.usefixtures("plan")
def test_a_person_with_a_number_is_one_press_away(sam: Member) -> None:
    answer = sam.client().get(ADDRESS)

    assert '<a href="tel:0491570006"><strong>Ring Alex, my sister</strong>0491 570 006</a>' in body(answer)
    page = words_on(answer)
    assert page.index("Alex, my sister") < page.index("The woman next door")


@pytest.mark.usefixtures("plan")
def test_nothing_else_of_the_plan_stands_there(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert "I do not answer" not in page
    assert "The cat" not in page


def test_what_a_sign_says_to_do_stands_there_once(sam: Member, at: datetime) -> None:
    write(sam, EntryKind.EARLY_I_DO, "Tea with Mo", at)
    for i_do in ("Tea with Mo", "Phone in the kitchen"):
        staying_well.add_entry(
            person_id=sam.id,
            kind=EntryKind.EARLY_WARNING_SIGN,
            text="I stop opening post",
            i_do=i_do,
            by=sam.viewer,
            at=at,
        )

    page = words_on(sam.client().get(ADDRESS))

    assert "Early signs Tea with Mo Phone in the kitchen" in page
    assert page.count("Tea with Mo") == 1
    assert "I stop opening post" not in page


def test_it_is_good_with_nothing_filled_in(sam: Member) -> None:
    answer = sam.client().get(ADDRESS)

    page = words_on(answer)
    assert "One small thing is enough." in page
    assert "Something that helps me now" in page
    assert "Numbers to ring Emergency 000 day and night" in page
    assert '<a href="tel:000">000</a>' in body(answer)
    assert "It does not have to be today." in page
    for absent in ("My people", "What I do "):
        assert absent not in page


def test_it_leads_to_what_helps_and_to_the_whole_plan(sam: Member) -> None:
    page = body(sam.client().get(ADDRESS))

    for there in ("coping:now", "staying_well:plan", "journey:home"):
        assert f'href="{reverse(there)}"' in page
    assert 'class="places"' not in page


def test_words_are_shown_as_words_and_never_as_html(sam: Member, at: datetime) -> None:
    write(sam, EntryKind.EARLY_I_DO, "<script>alert(1)</script>", at)
    write(sam, EntryKind.PEOPLE, '<b>Mo</b>" onclick="', at, number="0491 570 006")

    page = body(sam.client().get(ADDRESS))

    assert "<script>alert" not in page
    assert "<b>Mo" not in page
    assert '" onclick="' not in page


@pytest.mark.parametrize("page", ["/home/", "/goals/", "/plan/", "/my-journey/", "/write/", "/search/"])
def test_it_is_one_press_away_from_everywhere(page: str, sam: Member) -> None:
    assert f'<a href="{ADDRESS}">A hard day</a>' in body(sam.client().get(page))


def test_home_has_it_near_the_top(sam: Member) -> None:
    page = words_on(sam.client().get("/home/"))

    assert page.index("This is a hard day") < page.index("This is your space")


@pytest.mark.parametrize("name", ["jo", "lead", "alex"])
def test_those_without_a_space_have_no_such_page_and_no_link_to_it(
    name: str, alex: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(ADDRESS).status_code == 404
    assert ADDRESS not in body(client.get("/me/"))


def test_a_worker_with_a_space_of_their_own_has_it_too(service: Service) -> None:
    lee = arrive(service, "Lee", Role.PERSON, Role.PEER_WORKER)

    assert "One small thing is enough." in words_on(lee.client().get(ADDRESS))


@pytest.mark.usefixtures("plan")
def test_nothing_of_sams_stands_on_robins(robin: Member) -> None:
    page = words_on(robin.client().get(ADDRESS))

    assert "Alex" not in page
    assert "Tea with Mo" not in page


def test_a_long_plan_costs_no_more_statements(sam: Member, at: datetime) -> None:
    costs = []
    for many in (1, 3, 30):
        for number in range(many):
            write(sam, EntryKind.EARLY_I_DO, f"Tea {many} {number}", at)
            write(sam, EntryKind.PEOPLE, f"Mo {many} {number}", at, number="000")
        costs.append(statements(sam.client(), ADDRESS))

    assert len(set(costs)) == 1
    assert costs[0] <= MOST
