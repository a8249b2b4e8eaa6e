"""The plan opens with its code and no network, goes when it is told to, and leaves no word on the disk."""

import time
from pathlib import Path

import pytest

from tests.cast import AT, Member
from tests.journeys.phones import CODE, found_on_disk
from tests.other_browsers.network import Network
from tests.other_browsers.window import PATIENCE, Window, firefox
from tests.told import RecordProperty
from wayfellow.people.models import SignIn
from wayfellow.staying_well import actions
from wayfellow.staying_well.models import OfflineCopy
from wayfellow.staying_well.parts import EntryKind

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "zq-heron-7719"
KEPT = "localStorage.getItem('kept-plan')"
READY = "navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'"


@pytest.fixture
def phone(sam: Member, window: Window) -> Window:
    """Sam's own phone, which keeps the plan."""
    sign = EntryKind.EARLY_WARNING_SIGN
    actions.add_entry(person_id=sam.id, kind=sign, text=f"Music is loud {CANARY}", by=sam.viewer, at=AT)
    window.sign_in_as(sam, own=True)
    window.open("/plan/")
    window.wait_for(CANARY)
    window.open("/plan/offline/")
    window.choose("Yes, mine alone")
    window.write("Choose a code", CODE)
    window.write("The same code once more", CODE)
    window.press("Keep my plan on this phone")
    window.wait_for("Kept on this phone")
    window.wait_until(READY)
    return window


def opens_with(window: Window, code: str) -> None:
    """What somebody does on the page for times without a network."""
    window.write("Your code", code)
    window.press("Open it")


def test_it_opens_with_its_code_alone(
    phone: Window, network: Network, record_property: RecordProperty
) -> None:
    network.cut()
    phone.open("/goals/")
    phone.wait_for("000")
    assert CANARY not in phone.reads()

    opens_with(phone, "000000")
    phone.wait_for("That is not the code.")
    assert CANARY not in phone.reads()
    opens_with(phone, CODE)
    phone.wait_for(f"Music is loud {CANARY}")

    if phone.profile:
        files = sum(path.is_file() for path in phone.profile.rglob("*"))
        record_property("counted", f"{files} files of a browser's profile searched")
        assert found_on_disk(phone.profile, CANARY) == []


@pytest.mark.parametrize(
    "keeping",
    [
        "caches.open('openly').then((kept) => kept.put('/a/', new Response('{word}')))",
        "document.title = '{word}'",
    ],
    ids=["a cache", "a title"],
)
def test_the_search_of_the_disk_would_find_a_word_that_is_kept_openly(
    keeping: str, network: Network, tmp_path: Path, service: object
) -> None:
    """In Firefox: WebKit keeps nothing that could be searched."""
    with firefox(network.address, tmp_path) as window:
        assert window.profile
        window.open("/help/")
        window.run(keeping.format(word=CANARY))

        end = time.monotonic() + PATIENCE
        while not found_on_disk(window.profile, CANARY):
            assert time.monotonic() < end, "it is kept, and the search does not see it"
            time.sleep(0.2)


def test_signing_out_without_a_network_takes_it_off(phone: Window, network: Network) -> None:
    phone.open("/plan/")
    phone.wait_for(CANARY)
    network.cut()
    phone.has_no_network()

    phone.press("Sign out")

    phone.wait_for("Without a network")
    phone.wait_until("localStorage.length === 0")
    assert SignIn.objects.exists()
    network.mend()
    phone.open("/goals/")
    phone.wait_to_be_at("/sign-in/")
    assert not SignIn.objects.exists()


def test_leaving_quickly_without_a_network_empties_screen_and_phone(phone: Window, network: Network) -> None:
    phone.open("/plan/")
    phone.wait_for(CANARY)
    network.cut()

    phone.press("Leave quickly")

    phone.wait_to_be_at("/away/")
    assert phone.reads() == ""
    assert not phone.run(f"return {KEPT}")


def test_signing_out_takes_it_off_and_tells_us(phone: Window) -> None:
    phone.press("Sign out")

    phone.wait_for("You are signed out.")
    assert not phone.run(f"return {KEPT}")
    assert not OfflineCopy.objects.exists()


def test_taken_back_elsewhere_it_goes_at_the_next_contact(phone: Window, sam: Member) -> None:
    actions.take_from_phone(copy_id=OfflineCopy.objects.get().pk, by=sam.viewer, at=AT)

    phone.open("/help/")

    phone.wait_until(f"!{KEPT}")
