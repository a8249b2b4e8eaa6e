"""Every page as a browser draws it: one origin, large targets, strong contrast, large text, keyboard."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.test import Client

from tests.cast import Member
from tests.journeys.device import Device
from tests.outside.crawl import routes
from tests.told import RecordProperty
from tests.world import World, share_all

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.shows("M15", "M18", "M31", "M32"),
]
SitDown = Callable[..., Device]
LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
RULES_BROKEN = """window.broken = [];
addEventListener("securitypolicyviolation", (rule) => window.broken.push(rule.violatedDirective));"""
TARGET, BODY, LARGE = 44, 7, 4.5
# Who has many pages walks them in parts, so that no test takes long enough to be thought to hang.
PARTS = {"nobody": 1, "sam": 4, "jo": 2, "lead": 2, "alex": 1}
NO_LEAVING = {"web:away"}


def _pages(world: World, client: Client) -> list[tuple[str, str]]:
    """The addresses behind which this browser finds a page."""
    found = []
    for route in routes():
        address = route.address(world)
        answer = client.get(address)
        if answer.status_code == 200 and answer.headers.get("Content-Type", "").startswith("text/html"):
            found.append((route.name, address))
    return found


def _faults(device: Device) -> list[str]:
    """How the open page is drawn, narrow, by day and by night, then wide with text twice as large."""
    page = device.page
    wrong: list[str] = []
    page.set_viewport_size({"width": 320, "height": 800})
    wrong += page.evaluate(f"looking.targets({TARGET})")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        wrong += [f"{scheme}: {one}" for one in page.evaluate(f"looking.contrasts({BODY}, {LARGE})")]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 640, "height": 800})
    wrong += page.evaluate("looking.twiceAsLarge()")
    wrong += page.evaluate("looking.jumps()")
    wrong += page.evaluate("looking.unmarked()")
    return wrong


def _walk_by_keyboard(device: Device) -> list[str]:
    """The first press of Tab shows the way past the places; each one more goes on."""
    page = device.page
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    began_at_mistakes = page.evaluate("Boolean(document.querySelector('[autofocus]'))")
    return [] if first == "skip" or began_at_mistakes else [f"the first Tab leads to {first!r}"]


def _can_leave(device: Device) -> bool:
    return device.page.locator("form.leave button, a[data-leave]").first.is_visible()


def _told(wrong: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {fault}" for name, faults in wrong.items() for fault in faults)


def _sit_where_they_are_signed_in(device: Device, member: Member) -> None:
    """A sign-in of its own: walking the addresses may end the one that walks."""
    device.open("/help/")
    signed_in = member.client().cookies["wayfellow"].value
    # For every path: a browser told of one page's address alone keeps a cookie for that page alone.
    home = urljoin(device.page.url, "/")
    device.context.add_cookies([{"name": "wayfellow", "value": signed_in, "url": home}])


@pytest.mark.parametrize(("who", "part"), [(who, part) for who in PARTS for part in range(PARTS[who])])
def test_every_page(
    who: str, part: int, world: World, sit_down: SitDown, record_property: RecordProperty
) -> None:
    share_all(world)
    members: dict[str, Member] = {"sam": world.sam, "jo": world.jo, "lead": world.lead, "alex": world.alex}
    client = members[who].client() if who in members else Client()
    device = sit_down()
    if who in members:
        _sit_where_they_are_signed_in(device, members[who])
    device.context.add_init_script(LOOKING)
    device.context.add_init_script(RULES_BROKEN)
    wrong: dict[str, list[str]] = {}
    walked = _pages(world, client)[part :: PARTS[who]]

    for name, address in walked:
        device.open(address)
        assert device.page.url == urljoin(device.page.url, address), "this is another page"
        faults = [] if name in NO_LEAVING else _walk_by_keyboard(device)
        faults += _faults(device)
        if who in members and name not in NO_LEAVING and not _can_leave(device):
            faults.append("no way to leave quickly")
        faults += [f"rule broken: {rule}" for rule in device.page.evaluate("broken")]
        if faults:
            wrong[name] = faults

    record_property("counted", f"{who}, part {part + 1}: {len(walked)} pages as they are drawn")
    assert walked
    assert _told(wrong) == ""
    assert len(device.hosts) == 1
    assert device.complaints == []
