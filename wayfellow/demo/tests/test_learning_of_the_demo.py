"""What Sam found in the topics, and the topic that the demo's service wrote."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from tests.architecture.test_page_words import not_ours
from tests.reading_age import reading_age
from wayfellow.demo.story import service_story

Be = Callable[[str], Client]


def test_sams_page_shows_what_rings_true_and_what_the_service_wrote(be: Be) -> None:
    page = words_on(be("sam").get(reverse("learning:list")))

    assert "small things that can bring it back. You said: this rings true. You wrote a note." in page
    assert "Smoking What it does, and what to know before you change it. You said: not me." in page
    assert "The money desk in Wattle Street (written by your service)" in page
    asked = page[page.index("Why my sleep turns round, and how to turn it back") :]
    assert "Perhaps there is something in: Sleep ." in asked


def test_the_lead_sees_who_wrote_it_and_who_looked_at_it(be: Be) -> None:
    client = be("lin")

    page = words_on(client.get(reverse("service:topics")))
    assert "The money desk in Wattle Street (people can read it)" in page


def test_the_topic_is_easy_to_read_and_in_our_words() -> None:
    [told] = service_story().topics

    assert reading_age("\n".join(told.text.parts)) <= 11
    assert not_ours("\n".join((told.text.about.title, *told.text.parts))) == []
