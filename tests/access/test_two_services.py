"""Several services on one installation, strictly apart: nothing of one is seen, listed, found or counted."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.access.expected import DECIDED, Door
from tests.access.routes import Route, all_routes
from tests.access.test_the_matrix import NOT_THERE, ask, found_by
from tests.access.two_services import HERON, OTTER, Apart, open_apart
from tests.answers import body
from tests.cast import posting
from tests.told import RecordProperty

# The secret in the address is what lets somebody in there, whoever they are.
BY_A_SECRET = {"routines:feed", "routines:no_more_letters"}
# Pages with a challenge or a sign-in of their own each time.
NEW_EACH_TIME = {"people:devices", "mfa_activate_totp", "mfa_add_webauthn", "mfa_reauthenticate_webauthn"}
# Where there is nothing left to end, they say that it is ended; so they tell nothing, and change nothing.
SAID_ANYWAY = {"people:end_device", "sharing:let_come_near"}
# What is new with each look, and says nothing of anybody.
_FRESH = re.compile(r'name="(?:how_far|seen)" value="[^"]*"|how_far=[^"&]*')


@pytest.fixture
def otter(db: None) -> Apart:
    """One service."""
    return open_apart(OTTER)


def routes() -> list[Route]:
    """All of them, but those of the demo."""
    return [route for route in all_routes() if route.name in DECIDED]


def pages(apart: Apart, *parts: str) -> Iterator[tuple[str, Client, Route]]:
    """Every page for those who play these parts, each of them with one browser."""
    for part in parts:
        browser = apart.members[part].client()
        yield from ((part, browser, route) for route in routes())


def text_of(answer: HttpResponse) -> str:
    """All that was sent: the page, or a file, and where it leads."""
    sent = answer.content if not answer.streaming else b"".join(answer)
    return sent.decode("utf-8", errors="replace") + str(answer.headers)


def as_seen(answer: HttpResponse) -> str:
    """A page without what is new with each look."""
    return _FRESH.sub("", body(answer)) if answer.status_code == 200 and not answer.streaming else ""


def all_seen(apart: Apart) -> dict[tuple[str, str], str]:
    """Every page of a person, a worker and a lead."""
    return {
        (part, route.name): as_seen(ask(browser, "GET", route.address(apart.world)))
        for part, browser, route in pages(apart, "sam", "jo", "lead")
        if route.name not in BY_A_SECRET
    }


def test_addresses_of_the_other_lead_nowhere(otter: Apart, record_property: RecordProperty) -> None:
    heron = open_apart(HERON)
    cells: Counter[str] = Counter()
    wrong = []

    for part, browser, route in pages(otter, "sam", "jo", "lead", "alex"):
        theirs = route.address(heron.world)
        if theirs == route.address(otter.world) or route.name in BY_A_SECRET:
            continue
        for method in ("GET", "POST"):
            answer = ask(browser, method, theirs)
            met = found_by(answer)
            cells[met] += 1
            says_nothing = met in {NOT_THERE, "not this way"} or route.name in SAID_ANYWAY
            if not says_nothing or HERON in text_of(answer):
                wrong.append(f"{part} {method} {route.name}: {met}")

    record_property("counted", f"{sum(cells.values())} addresses of another service: {dict(cells)}")
    assert cells[NOT_THERE] > 800
    assert not wrong, "\n".join(wrong)


def test_nothing_changes_on_any_page_when_another_service_comes(
    otter: Apart, record_property: RecordProperty
) -> None:
    """Nothing of it is seen or listed; nor is it counted, not even as a number."""
    before = all_seen(otter)

    open_apart(HERON)

    after = all_seen(otter)
    own = sum(OTTER in page for page in after.values())
    steady = {place: page for place, page in after.items() if place[1] not in NEW_EACH_TIME}
    changed = [" ".join(place) for place, page in steady.items() if page != before[place]]
    record_property(
        "counted", f"{sum(map(bool, after.values()))} pages, {own} of them with words of one's own"
    )
    assert own > 150, "the pages are not filled, so nothing is proved"
    assert not changed, "\n".join(changed)
    assert not [f"{part} {name}" for (part, name), page in after.items() if HERON in page]


def test_searching_finds_ones_own_alone(otter: Apart) -> None:
    open_apart(HERON)

    page = text_of(posting(otter.world.sam.client(), reverse("journey:search"), text="9:40"))

    assert f"bus {OTTER}" in page
    assert HERON not in page


def test_ids_of_the_other_in_a_form_do_nothing(otter: Apart) -> None:
    heron = open_apart(HERON)
    sam, lead, theirs = otter.world.sam.client(), otter.world.lead.client(), heron.world
    waiting = reverse("service:waiting")

    assert posting(sam, reverse("sharing:choose"), companion_id=str(theirs.kit.id)).status_code == 404
    for person, worker in ((theirs.sam, otter.world.kit), (otter.world.sam, theirs.kit)):
        answer = posting(lead, waiting, person_id=str(person.id), worker_id=str(worker.id))
        assert answer.status_code == 404
    idea = f"own-{str(theirs.ids['used_idea_key']).replace('-', '')}"
    assert posting(sam, reverse("coping:borrow"), idea=idea)["Location"] == reverse("coping:ideas")
    assert heron.world.ids["sign"] != otter.world.ids["sign"]  # the same colours, and two addresses


def test_the_walk_reaches_every_kind_of_door() -> None:
    assert set(Door) <= {DECIDED[route.name] for route in routes()}
