"""The ruler from 0 to 10: a number, a word beside it, and what would make it easier."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.urls import reverse

from tests.answers import body, posting_twice, statements, words_on
from tests.cast import Member, posting
from wayfellow.goals import actions
from wayfellow.goals.models import Confidence, Goal
from wayfellow.goals.queries import confidence_of, confidence_over_time, own_goal


def page_of(goal: Goal) -> str:
    return reverse("goals:confidence", args=[goal.pk])


@pytest.mark.parametrize("number", range(11))
def test_every_number_of_the_ruler_is_kept_as_it_is(number: int, sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), page_of(goal), number=str(number), word="shaky", easier="A map")

    [kept] = confidence_of(sam.viewer, goal_id=goal.pk).times
    assert (kept.words.number, kept.words.word, kept.words.easier) == (number, "shaky", "A map")
    assert (answer.status_code, answer.headers["Location"]) == (303, page_of(goal))


@pytest.mark.parametrize("number", ["", "11", "-1", "5.5", "sure"])
def test_what_is_not_on_the_ruler_is_asked_for_again(number: str, sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), page_of(goal), number=number, word="My own word")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert 'value="My own word"' in body(answer)
    assert confidence_of(sam.viewer, goal_id=goal.pk).times == ()


def test_a_word_may_stay_out(sam: Member, goal: Goal) -> None:
    client = sam.client()
    posting(client, page_of(goal), number="7")

    assert "7 of 10" in words_on(client.get(page_of(goal)))


def test_the_page_of_the_goal_shows_the_newest(sam: Member, goal: Goal, at: datetime) -> None:
    client, address = sam.client(), reverse("goals:goal", args=[goal.pk])
    assert "You have not said so far. You need not." in words_on(client.get(address))

    for days, number in enumerate((3, 6)):
        actions.say_how_sure(
            goal_id=goal.pk, number=number, word="hm", by=sam.viewer, at=at + timedelta(days=days)
        )

    page = words_on(client.get(address))
    assert "6 of 10, “hm” (11 November)" in page
    assert "3 of 10" not in page


def test_the_history_is_in_words_newest_first_without_a_drawing(
    sam: Member, goal: Goal, at: datetime
) -> None:
    for days, number in enumerate((3, 6)):
        actions.say_how_sure(
            goal_id=goal.pk, number=number, word="hm", by=sam.viewer, at=at + timedelta(days=days)
        )

    answer = sam.client().get(page_of(goal))

    page = words_on(answer)
    assert page.index("11 November 6 of 10, “hm”") < page.index("10 November 3 of 10, “hm”")
    assert "<figure" not in body(answer)


def test_the_drawing_comes_only_when_it_is_asked_for(sam: Member, goal: Goal, at: datetime) -> None:
    for days, number in enumerate((3, 6)):
        actions.say_how_sure(
            goal_id=goal.pk, number=number, word="hm", by=sam.viewer, at=at + timedelta(days=days)
        )

    answer = sam.client().get(reverse("goals:confidence_chart", args=[goal.pk]))

    assert "<figure" in body(answer)
    page = words_on(answer)
    assert page.index("10 November 3, hm") < page.index("11 November 6, hm")
    assert "Only the newest are drawn here." not in page


def test_nothing_to_draw_is_no_fault(sam: Member, goal: Goal) -> None:
    answer = sam.client().get(reverse("goals:confidence_chart", args=[goal.pk]))

    assert "There is nothing to draw yet." in words_on(answer)


def test_a_very_long_history_has_pages_and_a_drawing_of_the_newest(
    sam: Member, goal: Goal, at: datetime
) -> None:
    for days in range(101):
        actions.say_how_sure(
            goal_id=goal.pk,
            number=days % 11,
            word=f"Day {days}.",
            by=sam.viewer,
            at=at - timedelta(days=days),
        )
    client = sam.client()

    assert "Day 50." not in words_on(client.get(page_of(goal)))
    assert "Day 50." in words_on(client.get(page_of(goal), {"page": 2}))
    drawn = confidence_over_time(sam.viewer, goal_id=goal.pk)
    assert [time.words.word for time in (drawn.times[0], drawn.times[-1])] == ["Day 99.", "Day 0."]
    page = words_on(client.get(reverse("goals:confidence_chart", args=[goal.pk])))
    assert "Only the newest are drawn here." in page
    assert statements(client, page_of(goal)) <= 12


def test_what_would_make_it_easier_becomes_a_step_with_one_press(
    sam: Member, goal: Goal, sure: Confidence
) -> None:
    client = sam.client()
    assert "One point easier: Go with Alex" in words_on(client.get(page_of(goal)))
    assert "Make it a step : Go with Alex" in words_on(client.get(page_of(goal)))

    answer = posting(client, reverse("goals:confidence_step", args=[sure.pk]))

    assert answer.headers["Location"] == reverse("goals:goal", args=[goal.pk])
    assert [step.words.what for step in own_goal(sam.viewer, goal_id=goal.pk).steps] == ["Go with Alex"]
    page = words_on(client.get(page_of(goal)))
    assert "This is a step now." in page
    assert "Make it a step" not in page


def test_it_becomes_a_step_only_once(sam: Member, goal: Goal, sure: Confidence) -> None:
    for _ in range(2):
        posting(sam.client(), reverse("goals:confidence_step", args=[sure.pk]))

    assert len(own_goal(sam.viewer, goal_id=goal.pk).steps) == 1


def test_without_a_note_there_is_nothing_to_make_a_step_of(sam: Member, goal: Goal, at: datetime) -> None:
    said = actions.say_how_sure(goal_id=goal.pk, number=10, by=sam.viewer, at=at)
    client = sam.client()
    assert "Make it a step" not in words_on(client.get(page_of(goal)))

    posting(client, reverse("goals:confidence_step", args=[said.pk]))

    assert own_goal(sam.viewer, goal_id=goal.pk).steps == ()


def test_one_time_can_be_taken_out(sam: Member, goal: Goal, sure: Confidence) -> None:
    answer = posting(sam.client(), reverse("goals:confidence_remove", args=[sure.pk]))

    assert answer.headers["Location"] == page_of(goal)
    assert confidence_of(sam.viewer, goal_id=goal.pk).times == ()


def test_pressing_twice_says_it_once(sam: Member, goal: Goal) -> None:
    posting_twice(sam.client(), page_of(goal), number="5")

    assert len(confidence_of(sam.viewer, goal_id=goal.pk).times) == 1


def test_number_and_words_are_sealed(sam: Member, sure: Confidence) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM goals_confidence")
        [row] = cursor.fetchall()
        names = {column[0] for column in cursor.description}

    assert names == {"id", "created_at", "version", "envelope", "changed_at", "goal_id", "person_id"}
    assert "shaky" not in str(row)


def test_sams_is_not_there_for_robin(sam: Member, robin: Member, goal: Goal, sure: Confidence) -> None:
    client = robin.client()
    pages = [page_of(goal), reverse("goals:confidence_chart", args=[goal.pk])]
    deeds = [reverse(f"goals:confidence_{name}", args=[sure.pk]) for name in ("step", "remove")]

    assert [client.get(page).status_code for page in pages] == [404, 404]
    assert [posting(client, deed).status_code for deed in deeds] == [404, 404]
    assert posting(client, page_of(goal), number="1").status_code == 404
    assert confidence_of(sam.viewer, goal_id=goal.pk).times == (sure,)
