"""Something to learn about leads to the topics that may answer it."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member
from wayfellow.learning import actions
from wayfellow.learning.queries.topics import all_topics, suggested


@pytest.mark.parametrize(
    ("what", "titles"),
    [
        ("Sleep and light", ["Sleep"]),
        ("Why am I tired after lunch?", ["Sleep", "Low mood", "Side effects"]),
        ("Can I get my PENSION and work?", ["Money and a place to live"]),
        ("Voices", ["Hearing voices"]),
        ("What is a trigger", ["What can knock me"]),
        ("How tides work", []),
        ("???", []),
        ("", []),
    ],
)
def test_topics_share_a_word_with_it(what: str, titles: list[str], sam: Member) -> None:
    found = suggested(what, all_topics(sam.viewer))

    assert sorted(topic.about.title for topic in found) == sorted(titles)


def test_the_one_that_shares_most_comes_first_and_there_are_three_at_most(sam: Member) -> None:
    found = suggested("tired of medication, tablets and pills at night", all_topics(sam.viewer))

    assert found[0].about.title == "Medicines and your say in them"
    assert len(found) == 3


def test_they_stand_beside_what_is_open(sam: Member, at: datetime) -> None:
    actions.add_topic(person_id=sam.id, what="Sleep and light", by=sam.viewer, at=at)
    actions.add_topic(person_id=sam.id, what="How tides work", by=sam.viewer, at=at)

    page = words_on(sam.client().get(reverse("learning:list")))

    assert "Sleep and light Perhaps there is something in: Sleep ." in page
    assert page.count("Perhaps there is something in") == 1
