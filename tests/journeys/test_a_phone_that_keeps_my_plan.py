"""A phone that keeps a plan: taken back, changed hands, full, interrupted, weeks old, left quickly."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.cast import AT, Member
from tests.journeys.device import Device
from tests.journeys.phones import (
    CODE,
    airplane,
    keep_plan,
    on_the_ground,
    open_kept,
    wait_for_shell,
    wait_until,
    wait_until_kept,
)
from wayfellow.people.models import SignIn
from wayfellow.staying_well import actions
from wayfellow.staying_well.models import OfflineCopy
from wayfellow.staying_well.parts import EntryKind

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.shows("S1")]
SitDown = Callable[..., Device]
WORDS = "Music is loud"
KEPT = "localStorage.getItem('kept-plan')"


@pytest.fixture
def phone(sam: Member, sit_down: SitDown) -> Device:
    """Sam's own phone, which keeps the plan."""
    add(sam, WORDS)
    device = sit_down()
    device.sign_in_as(sam, own=True)
    keep_plan(device)
    wait_until_kept(device)
    return device


def add(sam: Member, words: str) -> None:
    actions.add_entry(person_id=sam.id, kind=EntryKind.EARLY_WARNING_SIGN, text=words, by=sam.viewer, at=AT)


def keeps(device: Device) -> bool:
    return bool(device.page.evaluate(KEPT))


def wait_until_gone(device: Device) -> None:
    wait_until(device.page, f"!{KEPT}")


@pytest.mark.shows("M16")
def test_taken_back_elsewhere_it_goes_at_the_next_contact_and_not_before(
    phone: Device, sam: Member, sit_down: SitDown
) -> None:
    wait_for_shell(phone.page)
    airplane(phone.context)
    elsewhere = sit_down()
    elsewhere.sign_in_as(sam)
    elsewhere.open("/plan/offline/")

    elsewhere.press("Take it off that phone")
    phone.page.goto("/plan/")

    assert "as soon as it has a network" in elsewhere.reads()
    assert keeps(phone)
    on_the_ground(phone.context)
    phone.open("/help/")
    wait_until_gone(phone)
    assert not OfflineCopy.objects.exists()


@pytest.mark.shows("M16")
def test_a_phone_that_is_signed_out_already_hears_of_it_too(phone: Device, sam: Member) -> None:
    SignIn.objects.all().delete()
    copy = OfflineCopy.objects.get()
    actions.take_from_phone(copy_id=copy.pk, by=sam.viewer, at=AT)

    phone.open("/sign-in/")

    wait_until_gone(phone)


@pytest.mark.shows("S2")
def test_a_sign_in_that_ends_by_itself_leaves_the_plan_behind_its_code(phone: Device) -> None:
    SignIn.objects.all().delete()
    phone.open("/offline/")

    assert keeps(phone)
    assert WORDS not in phone.reads()
    open_kept(phone)
    expect(phone.page.get_by_text(WORDS)).to_be_visible()


@pytest.mark.shows("S2")
def test_locking_keeps_it_behind_its_code_and_signing_out_then_takes_it_off(phone: Device) -> None:
    wait_for_shell(phone.page)
    phone.page.get_by_role("button", name="Lock", exact=True).click()
    phone.page.wait_for_url("**/sign-in/again/**")
    assert keeps(phone)

    airplane(phone.context)
    phone.page.goto("/plan/")
    assert WORDS not in phone.reads()
    open_kept(phone)
    expect(phone.page.get_by_text(WORDS)).to_be_visible()

    on_the_ground(phone.context)
    phone.open("/sign-in/again/")
    phone.page.get_by_role("button", name="Sign out").click()
    wait_until_gone(phone)
    phone.open("/offline/")
    assert not phone.page.get_by_label("Your code", exact=True).is_visible()


@pytest.mark.shows("S2", "M16")
def test_signing_out_takes_it_off_and_tells_us(phone: Device) -> None:
    phone.page.get_by_role("button", name="Sign out").click()
    expect(phone.page.get_by_text("You are signed out.")).to_be_visible()

    assert not keeps(phone)
    phone.page.wait_for_timeout(500)
    assert not OfflineCopy.objects.exists()
    assert [cookie["name"] for cookie in phone.context.cookies() if cookie["name"] == "gone"] == []


@pytest.mark.shows("M15", "M16")
def test_leaving_quickly_without_a_network_empties_the_screen_and_the_phone(phone: Device) -> None:
    phone.open("/plan/")
    wait_for_shell(phone.page)
    airplane(phone.context)

    phone.page.get_by_role("button", name="Leave quickly").click()
    phone.page.wait_for_url("**/away/")

    assert phone.reads() == ""
    assert phone.page.title() == ""
    assert not keeps(phone)
    assert phone.page.evaluate("caches.keys()") == []
    on_the_ground(phone.context)
    phone.open("/plan/")
    assert "/sign-in/" in phone.page.url
    assert not SignIn.objects.exists()


@pytest.mark.shows("M15", "M16")
def test_leaving_quickly_from_the_page_without_a_network(phone: Device) -> None:
    wait_for_shell(phone.page)
    airplane(phone.context)
    phone.page.goto("/goals/")
    open_kept(phone)
    expect(phone.page.get_by_text(WORDS)).to_be_visible()

    phone.page.get_by_role("link", name="Leave quickly").click()
    phone.page.wait_for_url("**/away/")

    assert phone.reads() == ""
    assert not keeps(phone)


@pytest.mark.shows("S3")
def test_two_people_on_one_phone_in_turn(phone: Device, robin: Member) -> None:
    SignIn.objects.all().delete()
    phone.context.clear_cookies()

    phone.sign_in_as(robin, own=True)

    wait_until_gone(phone)
    assert not OfflineCopy.objects.exists()
    assert WORDS not in phone.reads()


def test_an_older_plan_says_that_it_is_older_and_is_brought_up_to_date(phone: Device, sam: Member) -> None:
    actions.add_entry(
        person_id=sam.id, kind=EntryKind.WELL, text="I sing", by=sam.viewer, at=AT + timedelta(days=1)
    )
    phone.open("/plan/offline/")
    expect(phone.page.get_by_text("This is an older one. You have changed it since.")).to_be_visible()

    phone.page.get_by_label("Your code for this phone").fill(CODE)
    with phone.page.expect_navigation():
        phone.page.get_by_role("button", name="Bring it up to date").click()
    wait_until_kept(phone)
    open_kept(phone)

    expect(phone.page.get_by_text("I sing")).to_be_visible()
    assert not phone.page.get_by_text("This is an older one.").is_visible()
    assert OfflineCopy.objects.count() == 1


def test_it_is_not_brought_up_to_date_with_another_code(phone: Device) -> None:
    phone.open("/plan/offline/")
    before = phone.page.evaluate(f"JSON.parse({KEPT}).sealed")

    phone.page.get_by_label("Your code for this phone").fill("000000")
    phone.page.get_by_role("button", name="Bring it up to date").click()

    expect(phone.page.locator("#keep-plan [data-told]")).to_have_text("That is not the code.")
    assert phone.page.evaluate(f"JSON.parse({KEPT}).sealed") == before


def test_taking_it_off_this_phone(phone: Device) -> None:
    phone.open("/plan/offline/")

    with phone.page.expect_navigation():
        phone.page.get_by_role("button", name="Take it off this phone").click()

    expect(phone.page.get_by_role("heading", name="Keep it on this phone")).to_be_visible()
    assert not keeps(phone)
    assert not OfflineCopy.objects.exists()


def test_the_page_says_since_when_and_when_it_was_last_checked(phone: Device) -> None:
    wait_for_shell(phone.page)
    today = phone.page.evaluate(
        "new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })"
    )
    assert f"Kept on {today}. Last checked on {today}." in phone.reads()
    airplane(phone.context)

    _set(phone, checked="2026-11-01T09:00:00.000Z", at="2026-10-30T09:00:00.000Z")
    phone.page.goto("/goals/")

    assert "Kept on 30 October 2026. Last checked on 1 November 2026." in phone.reads()
    assert "It is some time since it was checked." in phone.reads()


def _set(phone: Device, **more: str) -> None:
    phone.page.evaluate(
        "(more) => localStorage.setItem('kept-plan', "
        "JSON.stringify({ ...JSON.parse(localStorage['kept-plan']), ...more }))",
        more,
    )


def test_a_phone_without_room_keeps_nothing_and_says_so(sam: Member, sit_down: SitDown) -> None:
    add(sam, WORDS)
    device = sit_down()
    device.sign_in_as(sam, own=True)
    device.open("/plan/offline/")
    device.page.evaluate(
        """() => {
            for (let size = 1 << 22; size > 1; size >>= 1) {
                const some = "x".repeat(size);
                try { for (let at = 0; ; at += 1) localStorage.setItem(`full-${size}-${at}`, some); } catch {}
            }
        }"""
    )

    keep_with_form_open(device)

    expect(device.page.get_by_text("There is no room on this phone. Nothing was kept.")).to_be_visible()
    assert not keeps(device)
    device.page.wait_for_timeout(300)
    assert not OfflineCopy.objects.exists()


def keep_with_form_open(device: Device) -> None:
    page = device.page
    page.get_by_label("Yes, mine alone").check()
    page.get_by_label("Choose a code").fill(CODE)
    page.get_by_label("The same code once more").fill(CODE)
    page.get_by_role("button", name="Keep my plan on this phone").click()


@pytest.mark.parametrize("after", [0, 60, 250])
def test_a_tab_that_is_killed_meanwhile_leaves_all_of_it_or_nothing(
    after: int, sam: Member, sit_down: SitDown
) -> None:
    add(sam, WORDS)
    device = sit_down()
    device.sign_in_as(sam, own=True)
    device.open("/plan/offline/")
    keep_with_form_open(device)
    device.page.wait_for_timeout(after)

    device.page.close()
    device.page = device.context.new_page()
    device.page.goto("/offline/")

    kept = device.page.evaluate(KEPT)
    assert kept is None or {"salt", "iv", "sealed", "secret", "at"} <= set(json.loads(kept))


def test_what_somebody_has_spoilt_says_that_it_cannot_be_read(phone: Device) -> None:
    _set(phone, sealed="***")

    open_kept(phone)

    expect(phone.page.locator("#kept-plan [data-told]")).to_contain_text("cannot be read any more")


def test_closing_the_page_does_not_give_a_try_back(phone: Device) -> None:
    phone.page.get_by_label("Your code", exact=True).fill("000000")
    phone.page.evaluate("document.querySelector('#kept-plan form').requestSubmit()")

    phone.open("/offline/")

    assert phone.page.evaluate(f"JSON.parse({KEPT}).tries") == 1


@pytest.mark.shows("S3")
def test_on_a_phone_that_several_people_use_no_worker_stays(sam: Member, sit_down: SitDown) -> None:
    device = sit_down()
    device.open("/help/")
    wait_for_shell(device.page)

    device.sign_in_as(sam)

    wait_until(device.page, "!(await navigator.serviceWorker.getRegistrations()).length")
    wait_until(device.page, "!(await caches.keys()).length")


@pytest.mark.shows("S3")
def test_saying_at_sign_in_that_others_use_the_phone_takes_it_off(phone: Device, sam: Member) -> None:
    SignIn.objects.all().delete()

    phone.sign_in_as(sam)

    wait_until_gone(phone)
    phone.page.wait_for_timeout(500)
    assert not OfflineCopy.objects.exists()


def test_words_that_are_sent_without_a_network_stay_in_their_box(phone: Device) -> None:
    phone.open("/goals/add/")
    phone.page.get_by_label("What do you want?").fill("Swim in the sea")
    airplane(phone.context)

    phone.page.get_by_role("button", name="Keep this goal").click()

    expect(phone.page.locator("#told")).to_contain_text("That did not reach us. Your words are still here.")
    assert phone.page.get_by_label("What do you want?").input_value() == "Swim in the sea"


def test_the_worker_keeps_nobodys_page(phone: Device) -> None:
    phone.open("/plan/")
    wait_for_shell(phone.page)

    kept = phone.page.evaluate(
        """async () => {
            const found = [];
            for (const name of await caches.keys()) {
                const kept = await caches.open(name);
                for (const { url } of await kept.keys()) found.push(new URL(url).pathname);
            }
            return found;
        }"""
    )

    assert sorted(path.rsplit("/", 1)[-1] or path for path in kept) == sorted(
        ["/offline/", "favicon.svg", "kept_plan.js", "look.css", "wayfellow.js"]
    )


def test_numbers_that_a_service_has_changed_come_to_the_phone(phone: Device, sam: Member) -> None:
    wait_for_shell(phone.page)
    service = sam.person.service
    service.crisis_help = "The river line | 5550 | every night"
    service.save()

    phone.open("/help/")
    wait_until(phone.page, "(await (await caches.match('/offline/')).text()).includes('tel:5550')")
    airplane(phone.context)
    phone.page.goto("/goals/")

    assert "The river line 5550" in phone.reads()
