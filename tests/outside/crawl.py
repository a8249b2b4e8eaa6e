"""Every page of everybody, as the server draws it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.test import Client

from tests.access.routes import Route, all_routes
from tests.cast import Member
from tests.world import World

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as one of the cast gets it."""

    who: str
    route: Route
    address: str
    answer: HttpResponse

    @property
    def text(self) -> str:
        """The page as it is sent."""
        return self.answer.content.decode()

    @property
    def title(self) -> str:
        """What stands on the tab, in the history and in the list of open programs."""
        found = _TITLE.search(self.text)
        return html.unescape(found[1].strip()) if found else ""

    @property
    def is_html(self) -> bool:
        """Something that a browser draws."""
        return self.answer.headers.get("Content-Type", "").startswith("text/html")


def routes() -> list[Route]:
    """Every address of a production start: the demo's own pages exist only in a demo."""
    return [route for route in all_routes() if not route.name.startswith("demo:")]


def everybody(world: World) -> dict[str, Client]:
    """Who walks: a visitor, and one of each kind."""
    cast: dict[str, Member] = {"sam": world.sam, "jo": world.jo, "lead": world.lead, "alex": world.alex}
    return {"nobody": Client(), **{name: member.client() for name, member in cast.items()}}


def answers(world: World) -> Iterator[Page]:
    """Every answer to a GET, whatever it is."""
    for who, client in everybody(world).items():
        for route in routes():
            address = route.address(world)
            yield Page(who, route, address, client.get(address))  # type: ignore[arg-type]


def pages(world: World) -> Iterator[Page]:
    """Those that are pages and are there."""
    return (page for page in answers(world) if page.is_html and page.answer.status_code == 200)
