"""What the made-up service says of itself and has written, and who waits in it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from tests.architecture.test_page_words import not_ours
from tests.reading_age import reading_age
from wayfellow.demo.story import service_story
from wayfellow.web import colours

Be = Callable[[str], Client]


def test_its_colours_can_be_read() -> None:
    said = service_story().said

    assert colours.weakest_by_day(said.colour_light) >= colours.ENOUGH
    assert colours.weakest_by_night(said.colour_night) >= colours.ENOUGH


def test_whatever_it_wrote_another_has_read() -> None:
    told = service_story()

    for one in (*told.ideas, *told.decks):
        assert one.by != one.reviewed_by


def test_its_words_are_easy_to_read_and_ours() -> None:
    told = service_story()
    words = [text for one in told.ideas for text in (one.idea.what, one.idea.how, one.idea.says_where_from)]
    words += [text for one in told.decks for card in one.deck.cards for text in (card.prompt, card.more)]
    words += [text for one in told.workers for text in (one.about, one.likes)]

    assert reading_age("\n".join(words)) <= 11
    assert not_ours("\n".join(words)) == []


def test_everybody_sees_its_name_and_hours(be: Be) -> None:
    page = words_on(be("sam").get(reverse("journey:home")))

    assert "Wattle Street" in page
    assert "Your team works Monday to Friday, 09:00 to 17:00." in page


def test_people_find_its_idea_among_ours(be: Be) -> None:
    page = words_on(be("sam").get(reverse("coping:ideas")))

    assert "Walk to the jetty and count boats" in page
    assert "An idea of your service. From the Tuesday group" in page


@pytest.mark.parametrize("kind", ["ideas", "decks"])
def test_the_lead_sees_what_was_written(be: Be, kind: str) -> None:
    assert "(in use)" in words_on(be("lin").get(reverse(f"service:{kind}")))


def test_theo_waits_and_the_lead_thought_of_jo(be: Be) -> None:
    lead = words_on(be("lin").get(reverse("service:waiting")))
    theo = words_on(be("theo").get(reverse("sharing:choose")))

    assert "Theo Waits since" in lead
    assert "You thought of Jo. They decide when they like." in lead
    assert "Pauline Waits since" in lead
    assert "Your service thought of Jo" in theo
    assert "I drove buses for eleven years" in theo
    assert "Kit has no room for more people at the moment." in theo


def test_kit_may_change_what_people_read(be: Be) -> None:
    page = words_on(be("kit").get(reverse("choosing:about_me")))

    assert "I bake when I am nervous" in page
    assert "English Tiếng Việt العربية" in page
