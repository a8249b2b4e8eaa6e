"""Who sees Sam's goals, and that Sam sees who looked."""

from datetime import datetime
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.goals import actions
from wayfellow.goals.choices import GoalState
from wayfellow.goals.models import Confidence, Goal, GoalRating, Step
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import Section


@pytest.fixture
def shared_with_jo(sam: Member, jo: Member, goal: Goal, step: Step) -> UUID:
    """Sam shares goals with Jo; the id of their connection."""
    return let_in(sam, jo, Section.GOALS)


def address_of(member: Member) -> str:
    """Where a companion finds this member's goals."""
    return reverse("goals:shared", args=[member.id])


def test_jo_sees_what_sam_shares(sam: Member, jo: Member, shared_with_jo: UUID) -> None:
    answer = jo.client().get(address_of(sam))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Goals of Sam" in page
    assert "Swim in the sea again" in page
    assert "I miss the cold water." in page
    assert "Find my towel, on Saturday, with Alex" in page
    assert "You can see this because it is shared with you." in page


def test_sam_sees_that_jo_looked(sam: Member, jo: Member, shared_with_jo: UUID) -> None:
    jo.client().get(address_of(sam))

    assert looks_at(sam) == [("Jo", "My goals")]


def test_jo_sees_the_goals_of_each_state_and_each_look_is_written_down(
    sam: Member, jo: Member, goal: Goal, shared_with_jo: UUID, at: datetime
) -> None:
    actions.turn_goal(goal_id=goal.pk, to=GoalState.REACHED, by=sam.viewer, at=at)
    client = jo.client()

    assert "Swim in the sea again" not in words_on(client.get(address_of(sam)))
    reached = words_on(client.get(address_of(sam), {"which": "reached"}))

    assert "These were reached." in reached
    assert "Swim in the sea again" in reached
    assert looks_at(sam) == [("Jo", "My goals")] * 2


def test_how_sure_and_how_far_and_what_sam_tells_sam_are_shared_with_nobody(
    sam: Member, jo: Member, sure: Confidence, rating: GoalRating, shared_with_jo: UUID, at: datetime
) -> None:
    actions.look_back(goal_id=sure.goal_id, told_myself="You were brave.", seen=1, by=sam.viewer, at=at)
    client = jo.client()
    names = ("confidence", "confidence_chart", "levels", "rate", "look_back")

    page = words_on(client.get(address_of(sam)))

    for words in ("shaky", "Go with Alex", "Stand at the sea", "It was cold.", "You were brave."):
        assert words not in page
    answers = [client.get(reverse(f"goals:{name}", args=[sure.goal_id])) for name in names]
    assert {answer.status_code for answer in answers} == {404}


def test_sam_looking_is_no_look(sam: Member, goal: Goal) -> None:
    client = sam.client()

    client.get(reverse("goals:list"))
    client.get(address_of(sam))

    assert looks_at(sam) == []


def test_what_is_shared_offers_jo_nothing_to_press(
    sam: Member, jo: Member, goal: Goal, shared_with_jo: UUID
) -> None:
    page = body(jo.client().get(address_of(sam)))

    assert reverse("goals:goal", args=[goal.pk]) not in page
    assert reverse("goals:add") not in page


def test_seeing_is_not_changing(
    sam: Member, jo: Member, goal: Goal, step: Step, shared_with_jo: UUID
) -> None:
    client = jo.client()
    pages = [reverse(f"goals:{name}", args=[goal.pk]) for name in ("goal", "change", "remove")]
    pages += [reverse(f"goals:step_{name}", args=[step.pk]) for name in ("change", "take", "remove")]

    answers = [posting(client, page, what="By Jo", why="", taken="yes", seen="1") for page in pages]

    assert [answer.status_code for answer in answers] == [404] * 6
    [kept], [kept_step] = Goal.objects.filter(person_id=sam.id), Step.objects.filter(person_id=sam.id)
    assert (kept.version, kept_step.version, kept_step.done_at) == (1, 1, None)


def test_taken_back_looks_like_nobody_at_all_on_the_next_request(
    sam: Member, jo: Member, shared_with_jo: UUID
) -> None:
    phone, laptop = jo.client(), jo.client()
    assert phone.get(address_of(sam)).status_code == 200

    sharing.take_back(connection_id=shared_with_jo, section=Section.GOALS, by=sam.viewer, at=AT)

    unknown = phone.get(reverse("goals:shared", args=[uuid4()]))
    for device in (phone, laptop):
        answer = device.get(address_of(sam))
        assert answer.status_code == 404
        assert body(answer) == body(unknown)
        assert "Swim in the sea again" not in body(answer)


def test_no_longer_walking_together_ends_it_too(
    sam: Member, jo: Member, shared_with_jo: UUID, at: datetime
) -> None:
    sharing.stop_walking_with(connection_id=shared_with_jo, by=sam.viewer, at=at)

    assert jo.client().get(address_of(sam)).status_code == 404


def test_walking_together_alone_shares_no_goals(sam: Member, jo: Member, goal: Goal) -> None:
    assert jo.client().get(address_of(sam)).status_code == 404
    assert looks_at(sam) == []


def test_sharing_another_section_shares_no_goals(sam: Member, jo: Member, goal: Goal) -> None:
    let_in(sam, jo, Section.COPING, Section.LEARNING, Section.STAYING_WELL)

    assert jo.client().get(address_of(sam)).status_code == 404


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_everybody_else_sees_what_does_not_exist(
    name: str, sam: Member, alex: Member, shared_with_jo: UUID, request: pytest.FixtureRequest
) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    client = request.getfixturevalue(name).client()

    answer = client.get(address_of(sam))

    unknown = client.get(reverse("goals:shared", args=[uuid4()]))
    assert answer.status_code == unknown.status_code == 404
    assert body(answer) == body(unknown)
    assert looks_at(sam) == []


def test_goals_cannot_be_shared_with_a_supporter_at_all(sam: Member, alex: Member, goal: Goal) -> None:
    with pytest.raises(sharing.CannotBeShared):
        let_in(sam, alex, Section.GOALS)

    assert alex.client().get(address_of(sam)).status_code == 404


def test_a_person_who_wants_nothing_yet_shares_an_empty_page(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.GOALS)

    page = words_on(jo.client().get(address_of(sam)))

    assert "Nothing is written here yet." in page
    assert "open the curtains" not in page
