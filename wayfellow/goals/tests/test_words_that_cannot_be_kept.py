"""Empty, too long or with hidden signs: a clear page, nothing kept, and nothing typed is lost."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.goals.models import Goal, Step
from wayfellow.goals.queries import goals_of, own_goal, own_step

LONGEST_LINE, LONGEST_TEXT = 200, 5000
NUL = "\N{NULL}"


def test_a_goal_without_words_is_asked_for_again(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="  \n ", why="Because it matters")

    assert answer.status_code == 422
    assert "What do you want? Please write something here." in words_on(answer)
    assert "Because it matters</textarea>" in body(answer)
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


def test_a_form_with_no_fields_at_all_is_asked_for_again(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), reverse("goals:add"))

    assert answer.status_code == 422
    assert "Please write something here." in words_on(answer)
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


def test_the_title_of_the_page_begins_with_error(sam: Member) -> None:
    answer = posting(sam.client(), reverse("goals:add"), what="", why="")

    assert "<title>Error: Write down a goal" in body(answer)


def test_the_longest_words_are_kept_whole(sam: Member, at: datetime) -> None:
    what, why = "w" * LONGEST_LINE, "y" * LONGEST_TEXT

    posting(sam.client(), reverse("goals:add"), what=what, why=why)

    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.goal.words.what, kept.goal.words.why) == (what, why)


def test_too_many_words_are_counted_and_stay_in_the_box(sam: Member, at: datetime) -> None:
    what, why = "w" * (LONGEST_LINE + 1), "y" * (LONGEST_TEXT + 20)

    answer = posting(sam.client(), reverse("goals:add"), what=what, why=why)

    assert answer.status_code == 422
    page = words_on(answer)
    assert "This is 1 letter too long. Nothing is lost." in page
    assert "This is 20 letters too long. Nothing is lost." in page
    assert what in body(answer)
    assert why in body(answer)
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


@pytest.mark.parametrize("field", ["what", "why"])
def test_a_nul_is_refused_in_plain_words(field: str, sam: Member, at: datetime) -> None:
    words = {"what": "Rest", "why": "For myself", field: f"be{NUL}fore"}

    answer = posting(sam.client(), reverse("goals:add"), **words)

    assert answer.status_code == 422
    assert "There is a hidden sign in this text that we cannot keep." in words_on(answer)
    assert goals_of(sam.viewer, person_id=sam.id, at=at) == []


def test_letters_of_every_script_are_kept(sam: Member, at: datetime) -> None:
    what = "Κολύμπι · سباحة · 泳ぐ · 🌊"

    posting(sam.client(), reverse("goals:add"), what=what, why="")

    [kept] = goals_of(sam.viewer, person_id=sam.id, at=at)
    assert kept.goal.words.what == what


@pytest.mark.parametrize("what", ["", f"Swim{NUL}", "w" * (LONGEST_LINE + 1)])
def test_a_change_that_cannot_be_kept_leaves_the_goal_as_it_was(what: str, sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), reverse("goals:change", args=[goal.pk]), what=what, why="New", seen="1")

    assert answer.status_code == 422
    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert (kept.words.what, kept.words.why, kept.version) == (
        "Swim in the sea again",
        "I miss the cold water.",
        1,
    )


@pytest.mark.parametrize("seen", ["", "0", "-1", "one", "9" * 30, "2"])
def test_a_change_from_a_page_that_never_was_overwrites_nothing(seen: str, sam: Member, goal: Goal) -> None:
    answer = posting(sam.client(), reverse("goals:change", args=[goal.pk]), what="Forged", why="", seen=seen)

    assert answer.status_code == 422
    assert 'value="Forged"' in body(answer)
    kept = own_goal(sam.viewer, goal_id=goal.pk).goal
    assert (kept.words.what, kept.version) == ("Swim in the sea again", 1)


@pytest.mark.parametrize("what", ["", f"Walk{NUL}", "w" * (LONGEST_LINE + 1)])
def test_a_step_that_cannot_be_kept_is_not_half_written(what: str, sam: Member, goal: Goal) -> None:
    address = reverse("goals:goal", args=[goal.pk])

    answer = posting(sam.client(), address, what=what, when="on Sunday", with_whom="Alex")

    assert answer.status_code == 422
    assert 'value="on Sunday"' in body(answer)
    assert not Step.objects.filter(person_id=sam.id).exists()


def test_a_step_change_that_cannot_be_kept_leaves_the_step_as_it_was(sam: Member, step: Step) -> None:
    address = reverse("goals:step_change", args=[step.pk])

    answer = posting(sam.client(), address, what="", when="later", with_whom="", seen="1")

    assert answer.status_code == 422
    assert 'value="later"' in body(answer)
    assert own_step(sam.viewer, step_id=step.pk).words.what == "Find my towel"
