"""Every page, at two widths, by day and by night: no fault that axe finds, one origin, and light enough."""

import gzip
import re
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from tests.access.expected import DECIDED, Door
from tests.access.routes import all_routes
from tests.cast import Member
from tests.journeys.device import Device
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.sharing.section import Section

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]

# WCAG 2.2 A and AA, and axe's own best practices.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# By day and by night at both widths; the narrow one by night with the largest text, as one can choose it.
LOOKS: tuple[tuple[Literal["light", "dark"], int, str], ...] = (
    ("light", 320, "ordinary"),
    ("dark", 320, "largest"),
    ("light", 1100, "ordinary"),
    ("dark", 1100, "ordinary"),
)
SET_SIZE = "size => document.documentElement.dataset.size = size"
FIRST_LOAD, LATER_PAGE, SCRIPTS = 60_000, 15_000, 30_000
METHOD_NOT_ALLOWED = 405
NOT_A_PAGE = {
    "web:healthz",
    "web:robots",
    "web:worker",
    "service:words_report_file",
    "routines:feed",
    "people:colours",
    "evaluation:report_table",
    "evaluation:research_table",
}


def _doors(member: str) -> set[object]:
    return {
        "nobody": {Door.PUBLIC},
        "sam": {Door.SIGNED_IN, Door.SPACE, Door.KEEPS, Door.SAMS, Door.TALK},
        "jo": {Door.WORKER, Door.TEAM, Door.WALKS, Door.TALK, Door.TOGETHER, Door.JOS, Door.OFFERS, *Section},
        "lead": {Door.LEAD, Door.TEAM},
        "alex": {Section.STAYING_WELL},
    }[member]


def addresses(world: World, member: str) -> list[str]:
    doors = _doors(member)
    return [
        route.address(world)
        for route in all_routes()
        if route.name in DECIDED and DECIDED[route.name] in doors and route.name not in NOT_A_PAGE
    ]


def _faults(device: Device) -> list[str]:
    found = Axe().run(device.page, options=RULES).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found]


def _looks(device: Device) -> list[str]:
    """What is wrong in any look."""
    wrong = []
    for scheme, width, size in LOOKS:
        device.page.emulate_media(color_scheme=scheme)
        device.page.set_viewport_size({"width": width, "height": 900})
        device.page.evaluate(SET_SIZE, size)
        look = f"{scheme} {width} {size}"
        wrong += [f"{look}: {fault}" for fault in _faults(device)]
        if device.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wrong.append(f"{look}: wider than the screen")
    return wrong


# Who has many pages walks them in parts, so that no test takes long enough to be thought to hang.
PARTS = {"nobody": 1, "sam": 5, "jo": 2, "lead": 2, "alex": 1}


@pytest.mark.shows("M28")
@pytest.mark.parametrize(("who", "part"), [(who, part) for who in PARTS for part in range(PARTS[who])])
def test_axe_finds_nothing(
    who: str, part: int, world: World, sit_down: SitDown, record_property: RecordProperty
) -> None:
    share_all(world)
    device = sit_down()
    members: dict[str, Member] = {"sam": world.sam, "jo": world.jo, "lead": world.lead, "alex": world.alex}
    if who in members:
        device.sign_in_as(members[who])
    asking = members[who].client() if who in members else Client()
    wrong, pages = {}, 0

    for address in addresses(world, who)[part :: PARTS[who]]:
        if asking.get(address).status_code == METHOD_NOT_ALLOWED:
            continue  # a deed, not a page
        device.open(address)
        pages += 1
        if faults := _looks(device):
            wrong[address] = faults

    record_property("counted", f"{who}, part {part + 1}: {pages} pages x {len(LOOKS)} looks")
    assert pages
    assert wrong == {}
    assert len(device.hosts) == 1


@pytest.mark.shows("M38")
def test_pages_are_light(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    browser = world.sam.client()
    sizes: dict[str, int] = {}
    for address in addresses(world, "sam"):
        answer = browser.get(address)
        if answer.status_code == 200:
            sizes[address] = len(gzip.compress(answer.content))
    page = browser.get("/home/").content.decode()
    parts = {path: _weight(browser.get(path)) for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', page)}
    scripts = sum(weight for path, weight in parts.items() if path.endswith(".js"))

    heaviest = max(sizes.values())
    record_property(
        "counted",
        f"{len(sizes)} pages; heaviest {heaviest} B; scripts {scripts} B; parts {sum(parts.values())} B",
    )
    assert heaviest <= LATER_PAGE
    assert scripts <= SCRIPTS
    assert heaviest + sum(parts.values()) <= FIRST_LOAD


def _weight(answer: object) -> int:
    return len(gzip.compress(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]  # a static file
