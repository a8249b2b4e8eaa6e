"""What is counted of me: every row, as it is kept, for my eyes alone."""

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, statements, words_on
from tests.cast import Member
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import CountedTalk
from wayfellow.evaluation.queries.receipts import MANY
from wayfellow.evaluation.tests.asked import a_goal, over, over_with_questions, say_yes, to, two_times
from wayfellow.evaluation.tests.test_telling_of_nights import TOLD

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M34")]


def test_nothing_is_counted_of_somebody_who_never_said_yes(sam: Member) -> None:
    page = words_on(sam.client().get(to("mine")))

    assert "Nothing is counted of you." in page
    assert "Take everything back" not in page


def test_every_row_stands_there_as_it_is_kept(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK, Counting.REACH, topics=["hope"])

    page = words_on(sam.client().get(to("mine")))

    assert "This talk, October to December 2026" in page
    assert "What it was about Hope" in page
    assert "That I was here, October to December 2026" in page
    assert "There is no name in them, no day, no peer worker, and none of your words." in page


def test_the_rows_are_read_and_not_remembered(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK, topics=["hope"])
    CountedTalk.objects.update(topics="|goals|")

    page = words_on(sam.client().get(to("mine")))

    assert "What it was about What I want to reach" in page


def test_a_receipt_whose_rows_are_gone_still_stands_there(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK)
    CountedTalk.objects.all().delete()

    page = words_on(sam.client().get(to("mine")))

    assert "This talk, October to December 2026 Take it back" in page


def test_nobody_else_sees_it(sam: Member, robin: Member, jo: Member, lead: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK)

    assert "Nothing is counted of you." in words_on(robin.client().get(to("mine")))
    for somebody in (jo, lead):
        assert somebody.client().get(to("mine")).status_code == 404
    assert looks_at(sam) == []


def test_a_long_list_has_pages(sam: Member) -> None:
    client = sam.client()
    for _ in range(MANY + 1):
        say_yes(client, to("goal", a_goal(sam)), Counting.GOAL)

    first, second = client.get(to("mine")), client.get(to("mine") + "?page=2")

    assert words_on(first).count("This goal, October") == MANY
    assert "Older" in words_on(first)
    assert words_on(second).count("This goal, October") == 1
    assert "Newer" in words_on(second)
    assert "There is nothing older." in words_on(client.get(to("mine") + "?page=9"))


def test_it_costs_the_same_for_one_of_each_and_for_many(sam: Member, jo: Member) -> None:
    client = sam.client()

    def one_of_each() -> None:
        talk = to("talk", over_with_questions(sam, jo))
        say_yes(client, talk, Counting.TALK, Counting.REACH, Counting.ITEM)
        say_yes(client, to("goal", a_goal(sam, 2, 3)), Counting.GOAL)

    one_of_each()
    say_yes(client, to("questionnaire", two_times(sam)[1]), Counting.CHANGE)
    say_yes(client, to("use"), Counting.USE, **TOLD)
    with_one = statements(client, to("mine"))
    for _ in range(3):
        one_of_each()

    assert statements(client, to("mine")) == with_one
    assert with_one <= 12


def test_the_account_page_leads_here(sam: Member, jo: Member) -> None:
    assert to("mine") in body(sam.client().get(reverse("people:me")))
    assert to("mine") not in body(jo.client().get(reverse("people:me")))
