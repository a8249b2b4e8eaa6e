"""Sam counts a talk, a goal and some nights, takes one back; and Lin reads what the service is told."""

import gzip
from collections.abc import Callable
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone

from tests.cast import Member
from tests.journeys.device import Device
from tests.journeys.test_every_page_for_everybody import LATER_PAGE, RULES
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Counting, ReportKind
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.tests.a_quarter import fill_quarter
from wayfellow.evaluation.tests.asked import a_goal, how_many_written, over

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


def test_from_a_yes_to_what_the_service_is_told(
    sam: Member, jo: Member, lead: Member, sit_down: SitDown, scripts: bool
) -> None:
    over(sam, jo, became=(TakeawayKind.GOAL,))
    a_goal(sam, 3, 7)
    sams, lins = sit_down(scripts=scripts), sit_down(scripts=scripts, width=1100)
    sams.sign_in_as(sam)

    when_the_talk_is_counted(sams)
    when_looking_back_on_a_goal_is_counted(sams)
    when_sam_tells_of_nights(sams)
    then_sam_sees_every_row_and_takes_one_back(sams)
    told = when_three_months_have_gone_by(lead)
    lins.sign_in_as(lead)
    when_lin_counts_them(lins, told)
    then_lin_reads_what_talks_were_about(lins)
    then_lin_is_warned_before_nights_and_told_why_of_fit(lins)
    assert sams.complaints == lins.complaints == []
    assert len(sams.hosts | lins.hosts) == 1


def _well(device: Device) -> None:
    """No fault that axe finds, by day and by night; not wider than the screen, and light."""
    has_scripts = device.page.evaluate("typeof htmx !== 'undefined'")
    for scheme in ("light", "dark") if has_scripts else ():  # axe is a script, too
        device.page.emulate_media(color_scheme=scheme)
        found = Axe().run(device.page, options=RULES).response["violations"]
        assert [fault["id"] for fault in found] == []
    assert not device.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert len(gzip.compress(device.page.content().encode())) <= LATER_PAGE


def when_the_talk_is_counted(sams: Device) -> None:
    sams.open(reverse("conversations:list"))
    sams.follow("A talk with Jo")
    sams.follow("May this talk be counted?")
    assert sams.page.locator(":checked").count() == 0
    sams.choose("Hope")
    sams.choose("We were together in one room")
    sams.press("Show me what would be counted")
    assert "What came of it a goal" in sams.reads()
    assert sams.page.locator("input[name^=yes_]:checked").count() == 0
    _well(sams)
    sams.press("Count what I ticked")
    assert "Nothing is ticked, so nothing is counted." in sams.reads()
    # The browser writes a line of its own about every answer that is not 200.
    sams.complaints.clear()
    sams.choose("Yes, count this: This talk")
    sams.choose("Yes, count this: That I was here")
    sams.press("Count what I ticked")
    assert "Counted, as you said. You can take it back at any time." in sams.reads()


def when_looking_back_on_a_goal_is_counted(sams: Device) -> None:
    sams.open(reverse("goals:list"))
    sams.follow("Take the 9:40 bus")
    sams.follow("Look back")
    sams.follow("May this goal be counted?")
    assert "How sure, the first time 3" in sams.reads()
    _well(sams)
    sams.choose("Yes, count this: This goal")
    sams.press("Count what I ticked")


def when_sam_tells_of_nights(sams: Device) -> None:
    sams.open(reverse("people:me"))
    sams.follow("See what is counted of me")
    sams.follow("Tell of nights in hospital, and crisis contacts")
    sams.write("Nights in hospital, in the three months before I came here", "12")
    sams.write("Nights in hospital, in the last three months", "none")
    sams.write("Crisis contacts, in the three months before I came here", "5")
    sams.write("Crisis contacts, in the last three months", "1")
    sams.press("Show me what would be counted")
    assert "Please write a number, like 3." in sams.reads()
    sams.complaints.clear()
    sams.write("Nights in hospital, in the last three months", "0")
    sams.press("Show me what would be counted")
    _well(sams)
    sams.choose("Yes, count this: Nights in hospital, and crisis contacts")
    sams.press("Count what I ticked")
    assert how_many_written() == {
        Counting.REACH: 1,
        Counting.TALK: 1,
        Counting.GOAL: 1,
        Counting.USE: 1,
    }


def then_sam_sees_every_row_and_takes_one_back(sams: Device) -> None:
    sams.follow("What is counted of me")
    assert sams.page.locator("main section h2").count() == 5
    _well(sams)
    sams.press("Take it back: Nights in hospital, and crisis contacts")
    assert "Taken back. It is gone, and not counted any more." in sams.reads()
    assert Counting.USE not in how_many_written()


def when_three_months_have_gone_by(lead: Member) -> Quarter:
    """Those that may be told today, with rows of many others in them."""
    quarter = Quarter.of(timezone.localdate() - timedelta(days=14)).before
    fill_quarter(lead, quarter=quarter)
    return quarter


def when_lin_counts_them(lins: Device, quarter: Quarter) -> None:
    lins.follow("Counts")
    _well(lins)
    lins.open(reverse("evaluation:quarter", args=[quarter]))
    lins.press("Count these three months now")
    assert "Counted. These numbers stay as they are now." in lins.reads()
    _well(lins)


def then_lin_reads_what_talks_were_about(lins: Device) -> None:
    lins.follow("What talks are about")
    drawing = lins.page.get_by_role("img", name="What talks were about")
    assert drawing.is_visible()
    assert "Hope 20" in " ".join(lins.page.locator("figure tbody").first.inner_text().split())
    for width in (320, 1100):
        lins.page.set_viewport_size({"width": width, "height": 900})
        _well(lins)
    with lins.page.expect_download() as file:
        lins.page.get_by_role("link", name="Take it as a table in a file").click()
    assert file.value.suggested_filename == "counts.csv"


def then_lin_is_warned_before_nights_and_told_why_of_fit(lins: Device) -> None:
    lins.follow("Nights and crisis contacts")
    assert "Do not use these numbers to say that the service saves nights." in lins.reads()
    _well(lins)
    lins.follow("How measures fit")
    assert "One question stayed open" in lins.reads()
    _well(lins)


@pytest.mark.parametrize("width", [320, 1100])
def test_every_report_is_well_at_every_width(lead: Member, sit_down: SitDown, width: int) -> None:
    quarter = when_three_months_have_gone_by(lead)
    actions.publish(quarter=quarter, by=lead.viewer, at=timezone.now())
    lins = sit_down(width=width)
    lins.sign_in_as(lead)

    for kind in ReportKind:
        lins.open(reverse("evaluation:report", args=[quarter, kind]))
        _well(lins)
        assert lins.page.locator("table.counts").count()
