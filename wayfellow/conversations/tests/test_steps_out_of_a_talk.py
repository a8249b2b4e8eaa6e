"""A thought becomes a step: towards a goal of the person's, and one that whoever presses may see."""

from uuid import UUID, uuid4

import pytest

from tests.answers import looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.conversations.models import Takeaway
from wayfellow.conversations.tests.talking import said, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Step
from wayfellow.goals.queries import own_goal
from wayfellow.sharing.section import Section


@pytest.fixture
def goal(sam: Member) -> UUID:
    """What Sam wants."""
    return goals.add_goal(person_id=sam.id, what="Take the 9:40 bus", by=sam.viewer, at=AT).pk


@pytest.fixture
def line(sam: Member, talk: UUID) -> UUID:
    """What Sam has said."""
    return said(talk, "First I look where it stops.", by=sam)


def put(talk: UUID, line: UUID, goal_id: UUID | None, by: Member) -> None:
    """Make it a step."""
    actions.put_in_its_place(
        talk_id=talk, line_id=line, kind=TakeawayKind.STEP, text="Look", goal_id=goal_id, by=by.viewer, at=AT
    )


def test_sam_chooses_the_goal(sam: Member, talk: UUID, line: UUID, goal: UUID) -> None:
    client = sam.client()
    assert "Which goal is it a step for? Take the 9:40 bus" in words_on(
        client.get(to("place", talk, line, "step"))
    )

    answer = posting(client, to("place", talk, line, "step"), text="Look where it stops", goal=str(goal))

    [step] = own_goal(sam.viewer, goal_id=goal).steps
    assert answer.headers["Location"] == to("looking_back", talk)
    assert (step.words.what, step.from_talk) == ("Look where it stops", talk)
    assert Takeaway.objects.get(person_id=sam.id).thing_id == step.pk


def test_the_newest_goal_stands_first(sam: Member, talk: UUID, line: UUID, goal: UUID) -> None:
    goals.add_goal(person_id=sam.id, what="A newer one", by=sam.viewer, at=AT.replace(hour=23))

    page = words_on(sam.client().get(to("place", talk, line, "step")))

    assert page.index("A newer one") < page.index("Take the 9:40 bus")


def test_without_a_goal_the_page_says_what_to_do_first(sam: Member, talk: UUID, line: UUID) -> None:
    page = words_on(sam.client().get(to("place", talk, line, "step")))

    assert "A step belongs to a goal, and there is no goal to choose here yet." in page
    assert posting(sam.client(), to("place", talk, line, "step"), text="Astray").status_code == 404
    assert not Step.objects.exists()


@pytest.mark.parametrize("chosen", ["", "one", str(UUID(int=7))])
def test_a_goal_that_is_none_is_refused(chosen: str, sam: Member, talk: UUID, line: UUID, goal: UUID) -> None:
    answer = posting(sam.client(), to("place", talk, line, "step"), text="Astray", goal=chosen)

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert not Step.objects.exists()


def test_jo_to_whom_the_goals_are_shared_chooses_one(
    sam: Member, jo: Member, talk: UUID, line: UUID, goal: UUID
) -> None:
    let_in(sam, jo, Section.GOALS)
    client = jo.client()
    assert "Take the 9:40 bus" in words_on(client.get(to("place", talk, line, "step")))
    assert ("Jo", "My goals") in looks_at(sam)

    posting(client, to("place", talk, line, "step"), text="Look where it stops", goal=str(goal))

    [step] = own_goal(sam.viewer, goal_id=goal).steps
    assert step.words.what == "Look where it stops"


def test_jo_to_whom_they_are_not_shared_sees_none_and_chooses_none(
    sam: Member, jo: Member, talk: UUID, line: UUID, goal: UUID
) -> None:
    page = words_on(jo.client().get(to("place", talk, line, "step")))
    sent = posting(jo.client(), to("place", talk, line, "step"), text="Forged", goal=str(goal))

    assert "Take the 9:40 bus" not in page
    assert "there is no goal to choose here yet" in page
    assert sent.status_code == 404
    with pytest.raises(NotThere):
        put(talk, line, goal, jo)
    assert not Step.objects.exists()
    assert ("Jo", "My goals") not in looks_at(sam)


def test_nobody_makes_a_step_towards_somebody_elses_goal(
    sam: Member, jo: Member, robin: Member, talk: UUID, line: UUID
) -> None:
    let_in(sam, jo, Section.GOALS)
    let_in(robin, jo, Section.GOALS)
    robins = goals.add_goal(person_id=robin.id, what="Robin’s", by=robin.viewer, at=AT).pk

    for by in (sam, jo):
        for goal_id in (robins, None, uuid4()):
            with pytest.raises(NotThere):
                put(talk, line, goal_id, by)

    assert not Step.objects.exists()
    assert not Takeaway.objects.exists()
