"""Sam and Jo have one card open, each at their own device: nothing that is typed is lost, on neither."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.urls import reverse

from tests.cast import AT, Member
from tests.journeys.device import Device
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.measures.purpose import Purpose
from wayfellow.reflections.queries import said_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
CARD, BOX = "a-hand-in", "What comes to mind?"


@pytest.fixture
def talk(sam: Member, jo: Member) -> UUID:
    """They are talking, over cards."""
    talk = actions.plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=AT).pk
    actions.open_talk(talk_id=talk, purpose=Purpose.NOTICE, stage=None, by=sam.viewer, at=AT)
    actions.choose_cards(talk_id=talk, deck="finding-my-footing", by=sam.viewer, at=AT)
    return talk


def sit_at_the_card(sit_down: SitDown, member: Member, talk: UUID, *, scripts: bool = True) -> Device:
    """Somebody has the card open."""
    device = sit_down(scripts=scripts)
    device.sign_in_as(member)
    device.open(reverse("conversations:card", args=[talk, CARD]))
    return device


def typed(device: Device) -> str:
    """What stands in the box."""
    return device.page.get_by_label(BOX).input_value()


@pytest.mark.shows("M23")
def test_both_texts_of_one_line_are_kept_and_shown(
    sam: Member, jo: Member, talk: UUID, sit_down: SitDown, scripts: bool
) -> None:
    phone = sit_at_the_card(sit_down, sam, talk, scripts=scripts)
    laptop = sit_at_the_card(sit_down, sam, talk, scripts=scripts)
    phone.write(BOX, "Written on the phone")
    laptop.write(BOX, "Written on the laptop")

    for device in (phone, laptop):
        device.press("Next card") if device is phone else device.press("Save, and see what Jo wrote")

    assert "There is another text now beside this one. Both are kept." in laptop.reads()
    assert typed(laptop) == "Written on the phone"
    assert "Written on the laptop" in laptop.reads()
    assert [line.text for line in said_in(talk, person_id=sam.id)] == [
        "Written on the phone",
        "Written on the laptop",
    ]


@pytest.mark.shows("M22")
def test_when_sam_closes_the_talk_jo_is_told_and_the_words_stay_in_the_box(
    sam: Member, jo: Member, talk: UUID, sit_down: SitDown
) -> None:
    jos = sit_at_the_card(sit_down, jo, talk)
    jos.write(BOX, "Still typing")

    actions.keep_talk(talk_id=talk, keep=Keep.TAKEAWAYS, by=sam.viewer, at=AT)

    jos.page.get_by_text("This talk is closed now. Nothing can be added to it.").wait_for()
    assert typed(jos) == "Still typing"
    jos.follow("See what was kept")
    assert "You talked on" in jos.reads()
    assert jos.complaints == [] or all("409" in line for line in jos.complaints)


@pytest.mark.shows("M22")
def test_words_on_their_way_are_there_again_on_another_device(
    sam: Member, jo: Member, talk: UUID, sit_down: SitDown
) -> None:
    phone = sit_at_the_card(sit_down, sam, talk)
    phone.write(BOX, "Half a thought")
    phone.page.get_by_text("Kept so far. Only you can see it.").wait_for()
    phone.page.close()

    laptop = sit_at_the_card(sit_down, sam, talk)

    assert typed(laptop) == "Half a thought"
    assert "These words were kept for you. They are not in the talk yet." in laptop.reads()
    laptop.press("Next card")
    assert [line.text for line in said_in(talk, person_id=sam.id)] == ["Half a thought"]
    assert laptop.complaints == []
