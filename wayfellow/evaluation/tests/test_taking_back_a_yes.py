"""One press takes a yes back: the rows go at once, and the receipt with them."""

from uuid import uuid4

import pytest

from tests.answers import posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.tests.asked import (
    a_goal,
    how_many_written,
    over,
    over_with_questions,
    receipts,
    say_yes,
    to,
)
from wayfellow.foundation.refusals import NotThere

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M34")]


def test_one_press_deletes_the_row_and_the_receipt(sam: Member, jo: Member) -> None:
    client = sam.client()
    say_yes(client, to("talk", over(sam, jo)), Counting.TALK)
    [receipt] = receipts(sam)

    answer = posting(client, to("take_back", receipt.pk))

    assert answer.headers["Location"] == to("mine")
    assert how_many_written() == {}
    assert receipts(sam) == []
    assert "Taken back. It is gone" in words_on(client.get(to("mine")))


def test_only_that_yes_is_taken_back(sam: Member, jo: Member) -> None:
    client = sam.client()
    say_yes(client, to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)
    say_yes(client, to("goal", a_goal(sam)), Counting.GOAL)
    [talk] = [one for one in receipts(sam) if one.words.counting == Counting.TALK]

    posting(client, to("take_back", talk.pk))

    assert how_many_written() == {Counting.REACH: 1, Counting.GOAL: 1}


def test_all_lines_of_one_yes_go_together(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over_with_questions(sam, jo)), Counting.ITEM)
    [receipt] = receipts(sam)
    assert how_many_written() == {Counting.ITEM: 3}

    posting(sam.client(), to("take_back", receipt.pk))

    assert how_many_written() == {}


def test_a_second_press_finds_nothing_and_breaks_nothing(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK)
    [receipt] = receipts(sam)

    first, again = posting_twice(sam.client(), to("take_back", receipt.pk))

    assert (first.status_code, again.status_code) == (303, 303)
    assert posting(sam.client(), to("take_back", receipt.pk)).status_code == 404


def test_nobody_takes_back_for_somebody_else(sam: Member, robin: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK)
    [receipt] = receipts(sam)

    for somebody in (robin, jo):
        assert posting(somebody.client(), to("take_back", receipt.pk)).status_code == 404
    assert how_many_written() == {Counting.TALK: 1}


def test_it_can_be_taken_back_where_it_was_said(sam: Member, jo: Member) -> None:
    talk, client = over(sam, jo), sam.client()
    say_yes(client, to("talk", talk), Counting.TALK)
    [receipt] = receipts(sam)

    answer = posting(client, to("talk_take_back", talk, receipt.pk))

    assert answer.headers["Location"] == to("talk", talk)
    assert how_many_written() == {}


def test_a_receipt_of_another_talk_is_not_there(sam: Member, jo: Member) -> None:
    talk, other = over(sam, jo), over(sam, jo)
    say_yes(sam.client(), to("talk", talk), Counting.TALK)
    [receipt] = receipts(sam)

    answer = posting(sam.client(), to("talk_take_back", other, receipt.pk))

    assert answer.status_code == 404
    assert how_many_written() == {Counting.TALK: 1}


def test_what_was_taken_back_can_be_counted_again_under_another_number(sam: Member, jo: Member) -> None:
    talk, client = over(sam, jo), sam.client()
    say_yes(client, to("talk", talk), Counting.TALK)
    [receipt] = receipts(sam)
    before = receipt.words.contributor
    posting(client, to("take_back", receipt.pk))

    say_yes(client, to("talk", talk), Counting.TALK)

    [again] = receipts(sam)
    assert again.words.contributor != before
    assert how_many_written() == {Counting.TALK: 1}


def test_everything_can_be_taken_back_at_once(sam: Member, robin: Member, jo: Member) -> None:
    client = sam.client()
    say_yes(client, to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)
    say_yes(client, to("goal", a_goal(sam)), Counting.GOAL)
    say_yes(robin.client(), to("goal", a_goal(robin)), Counting.GOAL)

    asked = client.get(to("take_all_back"))
    assert "Take everything back?" in words_on(asked)
    assert how_many_written()[Counting.GOAL] == 2
    posting(client, to("take_all_back"))

    assert how_many_written() == {Counting.GOAL: 1}
    assert receipts(sam) == []
    assert "Nothing is counted of you any more." in words_on(client.get(to("mine")))


def test_leaving_for_good_takes_everything_back(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)

    actions.take_back_all(by=sam.viewer)

    assert how_many_written() == {}


def test_taking_back_what_is_not_there_is_refused(sam: Member, jo: Member) -> None:
    with pytest.raises(NotThere):
        actions.take_back(receipt_id=uuid4(), by=sam.viewer)
    assert sam.client().get(to("take_back", uuid4())).status_code == 405


def test_somebody_without_a_space_has_nothing_to_take_back(jo: Member) -> None:
    assert jo.client().get(to("take_all_back")).status_code == 404
