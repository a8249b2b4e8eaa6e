"""At the end of a talk: the two say what it was about, see the very rows, and one says yes or leaves."""

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.tests.talking import open_with_cards
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.tests.asked import (
    how_many_written,
    lines_told,
    over,
    over_with_questions,
    receipts,
    say_yes,
    show,
    sign_on,
    to,
    written,
)

pytestmark = pytest.mark.django_db


def test_first_the_page_asks_what_it_was_about_and_ticks_nothing(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    page = sam.client().get(to("talk", talk))

    assert "May this talk be counted?" in words_on(page)
    assert "What I know" in words_on(page)
    assert "Count what I ticked" not in words_on(page)
    assert "checked" not in body(page)


def test_then_it_shows_the_very_rows_and_ticks_nothing_either(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    page = show(sam.client(), to("talk", talk), topics=["hope", "goals"], in_the_room="on")

    assert page.status_code == 200
    words = words_on(page)
    assert "Service Riverside When October to December 2026" in words
    assert "What it was about What I want to reach, Hope" in words
    assert "What came of it something that helps" in words
    assert "Together in one room yes First talk after a crisis stay no" in words
    assert body(page).count("checked") == 3  # the two topics and the room: what the person said just now
    assert how_many_written() == {}


def test_a_yes_writes_what_was_shown_and_nothing_else(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    answer = say_yes(sam.client(), to("talk", talk), Counting.TALK, topics=["hope"], after_crisis_stay="on")

    assert answer.headers["Location"] == to("talk", talk)
    assert how_many_written() == {Counting.TALK: 1}
    assert written(Counting.TALK) == [
        {
            "quarter": "2026Q4",
            "in_the_room": False,
            "after_crisis_stay": True,
            "topics": "|hope|",
            "came_of": "|strategy|",
        }
    ]


def test_every_line_of_the_row_stood_on_the_page_before(sam: Member, jo: Member) -> None:
    talk, client = over(sam, jo), sam.client()
    shown = words_on(show(client, to("talk", talk), topics=["hope", "routines"]))

    say_yes(client, to("talk", talk), Counting.TALK, Counting.REACH, topics=["hope", "routines"])

    for counting in (Counting.TALK, Counting.REACH):
        told = lines_told(counting)
        assert told
        assert [line for line in told if line not in shown] == []


def test_each_purpose_is_a_yes_of_its_own(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    say_yes(sam.client(), to("talk", talk), Counting.REACH)

    assert how_many_written() == {Counting.REACH: 1}


def test_without_a_tick_nothing_is_counted_and_the_page_says_so(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    answer = say_yes(sam.client(), to("talk", talk))

    assert answer.status_code == 422
    assert "Nothing is ticked, so nothing is counted." in words_on(answer)
    assert how_many_written() == {}


def test_a_talk_without_takeaways_came_to_nothing_and_that_is_fine(sam: Member, jo: Member) -> None:
    talk = over(sam, jo, became=())

    say_yes(sam.client(), to("talk", talk), Counting.TALK)

    assert [row["came_of"] for row in written(Counting.TALK)] == ["|nothing|"]
    assert [row["topics"] for row in written(Counting.TALK)] == [""]


def test_a_line_that_was_left_there_is_no_takeaway(sam: Member, jo: Member) -> None:
    talk = over(sam, jo, became=(TakeawayKind.LEFT, TakeawayKind.TOPIC))

    say_yes(sam.client(), to("talk", talk), Counting.TALK)

    assert [row["came_of"] for row in written(Counting.TALK)] == ["|topic|"]


def test_a_talk_of_which_no_note_was_kept_can_be_counted_too(sam: Member, jo: Member) -> None:
    talk = over(sam, jo, keep=Keep.NOTHING)

    say_yes(sam.client(), to("talk", talk), Counting.TALK, topics=["hope"])

    assert [row["came_of"] for row in written(Counting.TALK)] == ["|nothing|"]


def test_the_questions_that_were_talked_over_are_a_purpose_of_their_own(sam: Member, jo: Member) -> None:
    talk = over_with_questions(sam, jo)

    page = show(sam.client(), to("talk", talk))
    say_yes(sam.client(), to("talk", talk), Counting.ITEM)

    assert "How questions fit" in words_on(page)
    assert "And 3 lines, all with what stands above:" in words_on(page)
    found = sorted(
        (row["measure"], row["item"], row["skipped"], row["words_do_not_fit"])
        for row in written(Counting.ITEM)
    )
    assert found == [("who-5", 1, False, False), ("who-5", 2, True, False), ("who-5", 3, False, True)]
    assert how_many_written() == {Counting.ITEM: 3}


def test_what_was_counted_is_not_asked_again(sam: Member, jo: Member) -> None:
    talk, client = over(sam, jo), sam.client()
    say_yes(client, to("talk", talk), Counting.TALK, Counting.REACH)

    page = client.get(to("talk", talk))

    assert "Counted: This talk" in words_on(page)
    assert "Counted: That I was here" in words_on(page)
    assert "Show me what would be counted" not in words_on(page)


def test_being_here_is_counted_once_in_a_quarter(sam: Member, jo: Member) -> None:
    client = sam.client()
    say_yes(client, to("talk", over(sam, jo)), Counting.REACH)

    page = show(client, to("talk", over(sam, jo)))

    assert "This talk" in words_on(page)
    assert "That I was here" not in words_on(page)


def test_an_old_yes_does_not_hold_for_other_rows(sam: Member, jo: Member) -> None:
    talk, client = over(sam, jo), sam.client()
    seen = sign_on(show(client, to("talk", talk), topics=["hope"]))

    answer = posting(client, to("talk", talk), then="count", seen=seen, topics=["distress"], yes_talk="on")

    assert answer.status_code == 422
    assert "What would be counted is not the same any more." in words_on(answer)
    assert "What it was about Feeling bad" in words_on(answer)
    assert 'name="yes_talk" id="id_yes_talk" checked' not in body(answer)
    assert how_many_written() == {}


def test_a_topic_that_is_none_is_refused(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    answer = show(sam.client(), to("talk", talk), topics=["the neighbour"])

    assert answer.status_code == 422
    assert "One of these is not on the list any more." in words_on(answer)


def test_a_talk_that_is_still_going_on_is_not_asked_about(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo)

    answer = sam.client().get(to("talk", talk))

    assert answer.headers["Location"] == reverse("conversations:talk", args=[talk])


def test_the_worker_does_not_say_it_for_somebody_who_can_say_it(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    assert jo.client().get(to("talk", talk)).status_code == 404
    assert show(jo.client(), to("talk", talk)).status_code == 404
    assert how_many_written() == {}


def test_the_talk_leads_here_once_it_is_over(sam: Member, jo: Member) -> None:
    going_on, done = open_with_cards(sam, jo), over(sam, jo)
    client = sam.client()

    open_page = client.get(reverse("conversations:talk", args=[going_on]))
    over_page = client.get(reverse("conversations:talk", args=[done]))

    assert to("talk", going_on) not in body(open_page)
    assert to("talk", done) in body(over_page)
    assert to("talk", done) not in body(jo.client().get(reverse("conversations:talk", args=[done])))


def test_receipts_tell_no_time_and_no_row(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)
    say_yes(sam.client(), to("talk", talk), Counting.TALK, Counting.REACH)

    kept = receipts(sam)

    assert len(kept) == 2
    assert {receipt.pk.version for receipt in kept} == {4}
    assert {receipt.created_at.isoformat() for receipt in kept} == {"2026-09-30T14:00:00+00:00"}
    assert all(receipt.changed_at == receipt.created_at for receipt in kept)
    assert {receipt.words.about for receipt in kept} == {f"talk {talk}"}
    assert len({receipt.words.contributor for receipt in kept}) == 2
    assert AT.year == 2026
