"""The page of one topic: hard ones say so first; then four parts, and where it all comes from."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.learning.library import topic_id

SLEEP, VOICES = (reverse("learning:topic", args=[topic_id(key)]) for key in ("sleep", "hearing-voices"))


def test_it_has_four_parts_cautions_sources_and_the_day_of_its_review(sam: Member) -> None:
    page = words_on(sam.client().get(SLEEP))

    places = [
        page.index(words)
        for words in (
            "Sleep Why it goes wrong",
            "Please take care Do not change the time or amount of a sleep medicine",
            "What it is Your body has a clock.",
            "What others found In a big study",
            "Try this Choose one time to get up.",
            "Talk about it What does a good night look like for you?",
            "Is it like that for you?",
            "Make something of it",
            "It goes with Days with a shape",
            "Where this comes from Freeman and colleagues 2017",
            "Last looked over on",
            "Reading age about 7",
        )
    ]
    assert places == sorted(places)


def test_its_name_stays_out_of_the_list_of_pages_somebody_was_on(sam: Member) -> None:
    page = body(sam.client().get(SLEEP))

    assert "<title>Something to read" in page
    assert "sleep" not in SLEEP


def test_a_hard_one_says_what_it_is_about_first(sam: Member) -> None:
    client = sam.client()

    first = client.get(VOICES)
    page = words_on(first)
    assert "Before you read This page talks about voices, also unkind ones." in page
    assert "You can read it now, later, with somebody, or not at all." in page
    assert "What others found" not in page
    assert f'href="{VOICES}?read=yes"' in body(first)
    assert f'href="{reverse("web:help")}"' in body(first)

    assert "What others found Most people who hear voices" in words_on(client.get(f"{VOICES}?read=yes"))


def test_sources_are_told_nothing_of_where_somebody_came_from(sam: Member) -> None:
    page = body(sam.client().get(SLEEP))

    assert 'href="https://pmc.ncbi.nlm.nih.gov/articles/PMC5614772" rel="noreferrer"' in page
    assert "<li>Small things to try: lists people made for themselves</li>" in page


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_others_can_read_it_and_have_nothing_to_press(
    name: str, sam: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    for address in (SLEEP, VOICES, f"{VOICES}?read=yes"):
        page = words_on(client.get(address))
        assert "Is it like that for you?" not in page
        assert "Make something of it" not in page
        assert "Back to learning" not in page
    assert posting(client, SLEEP, found="rings_true", note="", seen="").status_code == 404
    assert posting(client, reverse("learning:draft", args=[topic_id("sleep")]), note="a").status_code == 404


def test_a_topic_that_is_not_there(sam: Member) -> None:
    assert sam.client().get(reverse("learning:topic", args=[uuid4()])).status_code == 404


def test_all_topics_stand_in_the_list_by_group(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("learning:list")))

    places = [
        page.index(words)
        for words in (
            "To begin with What self-management is",
            "Every day Sleep",
            "Knowing myself Stress",
            "What people live through Hearing voices",
            "Doctors, medicines and rights Talking with services",
            "Other people The people in your life",
            "Things I want to learn about Anything you would like",
        )
    ]
    assert places == sorted(places)
