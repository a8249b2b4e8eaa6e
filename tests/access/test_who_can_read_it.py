"""Beside every box in which somebody writes stands who can read it, and when, if it is somebody else."""

import re
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from tests.access.expected import DECIDED, Door
from tests.access.routes import Route, all_routes
from tests.answers import body
from tests.world import World

# Boxes whose words nobody keeps, each with what they are for.
KEPT_BY_NOBODY: dict[str, str] = {}
_WRITES = re.compile(r"<textarea\b")
_WHO = re.compile(r'class="who\b')


def boxes_of(world: World, name: str, client: Client) -> list[Route]:
    """The pages on which this member finds a box for words."""
    found = []
    for route in all_routes():
        if route.name.startswith("demo:") or DECIDED[route.name] is Door.PUBLIC:
            continue
        answer = client.get(route.address(world))
        is_page = answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
        if is_page and _WRITES.search(body(answer)):
            found.append(route)
    return found


@pytest.mark.shows("M7")
@pytest.mark.parametrize("name", ["sam", "jo", "lead"])
def test_beside_every_box_stands_who_can_read_it(
    name: str, world: World, counted: Callable[[str], None]
) -> None:
    client = getattr(world, name).client()
    pages = boxes_of(world, name, client)

    silent = [route.name for route in pages if not _WHO.search(body(client.get(route.address(world))))]
    counted(f"{name} finds {len(pages)} pages with a box for words, each says who can read it")
    assert len(pages) >= 3
    assert [page for page in silent if page not in KEPT_BY_NOBODY] == []


# Said by the clock of the place (Australia/Sydney): Wednesday at noon, and Saturday at noon.
WORKS, RESTS = "2026-11-11T01:00:00Z", "2026-11-14T01:00:00Z"
READ_THEN = {
    WORKS: "Riverside works today until 17:00. It can still be a while before this is read.",
    RESTS: "Nobody of Riverside works now. They work again on Monday from 09:00.",
}
_FOR_OTHERS = re.compile(r'class="who shared')


@pytest.mark.shows("M7")
def test_where_a_person_writes_for_somebody_else_it_says_when_that_is_read_by_the_clock(
    world: World, counted: Callable[[str], None]
) -> None:
    """The hours are the service's own (Monday to Friday, 9 to 17), and the words change with them."""
    told: dict[str, dict[str, str]] = {}
    for moment in READ_THEN:
        with time_machine.travel(moment, tick=False):
            client = world.sam.client()
            told[moment] = {
                route.name: body(client.get(route.address(world))) for route in boxes_of(world, "sam", client)
            }

    for_others = sorted(name for name, page in told[WORKS].items() if _FOR_OTHERS.search(page))
    silent = [
        (name, moment)
        for moment, words in READ_THEN.items()
        for name in for_others
        if words not in told[moment][name]
    ]
    counted(
        f"{len(for_others)} pages on which Sam writes for somebody else say when it is read, by the clock"
    )
    assert len(for_others) >= 6
    assert silent == []
