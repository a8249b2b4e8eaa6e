"""Without the key every row of the person is noise; other people's rows open as before."""

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.keyring import KeyGone, destroy_key, held_key, key_scope
from wayfellow.goals import actions
from wayfellow.goals.models import Goal, Step
from wayfellow.people.models import Person

pytestmark = pytest.mark.shows("M11")


def test_every_row_of_the_person_is_unreadable(sam: Member) -> None:
    goal = actions.add_goal(person_id=sam.id, what="Bread", by=sam.viewer, at=AT)
    actions.add_step(goal_id=goal.pk, person_id=sam.id, what="Flour", by=sam.viewer, at=AT)

    destroy_key(person_id=sam.id)

    for record in (
        Goal.objects.get(person_id=sam.id),
        Step.objects.get(person_id=sam.id),
        Person.objects.get(pk=sam.id),
    ):
        with pytest.raises(KeyGone):
            _ = record.words


def test_the_key_is_forgotten_also_where_it_was_held(sam: Member) -> None:
    with key_scope():
        held_key(sam.id)
        destroy_key(person_id=sam.id)
        with pytest.raises(KeyGone):
            held_key(sam.id)


def test_without_a_scope_a_key_is_never_held(sam: Member) -> None:
    held_key(sam.id)
    destroy_key(person_id=sam.id)

    with pytest.raises(KeyGone):
        held_key(sam.id)


def test_other_people_read_on(sam: Member, robin: Member) -> None:
    kept = actions.add_goal(person_id=robin.id, what="Sing", by=robin.viewer, at=AT)

    destroy_key(person_id=sam.id)

    assert Goal.objects.get(pk=kept.pk).words.what == "Sing"


def test_a_held_key_does_not_show_itself(sam: Member) -> None:
    assert repr(held_key(sam.id)) == "<HeldKey>"
