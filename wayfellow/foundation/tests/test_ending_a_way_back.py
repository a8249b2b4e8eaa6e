"""When a talk is gone for good, what came out of it stays and leads back to nowhere no longer."""

from uuid import uuid4

from tests.cast import AT, Member
from wayfellow.coping.actions import add_strategy
from wayfellow.foundation.owned import CameFromTalk, end_way_back
from wayfellow.goals.actions import add_goal


def test_everything_that_came_out_of_it_is_let_go(sam: Member) -> None:
    talk, other = uuid4(), uuid4()
    goal = add_goal(person_id=sam.id, what="Bread", by=sam.viewer, at=AT, from_talk=talk)
    tea = add_strategy(person_id=sam.id, what="Tea", by=sam.viewer, at=AT, from_talk=talk)
    kept = add_goal(person_id=sam.id, what="Soup", by=sam.viewer, at=AT, from_talk=other)

    end_way_back(talk, person_id=sam.id)

    for row in (goal, tea, kept):
        row.refresh_from_db()
    assert (goal.from_talk, tea.from_talk, kept.from_talk) == (None, None, other)
    assert (goal.words.what, tea.words.what) == ("Bread", "Tea")


def test_nobody_elses_things_are_touched(sam: Member, robin: Member) -> None:
    talk = uuid4()
    goal = add_goal(person_id=robin.id, what="Bread", by=robin.viewer, at=AT, from_talk=talk)

    end_way_back(talk, person_id=sam.id)

    goal.refresh_from_db()
    assert goal.from_talk == talk


def test_every_kind_of_thing_is_known() -> None:
    names = {kind.__name__ for kind in CameFromTalk.__subclasses__()}

    parts = {"Goal", "Step", "CopingStrategy", "PlanEntry", "Routine", "TopicToLearn"}
    assert names == parts | {"Questionnaire"}
