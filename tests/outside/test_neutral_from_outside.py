"""No tab, address, icon, calendar or cookie tells what this place is for, or anybody's words."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver
from django.utils.translation import override

from tests.access.two_services import HERON, open_apart
from tests.architecture.sources import PACKAGE
from tests.cast import Member, posting
from tests.outside.crawl import pages, routes
from tests.outside.words import REVEALING, revealing
from tests.told import RecordProperty
from tests.world import World, share_all

pytestmark = [pytest.mark.shows("M17"), pytest.mark.django_db]
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def test_every_language_has_its_list() -> None:
    assert set(LANGUAGES) == set(REVEALING), "write the list of revealing words of this language"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_says_what_this_place_is_for(
    language: str, world: World, record_property: RecordProperty
) -> None:
    share_all(world)
    with override(language):
        found = {
            (page.route.name, word, page.title)
            for page in pages(world)
            for word in revealing(page.title, language)
        }
        count = sum(1 for _ in pages(world))

    record_property("counted", f"{language}: {count} titles, 0 revealing words")
    assert count > 200
    assert found == set()


# A title outlives the page: browsers write it into a list on the disk that signing out cannot clear.
def test_no_title_and_no_address_holds_anybodys_words_or_name(record_property: RecordProperty) -> None:
    world = open_apart(HERON).world
    found, count = set(), 0

    for page in pages(world):
        count += 1
        if HERON in page.title:
            found.add((page.route.name, page.title))
        if re.search(rf'(?:href|action|src)="[^"]*{HERON}', page.text):
            found.add((page.route.name, "an address on the page"))

    told = "with a canary in every name and text: 0 titles and 0 addresses hold it"
    record_property("counted", f"{count} pages {told}")
    assert count > 300
    assert found == set()


# No person ever opens it: whatever watches over the server asks there.
FOR_MACHINES = "web:healthz"


def test_no_address_says_what_this_place_is_for(record_property: RecordProperty) -> None:
    patterns = {route.name: re.sub(r"<[^>]*>", "", _pattern(route.name)) for route in routes()}

    found = {
        (name, word) for name, path in patterns.items() for word in revealing(path) if name != FOR_MACHINES
    }

    record_property("counted", f"{len(patterns)} addresses, 0 revealing words")
    assert found == set()


def _pattern(name: str) -> str:
    resolver: Any = get_resolver()
    for part in name.split(":")[:-1]:
        resolver = resolver.namespace_dict[part][1]
    ways = resolver.reverse_dict.getlist(name.split(":")[-1])
    return "".join(path for path, _parts in ways[0][0])


def test_files_that_a_browser_fetches_have_plain_names_and_the_icon_no_words() -> None:
    served = [path for path in PACKAGE.glob("*/static/**/*") if path.is_file()]
    icon = (PACKAGE / "web/static/web/favicon.svg").read_text(encoding="utf-8")

    assert {(path.name, word) for path in served for word in revealing(path.name)} == set()
    assert re.findall(r"<(?:title|desc|text)", icon) == []
    assert len(served) >= 5


def test_a_calendar_says_nothing(world: World) -> None:
    feed = Client().get(f"/calendar/{world.ids['secret']}.ics").content.decode()

    assert "BEGIN:VEVENT" in feed
    assert revealing(feed) == []


def test_what_a_phone_keeps_for_times_without_a_network_has_a_plain_title() -> None:
    client = Client()
    page, worker = client.get("/offline/").content.decode(), client.get("/worker.js").content.decode()

    assert "<title>Without a network · Wayfellow</title>" in page
    assert revealing(re.sub(r"\\u00", "", worker)) == []


def test_cookies_have_plain_names(sam: Member) -> None:
    client = sam.client()
    client.get("/look/")
    posting(client, "/look/", shade="night", size="larger")

    assert client.cookies
    assert [word for name in client.cookies for word in revealing(name)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My depression diary", ["depress"]),
        ("Staying-well plan of Sam", ["staying-well"]),
        ("Mental health", ["mental", "health"]),
        ("My plan", []),
        ("Afterwards, towards home", []),
        ("staying_well-plan.csv", ["staying_well"]),
    ],
)
def test_revealing_words_are_found(text: str, words: list[str]) -> None:
    assert revealing(text) == words
