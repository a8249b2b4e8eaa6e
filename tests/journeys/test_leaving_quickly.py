"""One press on the real site: the sign-in is over on the server, the device is clean, Back shows nothing."""

import time
from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device
from wayfellow.goals.actions import add_goal
from wayfellow.people.models import SignIn

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.shows("M15")]
SitDown = Callable[..., Device]
WORDS = "Swim in the sea again"


@pytest.fixture
def at_my_goals(sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam is signed in and looks at something that nobody else should read."""
    add_goal(person_id=sam.id, what=WORDS, by=sam.viewer, at=sam.person.created_at)
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    device.follow("My goals")
    assert WORDS in device.reads()
    return device


def leave(device: Device) -> None:
    device.page.get_by_role("button", name="Leave quickly").click()
    device.page.wait_for_url("**/away/")


def until_the_server_knows() -> bool:
    end = time.monotonic() + 5
    while SignIn.objects.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return not SignIn.objects.exists()


def test_the_screen_shows_a_calendar_and_the_sign_in_is_over(at_my_goals: Device) -> None:
    leave(at_my_goals)

    assert "Wayfellow" not in at_my_goals.reads()
    assert until_the_server_knows()
    assert at_my_goals.context.cookies() == []


def test_back_shows_nothing(at_my_goals: Device) -> None:
    leave(at_my_goals)
    assert until_the_server_knows()

    at_my_goals.page.go_back()

    assert WORDS not in at_my_goals.reads()
    assert "Leave quickly" not in at_my_goals.reads()


def test_it_works_from_a_page_whose_sign_in_has_ended(at_my_goals: Device) -> None:
    SignIn.objects.all().delete()
    at_my_goals.context.clear_cookies()

    leave(at_my_goals)

    assert "Wayfellow" not in at_my_goals.reads()


def test_another_device_stays_signed_in(at_my_goals: Device, sam: Member, sit_down: SitDown) -> None:
    other = sit_down()
    other.sign_in_as(sam)

    leave(at_my_goals)
    other.follow("My goals")

    assert WORDS in other.reads()
