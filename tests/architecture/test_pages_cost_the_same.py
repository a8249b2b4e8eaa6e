"""No page costs more than twelve statements, and none costs more with more rows on it."""

import pytest
from django.db import connections, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.cast import Member
from tests.told import RecordProperty
from tests.world import World, fill_space, fill_talk, share_all

MOST = 12
BRACKETS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


def _cost(browser: Client, address: str) -> int | None:
    """How many statements a page costs, in both databases; None where there is no page."""
    reset_queries()  # what is remembered of them is limited, and there are many pages
    with (
        CaptureQueriesContext(connections["default"]) as plain,
        CaptureQueriesContext(connections["keys"]) as keys,
    ):
        answer = browser.get(address)
    if answer.status_code != 200:
        return None
    asked = [query["sql"] for query in (*plain.captured_queries, *keys.captured_queries)]
    return len([sql for sql in asked if not sql.startswith(BRACKETS)])


def _costs(world: World) -> dict[str, int]:
    costs = {}
    for member in (world.sam, world.jo, world.lead, world.alex):
        browser = member.client()
        for route in all_routes():
            cost = _cost(browser, route.address(world)) if route.name in DECIDED else None
            if cost is not None:
                costs[f"{member.name} {route.name}"] = cost
    return costs


def _more(world: World, times: int) -> None:
    for _ in range(times):
        fill_space(world.sam, world.jo)
        fill_talk(world.robin, world.jo)


@pytest.mark.django_db
def test_no_page_costs_more_with_more_on_it_and_none_more_than_twelve(
    world: World, record_property: RecordProperty
) -> None:
    share_all(world)
    with_one = _costs(world)
    _more(world, 2)
    with_three = _costs(world)
    _more(world, 17)
    with_twenty = _costs(world)

    record_property(
        "counted", f"{len(with_one)} pages; the dearest costs {max(with_one.values())} statements"
    )
    assert {page: cost for page, cost in with_one.items() if cost > MOST} == {}
    grown = {
        page: (with_one[page], with_three[page], with_twenty[page])
        for page in with_one
        if not with_one[page] == with_three[page] == with_twenty[page]
    }
    assert grown == {}


def test_the_helper_counts_what_a_page_asks(sam: Member) -> None:
    cost = _cost(sam.client(), "/goals/")
    assert cost is not None
    assert 3 <= cost <= MOST
