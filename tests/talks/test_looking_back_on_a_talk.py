"""Each thought can become something, once, in its place, with the way back; or stay, or be taken out."""

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, let_in, posting
from tests.talks.conftest import GoingOn
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Takeaway
from wayfellow.coping.models import CopingStrategy
from wayfellow.goals import actions as goals
from wayfellow.goals.models import Goal, Step
from wayfellow.learning.models import TopicToLearn
from wayfellow.reflections.models import Line
from wayfellow.routines.models import Routine
from wayfellow.sharing.section import Section
from wayfellow.staying_well.models import PlanEntry

MADE = {"strategy": CopingStrategy, "sign": PlanEntry, "routine": Routine, "topic": TopicToLearn}


@pytest.mark.parametrize("kind", MADE)
def test_a_thought_becomes_something_with_the_way_back(kind: str, sam: Member, talk: GoingOn) -> None:
    page = sam.client().get(talk.at("place", talk.line, kind))
    answer = posting(sam.client(), talk.at("place", talk.line, kind), text="Music first")

    [made] = MADE[kind].objects.filter(person_id=sam.id)  # type: ignore[attr-defined]  # four kinds of records
    assert "I choose the music" in page.content.decode()
    assert answer["Location"] == talk.at("looking_back")
    assert made.from_talk == talk.id
    assert "Music first" in words_on(sam.client().get(talk.at("looking_back")))


def test_a_step_needs_a_goal(sam: Member, talk: GoingOn) -> None:
    goal = goals.add_goal(person_id=sam.id, what="The bus", by=sam.viewer, at=AT)
    address = talk.at("place", talk.line, "step")

    without = posting(sam.client(), address, text="Look it up")
    posting(sam.client(), address, text="Look it up", goal=str(goal.pk))

    assert without.status_code == 422
    assert Step.objects.get(person_id=sam.id).goal_id == goal.pk


def test_a_worker_who_may_not_see_the_goals_chooses_none(sam: Member, jo: Member, talk: GoingOn) -> None:
    goal = goals.add_goal(person_id=sam.id, what="The secret garden", by=sam.viewer, at=AT)
    address = talk.at("place", talk.line, "step")

    page = jo.client().get(address)
    refused = posting(jo.client(), address, text="Look it up", goal=str(goal.pk))

    assert "The secret garden" not in page.content.decode()
    assert refused.status_code == 404
    assert not Step.objects.exists()


def test_a_worker_who_sees_the_goals_chooses_one(sam: Member, jo: Member, talk: GoingOn) -> None:
    let_in(sam, jo, Section.GOALS)
    goal = goals.add_goal(person_id=sam.id, what="The bus", by=sam.viewer, at=AT)

    posting(jo.client(), talk.at("place", talk.line, "step"), text="Look it up", goal=str(goal.pk))

    assert Step.objects.get(person_id=sam.id).words.what == "Look it up"


def test_twice_is_once(sam: Member, talk: GoingOn) -> None:
    before = Goal.objects.filter(person_id=sam.id).count()

    answer = posting(sam.client(), talk.at("place", talk.line, "goal"), text="Another")

    assert answer.status_code == 422
    assert "Choose the music" in words_on(answer)
    assert Goal.objects.filter(person_id=sam.id).count() == before


@pytest.mark.parametrize("kind", ["left", "wish"])
def test_only_what_has_a_place_can_be_made(kind: str, sam: Member, talk: GoingOn) -> None:
    assert sam.client().get(talk.at("place", talk.line, kind)).status_code == 404


def test_a_thought_can_be_left_there(sam: Member, jo: Member, talk: GoingOn) -> None:
    story = Line.objects.get(person_id=sam.id, author_id=jo.id)

    posting(sam.client(), talk.at("leave", story.pk))

    assert Takeaway.objects.filter(person_id=sam.id, kind="left", line_id=story.pk).exists()
    assert "Left there" in words_on(sam.client().get(talk.at("looking_back")))


def test_the_person_takes_out_any_line(sam: Member, talk: GoingOn) -> None:
    for line in Line.objects.filter(person_id=sam.id):
        page = sam.client().get(talk.at("line_remove", line.pk))
        assert line.words.text.strip() in words_on(page)
        assert posting(sam.client(), talk.at("line_remove", line.pk))["Location"] == talk.at("looking_back")

    assert not Line.objects.filter(person_id=sam.id).exists()


def test_a_worker_takes_out_only_their_own(sam: Member, jo: Member, talk: GoingOn) -> None:
    own = Line.objects.get(person_id=sam.id, author_id=jo.id)

    refused = posting(jo.client(), talk.at("line_remove", talk.line))
    allowed = posting(jo.client(), talk.at("line_remove", own.pk))

    assert (refused.status_code, allowed.status_code) == (404, 303)
    assert Line.objects.filter(pk=talk.line).exists()


def test_from_a_card_the_way_back_is_the_card(sam: Member, talk: GoingOn) -> None:
    address = talk.at("line_remove", talk.line) + "?from=card"

    assert talk.at("card", talk.card) in sam.client().get(address).content.decode()
    assert posting(sam.client(), address)["Location"] == talk.at("card", talk.card)


def test_from_a_talk_without_cards_the_way_back_is_the_place_for_words(sam: Member, talk: GoingOn) -> None:
    said = actions.say(talk_id=talk.id, card="", text="Well.", seen=0, by=sam.viewer, at=AT)
    assert said is not None

    answer = posting(sam.client(), talk.at("line_remove", said.pk) + "?from=card")

    assert answer["Location"] == talk.at("notes")


def test_after_keeping_a_line_can_still_be_taken_out(sam: Member, talk: GoingOn) -> None:
    actions.keep_talk(talk_id=talk.id, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    answer = posting(sam.client(), talk.at("line_remove", talk.line))

    assert answer["Location"] == talk.at("talk")
    assert not Line.objects.filter(pk=talk.line).exists()


def test_after_keeping_nothing_new_is_made(sam: Member, talk: GoingOn) -> None:
    actions.keep_talk(talk_id=talk.id, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    page = sam.client().get(talk.at("place", talk.line, "routine"))
    refused = posting(sam.client(), talk.at("leave", talk.line))

    assert page["Location"] == talk.at("talk")
    assert refused.status_code == 409


@pytest.mark.parametrize("keep", list(Keep))
def test_what_is_kept_is_what_the_person_chose(keep: Keep, sam: Member, jo: Member, talk: GoingOn) -> None:
    assert posting(jo.client(), talk.at("keeping"), keep=keep.value).status_code == 404

    posting(sam.client(), talk.at("keeping"), keep=keep.value)

    shown = words_on(sam.client().get(talk.at("talk")))
    assert Line.objects.filter(person_id=sam.id).exists() == (keep == Keep.EVERYTHING)
    assert ("I choose the music" in shown) == (keep == Keep.EVERYTHING)
    assert ("Choose the music" in shown) == (keep != Keep.NOTHING)
    assert Goal.objects.filter(person_id=sam.id).exists()
    assert jo.client().get(talk.at("talk")).status_code == 200


def test_a_worker_who_stopped_walking_along_finds_nothing(sam: Member, jo: Member, talk: GoingOn) -> None:
    connection = let_in(sam, jo)
    posting(sam.client(), f"/sharing/{connection}/stop/")

    assert jo.client().get(talk.at("talk")).status_code == 404
    assert jo.client().get(talk.at("looking_back")).status_code == 404
