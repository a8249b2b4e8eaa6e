"""Lin brings a measure to the service: a file, a look at it, the licence, and then people can choose it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils import timezone

from tests import made_up
from tests.cast import Member
from tests.journeys.device import Device
from wayfellow.reflections.queries import measures_on_offer, original_wording

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_from_a_file_to_an_offer(lead: Member, sit_down: SitDown, tmp_path: Path, scripts: bool) -> None:
    lins = sit_down(scripts=scripts)
    lins.sign_in_as(lead)

    when_lin_looks_for_something_that_suits(lins)
    when_lin_sends_a_file_that_is_none(lins, tmp_path)
    when_lin_sends_the_file(lins, tmp_path)
    then_file_and_measure_stand_side_by_side(lins)
    when_lin_says_that_the_rest_is_not_needed(lins)
    when_two_questions_change_places(lins)
    when_lin_forgets_to_say_by_which_right(lins)
    when_lin_says_it(lins)
    when_lin_offers_it(lins)
    then_people_can_choose_it(lead)
    assert lins.complaints == []
    assert len(lins.hosts) == 1


def when_lin_looks_for_something_that_suits(lins: Device) -> None:
    lins.follow("Measures")
    assert "Nothing is on offer yet" in lins.reads()
    lins.follow("See what may suit whom")
    lins.choose("Up and down")
    lins.press("Show what may suit")
    lins.follow("WHO-5 Well-Being Index")
    assert "They belong to the owner, so they are not in this program." in lins.reads()


def _send(lins: Device, folder: Path, name: str, content: bytes) -> None:
    file = folder / name
    file.write_bytes(content)
    lins.page.get_by_label("The file with the questions").set_input_files(file)
    lins.press("Load this file and look at it")


def when_lin_sends_a_file_that_is_none(lins: Device, folder: Path) -> None:
    lins.follow("Load the words from a file")
    _send(lins, folder, "cat.json", b"a picture of a cat")
    assert "Something needs another look" in lins.reads()
    assert "cat.json" in lins.reads()
    # The browser writes a line of its own about every answer that is not 200.
    lins.complaints.clear()


def when_lin_sends_the_file(lins: Device, folder: Path) -> None:
    _send(lins, folder, "sky.json", made_up.fhir_file(*made_up.QUESTIONS, "How old is the hill?"))


def then_file_and_measure_stand_side_by_side(lins: Device) -> None:
    assert "The file asks 6 questions, and the measure has 5 items." in lins.reads()
    assert "It is right: go on" not in lins.reads()
    first = lins.page.locator(".beside").first.inner_text()
    assert "Its answers count 0, 1, 2, 3, 4, 5." in first
    assert "How blue is the sky?" in first
    assert "Most of all: counts 5" in first


def when_lin_says_that_the_rest_is_not_needed(lins: Device) -> None:
    lins.press("Yes, leave the others out")
    assert "Everything fits" in lins.reads()
    assert "In the file, and not used" in lins.reads()


def when_two_questions_change_places(lins: Device) -> None:
    lins.follow("Choose another question: 2")
    lins.choose("How near is the moon?")
    lins.press("Put this question here")
    assert "How near is the moon?" in lins.page.locator(".beside").nth(1).inner_text()


def when_lin_forgets_to_say_by_which_right(lins: Device) -> None:
    lins.follow("It is right: go on")
    lins.press("Use these words from now on")
    assert "Please write something here." in lins.reads()
    assert "Please tick this box if you want to go on." in lins.reads()
    lins.complaints.clear()


def when_lin_says_it(lins: Device) -> None:
    lins.write("Who holds the licence?", "Riverside Trust")
    lins.choose("These are the owner’s words, and we may use them.")
    lins.press("Use these words from now on")
    assert "Ready, and not on offer yet." in lins.reads()
    assert "Held by Riverside Trust, with no last day." in lins.reads()


def when_lin_offers_it(lins: Device) -> None:
    lins.press("Let people choose it")
    assert "On offer since" in lins.reads()
    lins.follow("Back to the measures")
    assert "1 measure is on offer here." in lins.reads()


def then_people_can_choose_it(lead: Member) -> None:
    service_id, today = lead.viewer.service_id, timezone.localdate()
    assert measures_on_offer(service_id=service_id, on=today) == {made_up.MEASURE}
    _, words = original_wording(made_up.MEASURE, service_id=service_id, on=today)
    sky, sea, bread, grass, moon = made_up.QUESTIONS
    assert [item.text for item in words.items] == [sky, moon, bread, grass, sea]
