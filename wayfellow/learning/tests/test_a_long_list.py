"""A thousand things to learn about are shown fifty a page; only those on the page are opened."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, let_in
from wayfellow.learning import actions
from wayfellow.learning.library import topic_id
from wayfellow.learning.models import Found
from wayfellow.learning.queries.pages import MANY
from wayfellow.sharing.section import Section

PAGE = reverse("learning:list")


@pytest.fixture
def _many(sam: Member, at: datetime) -> None:
    """Two pages full, and one more; the last one was found out."""
    for number in range(2 * MANY + 1):
        topic = actions.add_topic(person_id=sam.id, what=f"Topic {number:03}", by=sam.viewer, at=at)
        if number == 0:
            actions.settle_topic(topic_id=topic.pk, found_out=True, by=sam.viewer, at=at)


@pytest.mark.usefixtures("_many")
def test_the_first_page_has_the_topics_of_the_library_and_the_next_ones_do_not(sam: Member) -> None:
    client = sam.client()

    first, second, third = (words_on(client.get(f"{PAGE}?page={number}")) for number in (1, 2, 3))

    assert "What people live through" in first
    assert "What people live through" not in second
    assert [page.count("I found out : Topic") for page in (first, second, third)] == [MANY, MANY, 0]
    assert "Found out Topic 000" in third
    assert "More of them" in first
    assert "The ones before" not in first
    assert "The ones before More of them" in second
    assert "More of them" not in third


@pytest.mark.usefixtures("_many")
def test_ways_between_pages_carry_a_number_and_no_words(sam: Member) -> None:
    page = body(sam.client().get(f"{PAGE}?page=2"))

    assert f'href="{PAGE}?page=1"' in page
    assert f'href="{PAGE}?page=3"' in page


@pytest.mark.usefixtures("_many")
def test_what_is_shared_is_shown_in_parts_too(sam: Member, jo: Member, at: datetime) -> None:
    actions.say_of_topic(
        topic_id=topic_id("sleep"), found=Found.RINGS_TRUE, note="", seen=0, by=sam.viewer, at=at
    )
    let_in(sam, jo, Section.LEARNING)
    client, address = jo.client(), reverse("learning:shared", args=[sam.id])

    first, third = (client.get(f"{address}?page={number}") for number in (1, 3))

    assert words_on(first).count("Topic") == MANY
    assert "What rings true Sleep" in words_on(first)
    assert f'href="{address}?page=2"' in body(first)
    assert "Found out Topic 000" in words_on(third)
    assert "What rings true" not in words_on(third)


@pytest.mark.parametrize("page", ["0", "-1", "two", "99999", ""])
def test_a_page_that_is_none_shows_no_fault(page: str, sam: Member) -> None:
    assert sam.client().get(f"{PAGE}?page={page}").status_code == 200
