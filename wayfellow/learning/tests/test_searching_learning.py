"""What somebody wrote in their learning can be found by them."""

from datetime import datetime

from django.urls import reverse

from tests.cast import Member
from wayfellow.learning import actions
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import Found
from wayfellow.learning.queries import words_of_own

SLEEP = topic_id("sleep")


def test_things_to_learn_and_notes_are_there_with_the_way_to_them(
    sam: Member, robin: Member, at: datetime
) -> None:
    actions.add_topic(person_id=sam.id, what="Tides", note="Ask the fisherman.", by=sam.viewer, at=at)
    actions.add_topic(person_id=robin.id, what="Robin’s", by=robin.viewer, at=at)
    actions.say_of_topic(topic_id=SLEEP, found=None, note="Light.", seen=0, by=sam.viewer, at=at)

    found = [(one.kind, str(one.label), one.text, one.address) for one in words_of_own(sam.viewer)]

    assert found == [
        ("topic", "Something to learn about", "Tides\nAsk the fisherman.", reverse("learning:list")),
        ("note", "My note on a topic", "Sleep\nLight.", reverse("learning:topic", args=[SLEEP])),
    ]


def test_a_press_without_words_is_not_searched(sam: Member, at: datetime) -> None:
    actions.say_of_topic(topic_id=SLEEP, found=Found.NOT_ME, note="", seen=0, by=sam.viewer, at=at)

    assert list(words_of_own(sam.viewer)) == []
