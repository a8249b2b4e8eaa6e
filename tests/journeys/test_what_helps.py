"""A hard evening: two answers, something to try, and what comes of it; with scripts and without."""

from collections.abc import Callable

import pytest

from tests.cast import Member
from tests.journeys.device import Device
from wayfellow.coping.models import CopingStrategy, Try

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SitDown = Callable[..., Device]


@pytest.fixture
def sams(sam: Member, sit_down: SitDown, scripts: bool) -> Device:
    """Sam's phone, signed in."""
    device = sit_down(scripts=scripts)
    device.sign_in_as(sam)
    return device


def test_from_a_hard_moment_to_something_in_my_list(sams: Device, sam: Member) -> None:
    sams.open("/what-helps/now/")
    sams.choose("Anger")
    sams.choose("Very little")
    sams.press("Show me three things")
    assert "/what-helps/now/" in sams.page.url
    assert "anger" not in sams.page.url
    first = sams.reads()
    sams.press("Show me three others")
    assert sams.reads() != first
    assert not CopingStrategy.objects.filter(person_id=sam.id).exists()

    sams.press("I’ll try this")
    idea = sams.heading()
    sams.write("A word about it", "Colder than I thought.")
    sams.press("It helped")

    assert "It is in your list now." in sams.reads()
    sams.open("/what-helps/")
    sams.follow(f"I tried it: {idea}")
    assert sams.heading() == idea
    assert "It helped · Anger" in sams.reads()
    assert "Colder than I thought." in sams.reads()
    assert sams.complaints == []
    assert len(sams.hosts) == 1


def test_from_three_tries_on_it_says_what_tends_to_help(sams: Device, sam: Member) -> None:
    sams.open("/what-helps/add/")
    sams.write("What helps?", "Tea with Ola")
    sams.page.get_by_text("Say more, only if you like").click()
    sams.choose("Feeling low")
    sams.press("Keep this")
    for result in ("It helped", "A bit", "Not this time"):
        sams.open("/what-helps/now/")
        sams.choose("Feeling low")
        sams.press("Show me three things")
        sams.press("I’ll try this: Tea with Ola")
        sams.press(result)

    sams.open("/what-helps/")
    sams.follow("What tends to help me, and when")

    assert "Feeling low Tea with Ola It did you good most times. Tried 3 times." in sams.reads()
    assert Try.objects.filter(person_id=sam.id).count() == 3


def test_an_urge_meets_people_and_the_plan_first(sams: Device, sam: Member) -> None:
    sams.open("/what-helps/now/")
    sams.choose("An urge to do something I may regret")
    sams.press("Show me three things")

    assert sams.page.locator("main h2").first.inner_text() == "First: people, and your plan"
    sams.follow("Open my plan")
    assert sams.page.url.endswith("/plan/")


def test_an_idea_is_borrowed_put_into_own_words_and_let_rest(sams: Device, sam: Member) -> None:
    sams.open("/what-helps/ideas/")
    sams.page.get_by_text("Choose by moment, energy or place").click()
    sams.choose("Numb or far away")
    sams.press("Show these ideas")
    sams.press("Put it into my list: A strong taste or smell")
    assert "It is in your list now." in sams.reads()

    sams.follow("Change")
    sams.write("What helps?", "The lemon in my pocket")
    sams.press("Keep this")
    sams.follow("I tried it: The lemon in my pocket")
    sams.press("Let it rest for now")

    assert "This rests for now." in sams.reads()
    sams.open("/what-helps/")
    assert "Resting for now The lemon in my pocket" in sams.reads()
    assert CopingStrategy.objects.get(person_id=sam.id).words.rests
