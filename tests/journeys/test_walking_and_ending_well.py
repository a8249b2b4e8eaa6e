"""Jo proposes times, Sam takes one; Jo is away and Kit covers; they end well: with scripts and without."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.cast import Member
from tests.journeys.device import Device
from wayfellow.conversations.models import Conversation
from wayfellow.peer_work.models import Ending, Goodbye
from wayfellow.sharing.rules import walks_with

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def in_days(days: int) -> str:
    """A day from today, as the browser's calendar writes it."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def is_well(device: Device, *, scripts: bool) -> None:
    """Nothing is wrong with the page, and nothing called elsewhere. The rules need scripts to run."""
    found = Axe().run(device.page, options=RULES).response["violations"] if scripts else []
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:150]}" for fault in found] == []
    assert device.complaints == []
    assert len(device.hosts) == 1


@pytest.fixture
def jos(jo: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Jo's laptop."""
    device = sit_down(scripts=scripts, width=1100)
    device.sign_in_as(jo)
    return device


@pytest.fixture
def sams(sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam's phone."""
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    return device


def test_a_time_is_proposed_and_taken(sam: Member, jos: Device, sams: Device, scripts: bool) -> None:
    jos.follow("Sam")
    jos.follow("Propose a time")
    jos.write("Which day?", in_days(3))
    jos.write("What time?", "10:00")
    jos.write("Or which other day?", in_days(4))
    jos.write("Where?", "the pier")
    jos.press("Propose this")
    assert "Proposed. It is in the diary when they say yes." in jos.reads()
    is_well(jos, scripts=scripts)
    assert not Conversation.objects.exists()

    sams.open("/home/")
    sams.follow("See what it is")
    sams.follow("Jo proposes a time to talk")
    is_well(sams, scripts=scripts)
    sams.page.get_by_role("radio").first.check()
    sams.press("Take this time")

    assert sams.heading() == "A talk with Jo"
    assert "the pier" in sams.reads()
    jos.open("/people/?by=talk")
    assert "Next talk:" in jos.reads()
    jos.follow("Sam")
    assert "Sam took one of your times." in jos.reads()


def test_not_now_is_one_press_and_needs_no_reason(
    sam: Member, jos: Device, sams: Device, scripts: bool
) -> None:
    jos.open(f"/people/{sam.id}/times/")
    jos.write("Which day?", in_days(3))
    jos.press("Propose this")

    sams.open("/walking-together/")
    sams.follow("Jo proposes a time to talk")
    sams.press("Not now")

    assert "All right. They can see your answer." in sams.reads()
    assert not Conversation.objects.exists()
    jos.open(f"/people/{sam.id}/")
    assert "not now. That is a good answer, too." in jos.reads()


def test_a_colleague_covers_with_a_yes(
    sam: Member, kit: Member, jos: Device, sams: Device, sit_down: SitDown, scripts: bool
) -> None:
    jos.open("/days-away/")
    jos.write("First day away", in_days(5))
    jos.write("Last day away", in_days(9))
    jos.press("Tell the people I walk with")
    is_well(jos, scripts=scripts)
    jos.follow("Ask about a colleague")
    jos.choose("Kit")
    jos.press("Ask them")
    assert "Asked about Kit. No answer so far." in jos.reads()

    sams.open("/walking-together/")
    assert "Jo is away" in sams.reads()
    sams.follow("Jo asks who may walk with you meanwhile")
    is_well(sams, scripts=scripts)
    sams.choose("My goals")
    sams.press("Yes, for this while")

    assert "It is agreed. You can change your mind at any time, under Sharing." in sams.reads()
    kits = sit_down(scripts=scripts)
    kits.sign_in_as(kit)
    kits.open(f"/people/{sam.id}/")
    assert "Goals" in kits.reads()
    assert not walks_with(kit.viewer, person_id=sam.id, at=timezone.now() + timedelta(days=11))


def test_ending_well_with_a_goodbye_that_stays(
    sam: Member, jo: Member, jos: Device, sams: Device, scripts: bool
) -> None:
    jos.open(f"/people/{sam.id}/ending/")
    jos.write("What is the last day?", in_days(20))
    jos.write("Which day for a closing talk?", in_days(19))
    jos.write("A word about it, only if you like", "We have come a long way.")
    is_well(jos, scripts=scripts)
    jos.press("Ask them")

    sams.open("/walking-together/")
    sams.follow("Jo asks about a last day")
    assert "Without your yes nothing ends." in sams.reads()
    is_well(sams, scripts=scripts)
    sams.press("Yes, let us plan it like this")
    assert "Our closing talk" in sams.reads()
    sams.write("What would you like to say to each other?", "Thank you for the bus.")
    sams.press("Say this")
    is_well(sams, scripts=scripts)

    jos.open(f"/people/{sam.id}/ending/")
    assert "Thank you for the bus." in jos.reads()
    jos.write("What would you like to say to each other?", "It was an honour.")
    jos.press("Say this")
    is_well(jos, scripts=scripts)
    sams.open("/walking-together/")
    sams.follow("How we end")
    assert "It was an honour." in sams.reads()
    assert Goodbye.objects.filter(person_id=sam.id).count() == 2
    assert Conversation.objects.filter(person_id=sam.id, companion_id=jo.id).count() == 1
    after = timezone.now() + timedelta(days=22)
    assert not walks_with(jo.viewer, person_id=sam.id, at=after)
    assert Ending.objects.get(person_id=sam.id).answer == "yes"
