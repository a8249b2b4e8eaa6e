"""What this is, for a visitor; somebody signed in goes to where they begin."""

import pytest
from django.test import Client
from pytest_django import Settings

from wayfellow.web.tests.conftest import signed_in
from wayfellow.web.tests.reading import read


def test_a_visitor_reads_a_few_plain_sentences_and_finds_two_ways_in() -> None:
    page = read(Client().get("/"))
    ways = page.inside("a", page.one("main"))

    assert page.texts("h1") == ["A space of your own, and someone who walks alongside"]
    assert [text for text in page.texts("p") if text.endswith(".")] == [
        "Here you keep what helps you, your goals, and your plan for staying well.",
        "You can do this alone, or with a peer worker.",
        "A peer worker has been through hard times too, and it is their job to walk with you.",
        "You choose what each person can see, and you can change your mind at any time.",
        "You can always see who looked.",
        "Nobody is rung by what you write here, and nobody reads along.",
    ]
    assert [(way.text, way["href"]) for way in ways] == [
        ("Sign in to my space", "/sign-in/"),
        ("Join with a code", "/joining/join/"),
    ]


def test_only_a_demo_leads_to_the_made_up_people(settings: Settings) -> None:
    ordinary = read(Client().get("/")).texts("a")
    settings.IS_DEMO = True
    settings.ROOT_URLCONF = "wayfellow.config.urls"

    demo = Client().get("/").content.decode()

    assert "This is a demo: try it as somebody made up" not in ordinary
    assert '<a href="/demo/">This is a demo: try it as somebody made up</a>' in demo


@pytest.mark.parametrize(
    ("roles", "begins_at"),
    [
        (["person"], "/journey/home/"),
        (["peer_worker"], "/peer_work/people/"),
        (["service_lead"], "/service/team/"),
        (["supporter"], "/sharing/shared_with_me/"),
    ],
)
def test_somebody_signed_in_goes_to_where_they_begin(roles: list[str], begins_at: str) -> None:
    answer = signed_in(*roles).get("/")

    assert (answer.status_code, answer["Location"]) == (303, begins_at)


def test_somebody_without_a_role_sees_the_front_page() -> None:
    assert signed_in("").get("/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/help/", "/about/", "/away/", "/healthz", "/robots.txt"])
def test_pages_that_only_say_something_take_nothing(path: str) -> None:
    assert Client().post(path).status_code == 405


def test_who_we_are_says_how_words_are_treated() -> None:
    page = read(Client().get("/about/"))

    assert page.texts("h2") == ["Who runs this", "How we treat what you write", "How it is made"]
    assert "The people who lead the service see counts. They do not see your words." in page.texts("p")


def test_search_engines_are_sent_away() -> None:
    answer = Client().get("/robots.txt")

    assert (answer.content, answer["Content-Type"]) == (b"User-agent: *\nDisallow: /\n", "text/plain")
    assert read(Client().get("/")).one("meta", name="robots")["content"] == "noindex, nofollow"
