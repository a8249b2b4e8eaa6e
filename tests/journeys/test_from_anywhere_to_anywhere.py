"""What joins the parts: somebody's words go on in one press, are kept there, and there is a way back."""

from collections.abc import Callable

import pytest

from tests.cast import AT, Member
from tests.journeys.device import Device
from wayfellow.coping import actions as coping
from wayfellow.coping.models import CopingStrategy
from wayfellow.goals import actions as goals
from wayfellow.learning.queries import our_topics
from wayfellow.routines.models import Routine
from wayfellow.staying_well import actions as staying_well
from wayfellow.staying_well.models import PlanEntry

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]
TEA = "Tea with Mo, even a short one"


@pytest.fixture
def sams(sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam's phone, signed in."""
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    return device


def goes_on(sams: Device, button: str, *, keep: str) -> None:
    """Press, see one's own words in the other form, keep them there, and be told so with the way back."""
    words_before = sams.page.url
    sams.press(button)
    assert TEA in sams.page.content()
    assert "Tea" not in sams.page.url
    sams.press(keep)
    assert "Back to where you were" in sams.reads()
    sams.follow("Back to where you were")
    assert sams.page.url == words_before
    assert sams.complaints == []


def test_from_something_that_helps_into_the_plan_and_into_the_day(sams: Device, sam: Member) -> None:
    tea = coping.add_strategy(person_id=sam.id, what=TEA, by=sam.viewer, at=AT)
    sams.open(f"/what-helps/{tea.pk}/try/")

    goes_on(sams, "Put it into my plan", keep="Keep this in my plan")
    goes_on(sams, "Make it part of my day", keep="Keep this in my days")

    assert PlanEntry.objects.get(person_id=sam.id).words.text == TEA
    assert Routine.objects.get(person_id=sam.id).words.what == TEA


def test_from_a_step_of_a_goal_into_the_day(sams: Device, sam: Member) -> None:
    goal = goals.add_goal(person_id=sam.id, what="See Mo more", by=sam.viewer, at=AT)
    goals.add_step(goal_id=goal.pk, person_id=sam.id, what=TEA, by=sam.viewer, at=AT)
    sams.open(f"/goals/{goal.pk}/")
    sams.page.locator("main summary", has_text="More").first.click()

    goes_on(sams, "Make it part of my day", keep="Keep this in my days")

    assert Routine.objects.get(person_id=sam.id).words.what == TEA


def test_from_a_sign_to_what_i_do_and_on_to_a_hard_day(sams: Device, sam: Member) -> None:
    sign = staying_well.EntryKind.EARLY_WARNING_SIGN
    entry = staying_well.add_entry(person_id=sam.id, kind=sign, text="I stay up", by=sam.viewer, at=AT)
    sams.open(f"/plan/{entry.pk}/change/")
    sams.page.locator("summary", has_text="When this sign comes").click()
    sams.write("When it comes: what I do", TEA)
    sams.press("Keep this in my plan")

    sams.open("/home/")
    sams.follow("This is a hard day")

    assert f"What I do Early signs {TEA}" in sams.reads()
    assert "I stay up" not in sams.reads()


def test_from_a_topic_to_something_that_helps(sams: Device, sam: Member) -> None:
    sams.open("/learning/")
    title = next(topic.text.about.title for topic in our_topics())
    sams.follow(title)
    topic = sams.page.url
    taken = sams.page.locator('main input[name="text"][type="radio"]').first.get_attribute("value")
    assert taken

    sams.press("Add it to what helps")
    assert taken in sams.page.content().replace("&amp;", "&")
    sams.press("Keep this")
    sams.follow("Back to where you were")

    assert sams.page.url == topic
    assert CopingStrategy.objects.filter(person_id=sam.id).count() == 1


def test_what_i_wrote_anywhere_is_found_from_everywhere(sams: Device, sam: Member) -> None:
    tea = coping.add_strategy(person_id=sam.id, what=TEA, by=sam.viewer, at=AT)
    sams.open("/plan/")

    sams.follow("Find my own words")
    sams.write("What are you looking for?", "tea mo")
    sams.press("Find it")

    assert "tea" not in sams.page.url
    assert sams.page.locator("mark").all_inner_texts() == ["Tea", "Mo"]
    sams.follow(TEA)
    assert str(tea.pk) in sams.page.url
    assert sams.complaints == []
    assert len(sams.hosts) == 1


def test_looking_back_over_a_season_and_putting_it_on_paper(sams: Device, sam: Member) -> None:
    sams.open("/my-journey/")
    sams.follow("Add a waymark")
    sams.write("What was it?", "Took the 9:40 bus")
    sams.press("Keep this waymark")
    sams.follow("Look back over three months")
    assert "My waymarks" in sams.reads()

    sams.follow("Put it on paper")
    with sams.page.expect_download() as coming:
        sams.page.get_by_role("button", name="Make the file").click()

    assert coming.value.suggested_filename == "looking-back.pdf"
    assert sams.complaints == []
