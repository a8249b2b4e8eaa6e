"""Airplane mode in a real browser: the plan opens with its code, and the disk holds no word of it."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.cast import AT, Member
from tests.journeys.device import Device
from tests.journeys.phones import (
    CODE,
    airplane,
    found_on_disk,
    holds,
    keep_plan,
    on_the_ground,
    open_kept,
    own_phone,
    wait_for_shell,
    wait_until_kept,
)
from tests.told import RecordProperty
from wayfellow.people.models import SignIn
from wayfellow.staying_well import actions
from wayfellow.staying_well.models import OfflineCopy
from wayfellow.staying_well.parts import EntryKind

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.shows("S1")]
SitDown = Callable[..., Device]
CANARY = "zq-heron-7719"


@pytest.fixture
def plan(sam: Member) -> None:
    """Two lines that nobody else should read."""
    by = sam.viewer
    sign, friend = EntryKind.EARLY_WARNING_SIGN, EntryKind.PEOPLE
    actions.add_entry(
        person_id=sam.id, kind=sign, text=f"Music is loud {CANARY}", i_do=f"Tea {CANARY}", by=by, at=AT
    )
    actions.add_entry(
        person_id=sam.id, kind=friend, text=f"My sister {CANARY}", number="0400 000 000", by=by, at=AT
    )


def reads(device: Device) -> str:
    return device.reads()


@pytest.mark.shows("M16", "M6")
def test_the_plan_opens_in_airplane_mode_and_the_disk_holds_no_word_of_it(
    browser: Browser,
    live_server: object,
    tmp_path: Path,
    sam: Member,
    plan: None,
    record_property: RecordProperty,
) -> None:
    profile = tmp_path / "profile"
    with own_phone(browser, profile, str(live_server)) as phone:
        phone.sign_in_as(sam, own=True)
        phone.open("/plan/")
        assert CANARY in reads(phone)
        keep_plan(phone)
        wait_until_kept(phone)
        wait_for_shell(phone.page)
    while_kept = found_on_disk(profile, CANARY)

    with own_phone(browser, profile, str(live_server)) as phone:
        airplane(phone.context)
        phone.page.goto("/goals/")
        assert "000" in reads(phone)
        assert CANARY not in reads(phone)
        open_kept(phone)
        expect(phone.page.get_by_text(f"My sister {CANARY}")).to_be_visible()
        assert phone.page.get_by_role("link", name="0400 000 000").get_attribute("href") == "tel:0400000000"
        assert f"What I do: Tea {CANARY}" in reads(phone)
    after_reading = found_on_disk(profile, CANARY)

    _sign_out_in_airplane_mode(browser, profile, str(live_server))
    after_sign_out = found_on_disk(profile, CANARY)

    files = sum(path.is_file() for path in profile.rglob("*"))
    record_property("counted", f"{files} files of a browser's profile, searched three times: 0 hits")
    assert (while_kept, after_reading, after_sign_out) == ([], [], [])


def _sign_out_in_airplane_mode(browser: Browser, profile: Path, address: str) -> None:
    with own_phone(browser, profile, address) as phone:
        phone.open("/plan/")
        airplane(phone.context)
        phone.page.get_by_role("button", name="Sign out").click()
        expect(phone.page.get_by_role("heading", name="Without a network")).to_be_visible()
        assert phone.page.evaluate("localStorage.length") == 0
        assert not phone.page.get_by_label("Your code", exact=True).is_visible()
        assert SignIn.objects.exists()
        on_the_ground(phone.context)
        phone.page.goto("/goals/")
        assert "/sign-in/" in phone.page.url
        assert not SignIn.objects.exists()


@pytest.mark.parametrize(
    "keeping",
    [
        "localStorage.setItem('openly', '{word}')",
        "caches.open('openly').then((kept) => kept.put('/a/', new Response('{word}')))",
        "document.title = '{word}'",
    ],
    ids=["storage", "a cache", "a title"],
)
def test_the_search_of_the_disk_would_find_a_word_that_is_kept_openly(
    keeping: str, browser: Browser, live_server: object, tmp_path: Path, service: object
) -> None:
    with own_phone(browser, tmp_path, str(live_server)) as phone:
        phone.open("/help/")
        wait_for_shell(phone.page)
        phone.page.evaluate(keeping.format(word=CANARY))
        phone.page.wait_for_timeout(300)

    assert found_on_disk(tmp_path, CANARY) != []


@pytest.mark.parametrize(
    "content",
    [
        CANARY.encode(),
        CANARY.encode("utf-16-le"),
        CANARY.encode().hex().encode(),
        b"\x1f\x8b\x08 only looks like it"
        + gzip.compress(f"a page with {CANARY} in it".encode())
        + b"and more",
    ],
    ids=["as it is", "two bytes a sign", "as numbers", "packed"],
)
def test_the_search_knows_how_browsers_write(content: bytes) -> None:
    assert holds(content, CANARY)
    assert not holds(content, "another word")


def test_a_wrong_code_opens_nothing_and_the_tenth_throws_it_away(
    sam: Member, plan: None, sit_down: SitDown
) -> None:
    phone = sit_down()
    phone.page.clock.install()
    phone.sign_in_as(sam, own=True)
    keep_plan(phone)
    wait_until_kept(phone)
    phone.open("/offline/")
    told = phone.page.locator("#kept-plan [data-told]")

    for _ in range(4):
        told.evaluate("line => line.textContent = ''")
        open_kept(phone, "000000")
        expect(told).to_have_text("That is not the code.")
    told.evaluate("line => line.textContent = ''")
    open_kept(phone, CODE)
    expect(told).to_have_text("Too many wrong codes. Wait a little, then try again.")
    for _ in range(5):
        phone.page.clock.fast_forward("10:00")
        told.evaluate("line => line.textContent = ''")
        open_kept(phone, "000000")
        expect(told).to_have_text("That is not the code.")
    phone.page.clock.fast_forward("10:00")
    open_kept(phone, "000000")

    expect(told).to_contain_text("That was the tenth wrong code.")
    assert phone.page.evaluate("localStorage.length") == 0
    assert CANARY not in reads(phone)


def test_a_right_code_gives_the_tries_back(sam: Member, plan: None, sit_down: SitDown) -> None:
    phone = sit_down()
    phone.sign_in_as(sam, own=True)
    keep_plan(phone)
    wait_until_kept(phone)
    told = phone.page.locator("#kept-plan [data-told]")
    open_kept(phone, "000000")
    expect(told).to_have_text("That is not the code.")

    open_kept(phone)

    expect(phone.page.get_by_text(f"My sister {CANARY}")).to_be_visible()
    assert phone.page.evaluate("JSON.parse(localStorage.getItem('kept-plan')).tries") == 0
    phone.page.get_by_role("button", name="Close it again").click()
    assert CANARY not in reads(phone)


def test_after_a_wrong_code_the_right_one_may_follow_at_once(
    sam: Member, plan: None, sit_down: SitDown
) -> None:
    phone = sit_down()
    phone.sign_in_as(sam, own=True)
    keep_plan(phone)
    wait_until_kept(phone)
    told = phone.page.locator("#kept-plan [data-told]")
    open_kept(phone, "000000")
    expect(told).to_have_text("That is not the code.")

    # Playwright would wait until a button that takes no press takes one again; people do not.
    phone.page.get_by_label("Your code", exact=True).fill(CODE)
    phone.page.get_by_label("Your code", exact=True).press("Enter")

    expect(phone.page.get_by_text(f"My sister {CANARY}")).to_be_visible()


@pytest.mark.shows("S3")
def test_on_a_phone_that_is_not_ones_own_nothing_is_kept(sam: Member, plan: None, sit_down: SitDown) -> None:
    phone = sit_down()
    phone.sign_in_as(sam, own=True)

    keep_plan(phone, own="No, or I share it")

    expect(phone.page.get_by_text("Then nothing is kept here.")).to_be_visible()
    assert phone.page.evaluate("localStorage.length") == 0
    assert not OfflineCopy.objects.exists()


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("12345", "12345", "That code is too short."),
        ("123456", "123457", "The two codes are not the same."),
        ("", "", "That code is too short."),
    ],
)
def test_a_code_that_will_not_do_keeps_nothing(
    first: str, second: str, told: str, sam: Member, plan: None, sit_down: SitDown
) -> None:
    phone = sit_down()
    phone.sign_in_as(sam, own=True)
    phone.open("/plan/offline/")
    phone.page.get_by_label("Yes, mine alone").check()
    phone.page.get_by_label("Choose a code").fill(first)
    phone.page.get_by_label("The same code once more").fill(second)

    phone.page.get_by_role("button", name="Keep my plan on this phone").click()

    expect(phone.page.locator("#keep-plan [data-told]")).to_contain_text(told)
    assert phone.page.evaluate("localStorage.length") == 0


def test_the_code_never_leaves_the_phone(sam: Member, plan: None, sit_down: SitDown) -> None:
    phone = sit_down()
    sent: list[str] = []
    phone.page.on("request", lambda request: sent.append(f"{request.url} {request.post_data or ''}"))
    phone.sign_in_as(sam, own=True)

    keep_plan(phone)
    wait_until_kept(phone)

    assert any("/plan/offline/keep/" in one for one in sent)
    assert [one for one in sent if CODE in one] == []
    kept = phone.page.evaluate("localStorage.getItem('kept-plan')")
    assert CODE not in kept
    assert CANARY not in kept
    assert re.search(r'"rounds":600000', kept)
