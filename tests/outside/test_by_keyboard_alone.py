"""Tab, Space and Enter are enough; every question can be skipped; sharing is undone as easily."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import PASSWORD, Member
from tests.journeys.device import Device
from tests.world import World, connection_of
from wayfellow.goals.models import Goal
from wayfellow.sharing.models import Share

pytestmark = pytest.mark.shows("M32")
SitDown = Callable[..., Device]
MOST_TABS = 60


def _tab_to(device: Device, words: str) -> None:
    """Press Tab until one is there, as somebody without a mouse does."""
    for _ in range(MOST_TABS):
        device.page.keyboard.press("Tab")
        here = device.page.evaluate(
            """() => {
                const one = document.activeElement;
                const labels = [...(one.labels || [])].map((label) => label.textContent);
                return [one.textContent, ...labels].join(" ");
            }"""
        )
        if words in " ".join(here.split()):
            return
    raise AssertionError(f"{words!r} is not reached by {MOST_TABS} presses of Tab")


def _go(device: Device, words: str) -> None:
    _tab_to(device, words)
    with device.page.expect_navigation():
        device.page.keyboard.press("Enter")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_writing_down_a_goal(sam: Member, sit_down: SitDown, scripts: bool) -> None:
    device = sit_down(scripts=scripts, width=320)
    device.sign_in_as(sam)

    _go(device, "My goals")
    _go(device, "Write down a goal")
    _tab_to(device, "What")
    device.page.keyboard.type("Swim in the sea again")
    _go(device, "Keep this goal")

    assert [goal.words.what for goal in Goal.objects.filter(person_id=sam.id)] == ["Swim in the sea again"]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_sharing_and_taking_it_back(sam: Member, jo: Member, sit_down: SitDown) -> None:
    device = sit_down(width=320)
    device.sign_in_as(sam)
    device.open(f"/sharing/{connection_of(sam, jo)}/")

    _go(device, "For a week")
    if "/sign-in/again/" in device.page.url:  # sharing asks once more who it is
        _tab_to(device, "Password")
        device.page.keyboard.type(PASSWORD)
        with device.page.expect_navigation():
            device.page.keyboard.press("Enter")
    assert Share.objects.filter(person_id=sam.id).exists()
    _go(device, "Take this back")

    assert not Share.objects.filter(person_id=sam.id, until=None).exists()


@pytest.mark.django_db
def test_every_question_can_be_skipped(world: World) -> None:
    client: Client = world.sam.client()
    talk, card = world.ids["talk_id"], world.ids["card"]
    asked = world.ids["open_questionnaire_id"]
    pages = [
        f"/conversations/{talk}/cards/{card}/",
        *(f"/questionnaires/{asked}/questions/{number}/" for number in range(1, 6)),
    ]

    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert re.search("Skip this one|Leave this one out", answer.content.decode()), address
