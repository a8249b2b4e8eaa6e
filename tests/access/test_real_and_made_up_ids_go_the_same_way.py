"""A real id of somebody else and one that was never given out: the same questions, in the same order."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from tests.access.expected import DECIDED, POST_DECIDED, Door
from tests.access.routes import Route, all_routes
from tests.access.test_the_matrix import ask
from tests.answers import body
from tests.world import World, share_all
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M3")

# Routes whose things are somebody's own, or shared; a deed may be for fewer than its page.
OF_SOMEBODY = {Door.SAMS, Door.TALK, Door.WALKS, Door.CONNECTION, Door.TOGETHER, *Section}
Asked = list[tuple[str, str]]
# Each has a name of its own.
_NUMBERED = re.compile(r'SAVEPOINT "?\w+"?')


def asked_by(client: Client, method: str, address: str) -> tuple[int, str, Asked]:
    """The answer, and every statement without what stands in it, with the database that was asked."""
    asked: Asked = []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        asked.append((context["connection"].alias, _NUMBERED.sub("SAVEPOINT", sql)))
        return execute(sql, params, many, context)

    with connections["default"].execute_wrapper(watch), connections["keys"].execute_wrapper(watch):
        answer = ask(client, method, address)
    return answer.status_code, body(answer), asked


def made_up(route: Route, world: World) -> str:
    """The same address with ids that nobody has."""
    parts = {part: world.ids.get(part, "goal") for part in route.parts}
    ids = {part: uuid4() if part.endswith("_id") else told for part, told in parts.items()}
    return reverse(route.name, kwargs=ids)


def with_ids() -> list[Route]:
    """The routes that take the id of something of somebody's."""
    return [
        route
        for route in all_routes()
        if any(part.endswith("_id") for part in route.parts)
        and {DECIDED.get(route.name), POST_DECIDED.get(route.name)} & OF_SOMEBODY
    ]


@pytest.mark.parametrize("who", ["kit", "robin", "alex", "lead"])
def test_both_answers_are_one_and_ask_the_same_in_the_same_order(
    who: str, world: World, counted: Callable[[str], None]
) -> None:
    """Alex, Sam's sister, walks with Sam and sees nothing; nobody else here walks with Sam at all."""
    client = getattr(world, who).client()
    differ, statements, compared = [], 0, 0

    for route in with_ids():
        for method in ("GET", "POST"):
            real = asked_by(client, method, route.address(world))
            invented = asked_by(client, method, made_up(route, world))
            if real[0] != 404:
                continue  # not this way, or theirs as much as anybody's
            compared, statements = compared + 1, statements + len(real[2])
            if real != invented:
                differ.append(f"{method} {route.name}")

    counted(f"{who}: {compared} answers to real ids ask what invented ones ask, {statements} statements")
    assert compared > 60
    assert differ == []


def test_what_somebody_may_see_asks_for_more(world: World) -> None:
    """So that this test could fail: an answer with words in it is told from one without."""
    share_all(world)
    client = world.jo.client()
    shared = next(route for route in all_routes() if route.name == "goals:shared")

    real = asked_by(client, "GET", shared.address(world))
    invented = asked_by(client, "GET", made_up(shared, world))

    assert (real[0], invented[0]) == (200, 404)
    assert real[2] != invented[2]
