"""Every page of everybody opens, is no wider than a narrow window, and axe finds no fault in it."""

import json
from importlib import resources

import pytest
from django.test import Client

from tests.cast import PASSWORD, Member, paper_code
from tests.journeys.test_every_page_for_everybody import METHOD_NOT_ALLOWED, RULES, addresses
from tests.other_browsers.window import Window
from tests.told import RecordProperty
from tests.world import World, share_all

pytestmark = pytest.mark.django_db(transaction=True)
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
FAULTS = "window.found.violations.map((fault) => fault.id + ': ' + fault.nodes[0].html.slice(0, 150))"
LOOK = f"window.found = null; axe.run({json.dumps(RULES)}).then((told) => {{ window.found = told; }});"


def sign_in(window: Window, member: Member) -> None:
    """Who works here types a code from paper, too."""
    window.open("/sign-in/")
    window.write("Email address or sign-in name", member.account.sign_in_name)
    window.write("Password", PASSWORD)
    window.press("Sign in")
    window.wait_until("location.pathname !== '/sign-in/'")
    if window.where() == "/sign-in/second/":
        window.write("A code from your app, or one from your paper", paper_code(member.account))
        window.press("Sign in with this code")
    window.wait_for("Sign out")


def wrong_with(window: Window) -> list[str]:
    """What axe finds, and whether one would have to push the page to and fro."""
    window.run(AXE)
    window.run(LOOK)
    window.wait_until("window.found")
    wrong: list[str] = window.run(f"return {FAULTS}")
    wide = window.run("return document.documentElement.scrollWidth > innerWidth")
    return [*wrong, "wider than the window"] if wide else wrong


@pytest.mark.parametrize("who", ["nobody", "sam", "jo", "lead", "alex"])
def test_nothing_is_wrong(who: str, world: World, window: Window, record_property: RecordProperty) -> None:
    share_all(world)
    members = {"sam": world.sam, "jo": world.jo, "lead": world.lead, "alex": world.alex}
    asking = members[who].client() if who in members else Client()
    if who in members:
        sign_in(window, members[who])
    wrong, pages = {}, 0

    for address in addresses(world, who):
        if asking.get(address).status_code == METHOD_NOT_ALLOWED:
            continue  # a deed, not a page
        window.open(address)
        pages += 1
        if faults := wrong_with(window):
            wrong[address] = faults

    width = window.run("return innerWidth")
    record_property("counted", f"{who}: {pages} pages, {width} pixels wide")
    assert pages
    assert wrong == {}
