"""Jo and Wren open a space in one room. Later Wren claims it at their own device, with the code on paper."""

import re
from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def test_a_space_is_opened_together_and_claimed_later(jo: Member, sit_down: SitDown, scripts: bool) -> None:
    jos, wrens = sit_down(scripts=scripts), sit_down(scripts=scripts)
    jos.sign_in_as(jo)

    code = when_jo_and_wren_open_a_space(jos)
    then_the_paper_carries_nothing_but_the_code(jos, code)
    when_wren_types_it_with_a_slip(wrens, code)
    then_nothing_was_lost(wrens)
    when_wren_comes_in(wrens)
    then_the_space_is_theirs(wrens)
    then_jo_sees_that_they_sign_in(jos)
    assert (jos.complaints, wrens.complaints) == ([], [])


def when_jo_and_wren_open_a_space(jos: Device) -> str:
    jos.follow("Open a space together")
    jos.write("What would they like to be called?", "Wren")
    jos.write("What did they say yes to?", "A list of what helps me.")
    jos.choose("Goals")
    jos.press("Open the space and show the code")
    found = CODE.search(jos.reads())
    assert found
    assert found[0] not in jos.page.url
    return found[0]


def then_the_paper_carries_nothing_but_the_code(jos: Device, code: str) -> None:
    jos.page.emulate_media(media="print")
    printed = jos.reads()
    jos.page.emulate_media(media="screen")

    assert code in printed
    assert "/join/" in printed
    for word in ("Wren", "Wayfellow", "Need someone now?", "Emergency"):
        assert word not in printed


def when_wren_types_it_with_a_slip(wrens: Device, code: str) -> None:
    wrens.open("/")
    wrens.follow("Join with a code")
    wrens.write("Your code", code.lower().replace("-", " "))
    wrens.press("Go on with this code")
    assert wrens.heading() == "This space was opened with you"
    assert "Wren" not in wrens.reads()
    wrens.write("What would you like to sign in with?", "wren at home")
    wrens.page.get_by_label("A password", exact=True).fill("short")
    wrens.write("The same password again", "short")
    wrens.press("Come in")


def then_nothing_was_lost(wrens: Device) -> None:
    assert "Please make it 8 letters or more." in wrens.reads()
    assert wrens.page.get_by_label("What would you like to sign in with?").input_value() == "wren at home"
    # The browser writes a line of its own about every answer that is not 200.
    wrens.complaints.clear()


def when_wren_comes_in(wrens: Device) -> None:
    wrens.page.get_by_label("A password", exact=True).fill("by the long river")
    wrens.write("The same password again", "by the long river")
    wrens.press("Come in")


def then_the_space_is_theirs(wrens: Device) -> None:
    assert "Hello Wren" in wrens.reads()
    wrens.follow("My account")
    assert "A list of what helps me." in wrens.reads()
    wrens.follow("Sharing")
    assert "Jo" in wrens.reads()


def then_jo_sees_that_they_sign_in(jos: Device) -> None:
    jos.follow("On to their page")
    assert "Not claimed yet" not in jos.reads()
    assert "Goals" in jos.reads()
