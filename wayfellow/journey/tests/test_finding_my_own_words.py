"""Finding my own words: everything I wrote, only mine, and nothing kept of what I looked for."""

import logging
from datetime import datetime
from uuid import UUID

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from tests.world import fill_space
from wayfellow.conversations import actions as conversations
from wayfellow.foundation.models import AnsweredForm, Draft
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions as goals
from wayfellow.journey import actions, queries
from wayfellow.journey.models import Waymark
from wayfellow.journey.queries.search import MOST_OF_ONE_PLACE

pytestmark = pytest.mark.shows("M3")

ADDRESS = "/search/"
# Every place in which `fill_space` writes something of Sam's own.
PLACES = {
    "Early signs",
    "My people and numbers",
    "A goal",
    "A step of a goal",
    "What helps",
    "How it went",
    "My days",
    "Something to learn about",
    "What you took away",
    "To talk about",
    "Where you meet",
    "What you said in talks",
    "Your words in questionnaires",
    "Words that do not fit you",
    "Waymarks",
    "Notes to yourself",
}


def search(member: Member, text: str) -> str:
    """What somebody reads after looking for some words."""
    return words_on(posting(member.client(), ADDRESS, text=text))


@pytest.fixture
def full(sam: Member, jo: Member, kit: Member, note: Waymark, at: datetime) -> dict[str, object]:
    """Sam's space with one of everything, each text with the same word in it."""
    actions.write_down(text="A secret zebra", by=sam.viewer, at=at)
    return fill_space(sam, jo, word="zebra", at=at)


def test_the_page_is_a_form_that_says_what_becomes_of_the_words(sam: Member) -> None:
    answer = sam.client().get(ADDRESS)

    assert reverse("journey:search") == ADDRESS
    page = words_on(answer)
    assert "What are you looking for?" in page
    assert "Only your own words are looked through, and only for you." in page
    assert "Nothing found" not in page
    assert '<form method="post" role="search">' in body(answer)
    assert 'autocomplete="off"' in body(answer)


@pytest.mark.usefixtures("full")
def test_every_place_where_i_wrote_is_looked_through(sam: Member) -> None:
    found = queries.search(sam.viewer, text="zebra")

    assert {place.label for place in found} >= PLACES


def test_each_find_leads_to_where_it_stands(sam: Member, full: dict[str, object]) -> None:
    client = sam.client()

    addresses = {find.address for place in queries.search(sam.viewer, text="zebra") for find in place.finds}

    assert reverse("goals:goal", args=[full["goal_id"]]) in addresses
    assert reverse("journey:waymark_change", args=[full["waymark_id"]]) in addresses
    assert reverse("conversations:talk", args=[full["talk_id"]]) in addresses
    # A talk that is going on leads on to the card where it is.
    assert {client.get(address, follow=True).status_code for address in addresses} == {200}


@pytest.mark.usefixtures("full")
def test_what_somebody_else_wrote_in_my_talk_is_not_mine_to_find(sam: Member, jo: Member) -> None:
    assert "Mine was tea" not in search(sam, "tea zebra")
    assert "I choose the music" in search(sam, "music zebra")
    assert posting(jo.client(), ADDRESS, text="zebra").status_code == 404


@pytest.mark.usefixtures("full")
def test_nothing_of_sams_is_found_by_robin(robin: Member) -> None:
    assert "Nothing found" in search(robin, "zebra")
    assert queries.search(robin.viewer, text="zebra") == []


@pytest.mark.parametrize("name", ["jo", "lead", "alex"])
def test_those_without_a_space_find_no_such_page(
    name: str, alex: Member, request: pytest.FixtureRequest
) -> None:
    member = request.getfixturevalue(name)

    answers = [member.client().get(ADDRESS), posting(member.client(), ADDRESS, text="a")]

    assert [answer.status_code for answer in answers] == [404, 404]
    with pytest.raises(NotThere):
        queries.search(member.viewer, text="a")


def test_capitals_and_accents_make_no_difference(sam: Member, at: datetime) -> None:
    actions.write_down(text="Zoë and the café", by=sam.viewer, at=at)

    for typed in ("zoe CAFE", "ZOË", "café zoë"):
        assert "Zoë and the café" in search(sam, typed)


def test_all_the_words_must_stand_in_it(sam: Member, note: Waymark) -> None:
    assert "dream" in search(sam, "river dream")
    assert "None of your texts has all of these words." in search(sam, "river sea")


def test_the_words_are_marked_and_never_read_as_html(sam: Member, at: datetime) -> None:
    actions.write_down(text="<b>The river</b> & more", by=sam.viewer, at=at)

    page = body(posting(sam.client(), ADDRESS, text="RIVER"))

    assert "&lt;b&gt;The <mark>river</mark>&lt;/b&gt; &amp; more" in page
    assert 'value="RIVER"' in page


def test_what_is_typed_is_never_read_as_html_or_as_a_pattern(sam: Member, note: Waymark) -> None:
    page = body(posting(sam.client(), ADDRESS, text='"><script>alert(1)</script>'))

    assert "<script>alert" not in page
    assert "Nothing found" in search(sam, ".*")


@pytest.mark.parametrize("typed", ["", "   ", "x" * 201, "\0"])
def test_what_cannot_be_looked_for_is_asked_for_again(sam: Member, typed: str) -> None:
    answer = posting(sam.client(), ADDRESS, text=typed)

    assert answer.status_code == 422
    assert "Something needs another look" in words_on(answer)


def test_only_accents_are_no_words_and_find_nothing(sam: Member, note: Waymark) -> None:
    assert "Nothing found" in search(sam, "\u0301")


def test_of_very_many_the_first_twenty_stand_there_and_how_many_more(sam: Member, at: datetime) -> None:
    for number in range(23):
        actions.write_down(text=f"River {number}", by=sam.viewer, at=at)

    page = search(sam, "river")

    assert page.count("River ") == 20
    assert "And 3 more. One word more finds fewer." in page


def test_twenty_are_all_shown(sam: Member, at: datetime) -> None:
    for number in range(20):
        actions.write_down(text=f"River {number}", by=sam.viewer, at=at)

    assert "One word more finds fewer." not in search(sam, "river")


@pytest.mark.usefixtures("full")
def test_nothing_is_kept_of_what_was_looked_for(sam: Member, caplog: pytest.LogCaptureFixture) -> None:
    client = sam.client()
    kept = (AnsweredForm.objects.count(), Draft.objects.count())

    with (
        caplog.at_level(logging.DEBUG),
        CaptureQueriesContext(connections["default"]) as asked,
        CaptureQueriesContext(connections["keys"]) as keys,
    ):
        answer = posting(client, ADDRESS, text="quagga zebra")

    written = [query["sql"] for query in (*asked.captured_queries, *keys.captured_queries)]
    assert [sql for sql in written if sql.startswith(("INSERT", "UPDATE", "DELETE"))] == []
    assert [sql for sql in written if "quagga" in sql] == []
    assert "quagga" not in caplog.text
    assert (AnsweredForm.objects.count(), Draft.objects.count()) == kept
    assert answer.headers["Cache-Control"] == "no-store, private"
    assert "quagga" not in body(client.get(ADDRESS))


@pytest.mark.usefixtures("full")
def test_words_in_the_address_are_not_looked_for(sam: Member) -> None:
    page = words_on(sam.client().get(f"{ADDRESS}?text=zebra"))

    assert "Found here" not in page
    assert "zebra" not in page


def test_the_same_press_twice_answers_twice(sam: Member, note: Waymark) -> None:
    client = sam.client()

    answers = [client.post(ADDRESS, {"form_token": "one", "text": "river"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_what_was_taken_out_is_not_found_any_more(sam: Member, note: Waymark) -> None:
    actions.remove_waymark(waymark_id=note.pk, by=sam.viewer)

    assert "Nothing found" in search(sam, "river")


def grow(sam: Member, jo: Member, number: int, at: datetime) -> UUID:
    """A little more of what there can be very much of."""
    goal = goals.add_goal(person_id=sam.id, what=f"Swim {number}", by=sam.viewer, at=at)
    goals.add_step(goal_id=goal.pk, person_id=sam.id, what=f"Swim a bit {number}", by=sam.viewer, at=at)
    actions.write_down(text=f"Swim note {number}", by=sam.viewer, at=at)
    conversations.add_to_agenda(text=f"Swim talk {number}", by=sam.viewer, at=at)
    return goal.pk


def test_it_costs_the_same_statements_for_few_and_many(sam: Member, jo: Member, at: datetime) -> None:
    costs, known = [], 0
    for many in (1, 3, 30):
        for number in range(known, many):
            grow(sam, jo, number, at)
        known = many
        with CaptureQueriesContext(connections["default"]) as asked:
            page = search(sam, "swim")
        assert page.count("Swim note ") == min(many, MOST_OF_ONE_PLACE)
        costs.append(len(asked))

    assert len(set(costs)) == 1, "one for each kind of record there is"
