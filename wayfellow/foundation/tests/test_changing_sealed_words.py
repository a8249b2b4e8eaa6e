"""Whoever saves second is told, and nothing is overwritten."""

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.foundation.sealed import Sealed, keep_change
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, GoalWords


@pytest.fixture
def goal(sam: Member) -> Goal:
    return actions.add_goal(person_id=sam.id, what="Bread", by=sam.viewer, at=AT)


def test_new_words_are_kept_under_the_next_version(goal: Goal) -> None:
    keep_change(goal, GoalWords(what="Rye bread"), changed_at=AT)

    again = Goal.objects.get(pk=goal.pk)
    assert (again.version, again.words.what) == (2, "Rye bread")


@pytest.mark.shows("M23")
def test_the_second_of_two_is_refused_and_the_first_stays(goal: Goal) -> None:
    slow = Goal.objects.get(pk=goal.pk)
    keep_change(goal, GoalWords(what="Rye bread"), changed_at=AT)

    with pytest.raises(ChangedMeanwhile):
        keep_change(slow, GoalWords(what="White bread"), changed_at=AT)

    assert Goal.objects.get(pk=goal.pk).words.what == "Rye bread"


@pytest.mark.shows("M23")
def test_words_seen_long_ago_are_no_ground_to_save_over(goal: Goal) -> None:
    keep_change(goal, GoalWords(what="Rye bread"), changed_at=AT)
    fresh = Goal.objects.get(pk=goal.pk)

    with pytest.raises(ChangedMeanwhile):
        keep_change(fresh, GoalWords(what="White bread"), seen=1, changed_at=AT)


def test_reading_again_opens_the_new_words(goal: Goal) -> None:
    held = Goal.objects.get(pk=goal.pk)
    assert held.words.what == "Bread"
    keep_change(goal, GoalWords(what="Rye bread"), changed_at=AT)

    held.refresh_from_db()

    assert held.words.what == "Rye bread"


def test_a_record_shows_its_id_and_no_words(goal: Goal) -> None:
    assert repr(goal) == str(goal) == f"<Goal {goal.pk}>"
    assert repr(goal.words) == "<GoalWords>"


def test_the_class_shows_how_its_words_are_sealed() -> None:
    assert isinstance(Goal.words, Sealed)
    assert Goal.words.words_type is GoalWords
