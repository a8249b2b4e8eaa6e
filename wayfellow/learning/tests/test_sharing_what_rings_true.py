"""With a worker one shares what rang true and one's notes; what is not me stays mine."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import looks_at, words_on
from tests.cast import Member, let_in
from wayfellow.learning import actions
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import Found
from wayfellow.sharing.section import Section

SAID = {
    "sleep": (Found.RINGS_TRUE, "Above all the light."),
    "food": (Found.RINGS_TRUE, ""),
    "smoking": (Found.NOT_ME, "I gave up years ago."),
    "anxiety": (None, "To ask about."),
}


@pytest.fixture(autouse=True)
def _said(sam: Member, at: datetime) -> None:
    """Sam has read four topics."""
    for key, (found, note) in SAID.items():
        actions.say_of_topic(topic_id=topic_id(key), found=found, note=note, seen=0, by=sam.viewer, at=at)


def test_jo_sees_what_rings_true_and_the_notes(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.LEARNING)

    page = words_on(jo.client().get(reverse("learning:shared", args=[sam.id])))

    assert "What rings true Sleep Above all the light. Food and drink" in page
    assert "Notes on other topics Worry and fear To ask about." in page
    assert "Smoking" not in page
    assert "I gave up years ago." not in page
    assert looks_at(sam) == [("Jo", "Learning")]


def test_jo_can_go_on_to_the_topic_and_sees_nothing_of_sams_there(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.LEARNING)

    page = words_on(jo.client().get(reverse("learning:topic", args=[topic_id("sleep")])))

    assert "Your body has a clock." in page
    assert "Above all the light." not in page
    assert "rings true" not in page


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "lead", "robin"])
def test_nobody_sees_it_without_sharing(name: str, sam: Member, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(reverse("learning:shared", args=[sam.id])).status_code == 404


def test_nothing_yet_is_said_kindly(robin: Member, jo: Member) -> None:
    let_in(robin, jo, Section.LEARNING)

    page = words_on(jo.client().get(reverse("learning:shared", args=[robin.id])))

    assert "Nothing is written here yet." in page
    assert "What rings true" not in page
