"""Explicit links at the upper left, by what somebody is here."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch
from pytest_django import Settings

from wayfellow.foundation.viewer import Role
from wayfellow.web.places import GROUPS, first_place
from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import read
from wayfellow.web.tests.somebody import somebody

PERSONS_PLACES = [
    ("Home", "/journey/home/"),
    ("My plan", "/staying_well/plan/"),
    ("My goals", "/goals/list/"),
    ("What helps", "/coping/list/"),
    ("My days", "/routines/list/"),
    ("Learning", "/learning/list/"),
    ("Conversations", "/conversations/list/"),
    ("My journey", "/journey/story/"),
    ("Sharing", "/sharing/overview/"),
]


def places_on(client: Client, path: str = "/help/") -> list[tuple[str, str]]:
    """The places on a page: words and addresses, in order."""
    page = read(client.get(path))
    return [(link.text, link["href"]) for link in page.inside("a", page.one("nav", class_="places"))]


@pytest.mark.shows("M29")
def test_a_person_has_the_nine_places_of_their_space() -> None:
    assert places_on(signed_in("person")) == PERSONS_PLACES


def test_a_peer_worker_has_the_people_and_the_conversations() -> None:
    assert places_on(signed_in("peer_worker")) == [
        ("People I walk with", "/peer_work/people/"),
        ("Conversations", "/conversations/list/"),
        ("My notes", "/peer_work/notes/"),
        ("My own story", "/lived_experience/list/"),
        ("Words that fit", "/service/words_that_fit/"),
    ]


def test_a_service_lead_has_the_team_and_its_measures() -> None:
    assert places_on(signed_in("service_lead")) == [
        ("Team", "/service/team/"),
        ("Measures", "/service/measures/"),
        ("Words that fit", "/service/words_that_fit/"),
        ("Counts", "/evaluation/reports/"),
    ]


def test_a_supporter_has_those_who_share_with_them() -> None:
    assert places_on(signed_in("supporter")) == [("People who share with me", "/sharing/shared_with_me/")]


def test_a_person_who_is_also_a_worker_has_both_each_place_once() -> None:
    assert places_on(signed_in("person", "peer_worker")) == [
        *PERSONS_PLACES,
        ("People I walk with", "/peer_work/people/"),
        ("My notes", "/peer_work/notes/"),
        ("My own story", "/lived_experience/list/"),
        ("Words that fit", "/service/words_that_fit/"),
    ]


def test_groups_have_headings_only_when_there_are_several() -> None:
    alone = read(signed_in("person").get("/help/"))
    both = read(signed_in("person", "peer_worker").get("/help/"))

    assert alone.texts("p", class_="places-heading") == []
    assert both.texts("p", class_="places-heading") == ["My space", "My work"]
    labels = [group["aria-labelledby"] for group in both.inside("ul", both.one("nav"))]
    assert [both.one("p", id=label).text for label in labels] == ["My space", "My work"]


def test_nobody_signed_in_has_no_places_but_can_sign_in() -> None:
    page = read(Client().get("/help/"))

    assert page.all("nav") == []
    assert page.one("a", class_="leave")["href"] == "/sign-in/"


def test_somebody_without_a_role_has_no_places() -> None:
    assert places_on(signed_in("")) == []


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("/journey/home/", ["Home"]),
        ("/journey/story/", ["My journey"]),
        ("/journey/waymark/", ["My journey"]),
        ("/reflections/list/", ["My journey"]),
        ("/goals/list/", ["My goals"]),
        ("/goals/goal/", ["My goals"]),
        ("/sharing/overview/", ["Sharing"]),
        ("/help/", []),
        ("/nowhere/", []),
    ],
)
def test_the_place_where_one_is_is_marked(person: Client, path: str, here: list[str]) -> None:
    assert [link.text for link in read(person.get(path)).all("a", aria_current="page")] == here


@pytest.mark.shows("M29")
def test_a_place_that_does_not_exist_is_never_hidden(settings: Settings) -> None:
    settings.ROOT_URLCONF = "wayfellow.web.urls"

    with pytest.raises(NoReverseMatch):
        Client(headers={"cookie": "roles=person"}).get("/help/")


@pytest.mark.parametrize(
    ("roles", "begins_at"),
    [
        (["person"], "journey:home"),
        (["person", "peer_worker", "service_lead", "supporter"], "journey:home"),
        (["peer_worker", "service_lead"], "peer_work:people"),
        (["service_lead", "supporter"], "service:team"),
        (["supporter"], "sharing:shared_with_me"),
        ([], None),
    ],
)
def test_where_somebody_begins(roles: list[str], begins_at: str | None) -> None:
    assert first_place(somebody(*roles)) == begins_at


def test_every_role_has_places() -> None:
    for role in Role:
        assert [group for group in GROUPS if group.belongs_to(somebody(role))] != []
