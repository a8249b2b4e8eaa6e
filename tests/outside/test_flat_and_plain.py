"""Two presses from home; nothing hides in a menu; no two links say the same and lead elsewhere."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from tests.outside.crawl import pages
from tests.told import RecordProperty
from tests.world import World, share_all

pytestmark = [pytest.mark.shows("M29"), pytest.mark.django_db]
# What people come for, by the name of its address.
KEY_TASKS = (
    *("staying_well:plan", "staying_well:paper", "staying_well:offline", "staying_well:who_sees"),
    *("goals:list", "goals:add", "coping:list", "coping:add", "coping:now", "routines:list", "routines:add"),
    *("learning:list", "journey:story", "journey:hard_day", "journey:search", "conversations:list"),
    *("sharing:overview", "sharing:who_looked", "reflections:list", "people:me", "web:help", "web:look"),
    *("web:about", "routines:calendar", "peer_work:with_me", "sharing:choose", "evaluation:mine"),
    *("people:devices", "exchange:take_away", "leaving:leave"),
)
# And those who work here, from the page on which they begin.
KEY_TASKS_AT_WORK = {
    "jo": (
        *("peer_work:people", "peer_work:notes", "peer_work:write_note", "peer_work:supervision"),
        *("peer_work:days_away", "peer_work:together", "lived_experience:list", "lived_experience:add"),
        *("conversations:list", "choosing:about_me", "service:words_that_fit", "people:me", "web:help"),
    ),
    "lead": (
        *("service:team", "service:invite", "service:waiting", "service:about", "service:crisis_numbers"),
        *("service:measures", "service:topics", "service:ideas", "service:decks", "evaluation:reports"),
        *("people:me", "web:help"),
    ),
}
# Something more to read may unfold; a way to somewhere else may not.
HIDING = re.compile(
    r"<(?:dialog|menu)\b|hamburger|popover|aria-haspopup|role=\"menu|<nav\b(?:(?!</nav>).)*<details",
    re.DOTALL,
)


class Links(HTMLParser):
    """Each link of a page: where it leads, and its words with those that are only heard."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._to = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._to, self._words = dict(attrs).get("href") or "", []

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._to:
            self.found.append((self._to, " ".join(" ".join(self._words).split())))
            self._to = ""


def links_of(page: str) -> list[tuple[str, str]]:
    """Where the links of a page lead, with their words."""
    reader = Links()
    reader.feed(page)
    return reader.found


def _within(client: Client, presses: int, *, home: str = "/home/") -> set[str]:
    """Every address that is reached from home by at most so many links."""
    found, edge = {home}, {home}
    for _ in range(presses):
        reached = set()
        for address in edge:
            answer = client.get(address)
            if answer.status_code == 200:
                reached |= {to.split("#")[0] for to, _words in links_of(answer.content.decode())}
        edge = {to for to in reached - found if to.startswith("/")}
        found |= edge
    return found


def test_what_people_come_for_is_at_most_two_presses_from_home(
    world: World, record_property: RecordProperty
) -> None:
    reached = _within(world.sam.client(), 2)

    far = [name for name in KEY_TASKS if reverse(name) not in reached]

    record_property(
        "counted", f"{len(KEY_TASKS)} things people come for, {len(far)} further than two presses"
    )
    assert far == []


@pytest.mark.parametrize(("who", "home"), [("jo", "/people/"), ("lead", "/team/")])
def test_what_is_done_at_work_is_at_most_two_presses_away(who: str, home: str, world: World) -> None:
    share_all(world)
    client = {"jo": world.jo, "lead": world.lead}[who].client()
    assert client.get("/", follow=True).request["PATH_INFO"] == home, "they begin elsewhere"

    reached = _within(client, 2, home=home)

    assert [name for name in KEY_TASKS_AT_WORK[who] if reverse(name) not in reached] == []


def test_a_persons_own_talk_and_goal_are_two_presses_away(world: World) -> None:
    reached = _within(world.sam.client(), 2)

    assert f"/conversations/{world.ids['talk_id']}/" in reached
    assert f"/goals/{world.ids['goal_id']}/" in reached


def test_nothing_hides_in_a_menu(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    walked = list(pages(world))

    record_property("counted", f"{len(walked)} pages without a menu that opens")
    assert {page.route.name for page in walked if HIDING.search(page.text)} == set()


def test_links_with_the_same_words_lead_to_the_same_place(
    world: World, record_property: RecordProperty
) -> None:
    share_all(world)
    counted, unclear = 0, set()
    for page in pages(world):
        ways: dict[str, set[str]] = {}
        for to, words in links_of(page.text):
            counted += 1
            ways.setdefault(words.lower(), set()).add(to)
        unclear |= {(page.route.name, words) for words, leads in ways.items() if len(leads) > 1 or not words}

    record_property("counted", f"{counted} links, none with the words of another")
    assert counted > 3000
    assert unclear == set()


def test_no_link_only_says_here_or_more(world: World) -> None:
    share_all(world)
    vague = re.compile(r"(?:click )?here|more|read more|link|this|details|info", re.IGNORECASE)

    assert {
        (page.route.name, words)
        for page in pages(world)
        for _to, words in links_of(page.text)
        if vague.fullmatch(words)
    } == set()


def test_words_that_are_only_heard_belong_to_a_link() -> None:
    page = '<a href="/a/">Change<span class="visually-hidden">: Bread</span></a> <a>no link</a>'

    assert links_of(page) == [("/a/", "Change : Bread")]
