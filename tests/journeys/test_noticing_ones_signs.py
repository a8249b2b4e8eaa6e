"""Sam turns noticing on, taps, is told what is different, pauses, and turns it off. Nobody else sees it."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.cast import Member, let_in
from tests.journeys.device import Device
from tests.journeys.test_every_page_for_everybody import RULES
from wayfellow.sharing.section import FOR_A_SUPPORTER, FOR_A_WORKER
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.tests.noticing_days import usual

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
SIGN, OTHER = "I sleep less than five hours", "Music is loud"
SAID = "Different from your usual"


@pytest.fixture
def sign(sam: Member, jo: Member, alex: Member) -> UUID:
    """Two signs stand in Sam's plan, one with what Sam does then; all that can be shared is."""
    now = timezone.now()
    kind, by = staying_well.EntryKind.EARLY_WARNING_SIGN, sam.viewer
    found = staying_well.add_entry(
        person_id=sam.id, kind=kind, text=SIGN, i_do="I put the phone in the kitchen", by=by, at=now
    )
    staying_well.add_entry(person_id=sam.id, kind=kind, text=OTHER, by=by, at=now)
    let_in(sam, jo, *FOR_A_WORKER)
    let_in(sam, alex, *FOR_A_SUPPORTER)
    return found.pk


def test_noticing_ones_signs(
    sam: Member, jo: Member, alex: Member, sign: UUID, sit_down: SitDown, scripts: bool
) -> None:
    sams = sit_down(scripts=scripts)
    sams.sign_in_as(sam)

    when_sam_turns_it_on(sams)
    then_a_tap_stands_there_and_can_be_taken_back(sams)
    when_weeks_went_by(sam, sign)
    when_sam_taps_once_more(sams)
    then_it_is_said_with_what_the_plan_says(sams)
    then_nobody_else_is_told(sam, jo, alex, sit_down, scripts=scripts)
    then_days_stand_in_words_and_as_a_drawing_when_asked_for(sams)
    when_sam_pauses_then_nothing_is_asked(sams)
    when_sam_turns_it_off_then_all_taps_are_gone(sams)
    assert sams.complaints == []


def fits(device: Device) -> None:
    """No wider than the screen, and nothing asked another host."""
    assert not device.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert len(device.hosts) == 1


def when_sam_turns_it_on(sams: Device) -> None:
    sams.open("/plan/")
    sams.follow("Notice my signs")
    assert "This is off." in sams.reads()
    fits(sams)
    sams.follow("Choose my signs")
    sams.choose(SIGN)
    sams.choose("Whenever I like")
    fits(sams)
    sams.press("Turn it on")


def then_a_tap_stands_there_and_can_be_taken_back(sams: Device) -> None:
    assert OTHER not in sams.reads()
    fits(sams)
    sams.press(f"A lot: {SIGN}")
    assert "Today: A lot." in sams.reads()
    fits(sams)
    sams.press("Take the last tap back")
    assert "How much of this is there today?" in sams.reads()


def when_weeks_went_by(sam: Member, sign: UUID) -> None:
    """Forty ordinary days, then five with a lot of it."""
    for before, value in enumerate(reversed([*usual(40), *[4] * 5]), start=1):
        how_much, moment = staying_well.HowMuch(int(value)), timezone.now() - timedelta(days=before)
        staying_well.tap_sign(sign=sign, how_much=how_much, by=sam.viewer, at=moment)


def when_sam_taps_once_more(sams: Device) -> None:
    sams.open("/plan/noticing/")
    sams.press(f"A lot: {SIGN}")


def then_it_is_said_with_what_the_plan_says(sams: Device) -> None:
    read = sams.reads()
    assert SAID in read
    assert read.index(SAID) < read.index("I put the phone in the kitchen") < read.index("Today: A lot.")
    fits(sams)


def then_nobody_else_is_told(
    sam: Member, jo: Member, alex: Member, sit_down: SitDown, *, scripts: bool
) -> None:
    for member in (jo, alex):
        theirs = sit_down(scripts=scripts)
        theirs.sign_in_as(member)
        assert theirs.open(f"/people/{sam.id}/plan/") == 200
        assert SIGN in theirs.reads()
        assert "usual" not in theirs.reads()
        assert theirs.open("/plan/noticing/") == 404


def then_days_stand_in_words_and_as_a_drawing_when_asked_for(sams: Device) -> None:
    sams.press("Put this away")
    assert SAID not in sams.reads()
    sams.follow("Look back at my days")
    assert f"{SIGN}: A lot" in sams.reads()
    assert sams.page.locator("figure").count() == 0
    fits(sams)
    sams.follow("Show me this as a drawing")
    assert sams.page.locator("figure svg").count() == 1
    fits(sams)


def when_sam_pauses_then_nothing_is_asked(sams: Device) -> None:
    sams.open("/plan/noticing/")
    sams.follow("Pause for a while")
    fits(sams)
    sams.press("Leave these days out")
    assert "There is nothing to catch up on." in sams.reads()
    assert "How much of this" not in sams.reads()
    fits(sams)
    sams.press("Go on from today")
    assert "Today: A lot." in sams.reads()


def when_sam_turns_it_off_then_all_taps_are_gone(sams: Device) -> None:
    sams.follow("Turn this off")
    sams.choose("Delete all of them for good")
    fits(sams)
    sams.press("Turn it off")
    assert "This is off." in sams.reads()
    assert "Look back at my days" not in sams.reads()
    assert sams.open("/plan/noticing/days/") == 200
    assert "Nothing here yet." in sams.reads()


def test_axe_finds_nothing_when_something_is_different(sam: Member, sign: UUID, sit_down: SitDown) -> None:
    staying_well.turn_on_noticing(
        signs=[sign], rhythm=staying_well.Rhythm.OWN_TIMES, by=sam.viewer, at=timezone.now()
    )
    when_weeks_went_by(sam, sign)
    sams = sit_down()
    sams.sign_in_as(sam)
    sams.open("/plan/noticing/")
    assert SAID in sams.reads()

    for page in ("", "days/", "drawn/"):
        for night in (False, True):
            sams.open(f"/plan/noticing/{page}")
            sams.page.emulate_media(color_scheme="dark" if night else "light")
            found = Axe().run(sams.page, options=RULES).response["violations"]
            assert [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found] == []
