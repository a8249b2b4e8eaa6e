"""The person takes one time, asks for another, or says not now. Declining needs no reason."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.models import Conversation
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.measures.purpose import Purpose
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import Answer, TimeProposal
from wayfellow.peer_work.tests.conftest import FRIDAY, THURSDAY
from wayfellow.sharing import actions as sharing

WITH_ME = reverse("peer_work:with_me")


def page_of(proposal: TimeProposal) -> str:
    """Where the person answers."""
    return reverse("peer_work:times", args=[proposal.pk])


def kept(proposal: TimeProposal) -> TimeProposal:
    """The proposal as it is now."""
    return TimeProposal.objects.get(pk=proposal.pk, person_id=proposal.person_id)


def test_the_page_offers_the_times_and_three_ways_to_answer(sam: Member, proposal: TimeProposal) -> None:
    page = words_on(sam.client().get(page_of(proposal)))

    assert "Jo proposes a time to talk" in page
    assert "Whatever suits you." in page
    assert "Thursday 12 November, 10:00" in page
    assert "Friday 13 November, 10:00" in page
    assert "Take this time" in page
    assert "Ask for another time" in page
    assert "Not now" in page
    assert "You need not say why. Nothing else changes." in page
    assert "Jo can see your answer. Nobody else can." in page


def test_taking_one_puts_it_into_the_diary(sam: Member, jo: Member, proposal: TimeProposal) -> None:
    answer = posting(sam.client(), page_of(proposal), then="take", time=FRIDAY.isoformat())

    planned = Conversation.objects.get(person_id=sam.id)
    assert answer["Location"] == reverse("conversations:talk", args=[planned.pk])
    assert (planned.starts_at, planned.companion_id) == (FRIDAY, jo.id)
    assert planned.words.where == "the pier"
    assert (kept(proposal).answer, kept(proposal).talk_id) == (Answer.YES, planned.pk)


def test_taking_needs_one_of_the_times(sam: Member, proposal: TimeProposal) -> None:
    for time in ("", "2026-11-14T10:00:00+00:00", "never"):
        answer = posting(sam.client(), page_of(proposal), then="take", time=time, wish="An idea")

        assert answer.status_code == 422
        assert "Please choose one of these" in words_on(answer)
        assert "An idea</textarea>" in body(answer)
    assert not Conversation.objects.exists()


def test_a_single_time_is_chosen_already(sam: Member, jo: Member) -> None:
    only = actions.propose_times(person_id=sam.id, times=[FRIDAY], by=jo.viewer, at=AT)

    page = body(sam.client().get(page_of(only)))

    assert f'value="{FRIDAY.isoformat()}" checked' in page


def test_several_times_are_left_to_choose_from(sam: Member, proposal: TimeProposal) -> None:
    assert "checked" not in body(sam.client().get(page_of(proposal)))


def test_a_day_without_a_time_reads_like_a_day(sam: Member, jo: Member) -> None:
    midnight = datetime(2026, 11, 12, 13, 0, tzinfo=AT.tzinfo)
    day = actions.propose_times(person_id=sam.id, times=[midnight], by=jo.viewer, at=AT)

    page = words_on(sam.client().get(page_of(day)))

    assert "Friday 13 November" in page
    assert "00:00" not in page


def test_asking_for_another_time_with_what_would_suit(sam: Member, proposal: TimeProposal) -> None:
    answer = posting(sam.client(), page_of(proposal), then="another", wish="After lunch, please.")

    assert answer["Location"] == WITH_ME
    assert (kept(proposal).answer, kept(proposal).words.wish) == (Answer.ANOTHER, "After lunch, please.")
    assert not Conversation.objects.exists()


@pytest.mark.parametrize(("pressed", "answer"), [("another", Answer.ANOTHER), ("not_now", Answer.NOT_NOW)])
def test_no_reason_is_needed(pressed: str, answer: Answer, sam: Member, proposal: TimeProposal) -> None:
    sent = posting(sam.client(), page_of(proposal), then=pressed)

    assert sent.status_code == 303
    assert kept(proposal).answer == answer
    assert kept(proposal).words.wish == ""


def test_not_now_keeps_no_reason_even_if_one_was_typed(sam: Member, proposal: TimeProposal) -> None:
    posting(sam.client(), page_of(proposal), then="not_now", wish="Because of everything")

    assert kept(proposal).words.wish == ""


@pytest.mark.parametrize("pressed", ["", "maybe", "yes"])
def test_only_the_three_buttons_answer(pressed: str, sam: Member, proposal: TimeProposal) -> None:
    answer = posting(sam.client(), page_of(proposal), then=pressed, time=FRIDAY.isoformat())

    assert answer.status_code == 422
    assert "Please press one of the buttons." in words_on(answer)
    assert kept(proposal).answer == Answer.WAITING


def test_not_answering_is_an_answer(sam: Member, proposal: TimeProposal) -> None:
    sam.client().get(page_of(proposal))

    assert kept(proposal).answer == Answer.WAITING
    assert not Conversation.objects.exists()


def test_an_answer_is_given_once(sam: Member, proposal: TimeProposal) -> None:
    actions.not_now(proposal_id=proposal.pk, by=sam.viewer, at=AT)
    client = sam.client()

    shown = client.get(page_of(proposal))
    late = posting(client, page_of(proposal), then="take", time=FRIDAY.isoformat())

    assert "This has been answered." in words_on(shown)
    assert late.status_code == 409
    with pytest.raises(NotNow):
        actions.ask_for_another_time(proposal_id=proposal.pk, wish="", by=sam.viewer, at=AT)
    assert not Conversation.objects.exists()


def test_pressing_twice_plans_one_talk(sam: Member, proposal: TimeProposal) -> None:
    first, second = posting_twice(sam.client(), page_of(proposal), then="take", time=FRIDAY.isoformat())

    assert first["Location"] == second["Location"]
    assert Conversation.objects.count() == 1


def test_a_time_that_went_by_meanwhile_is_not_taken(sam: Member, proposal: TimeProposal) -> None:
    with pytest.raises(NotNow):
        actions.take_time(proposal_id=proposal.pk, time=THURSDAY, by=sam.viewer, at=THURSDAY)

    with time_machine.travel(THURSDAY + timedelta(hours=1), tick=False):
        page = words_on(sam.client().get(page_of(proposal)))
    assert "Thursday" not in page
    assert "Friday 13 November, 10:00" in page


def test_when_all_times_went_by_there_is_still_an_answer(sam: Member, proposal: TimeProposal) -> None:
    with time_machine.travel(FRIDAY + timedelta(days=1), tick=False):
        client = sam.client()
        page = words_on(client.get(page_of(proposal)))
        posting(client, page_of(proposal), then="another", wish="Next week?")

    assert "These times have gone by." in page
    assert "Take this time" not in page
    assert kept(proposal).answer == Answer.ANOTHER


def test_a_time_that_nobody_proposed_is_not_taken(sam: Member, proposal: TimeProposal) -> None:
    with pytest.raises(NotNow):
        actions.take_time(proposal_id=proposal.pk, time=FRIDAY + timedelta(hours=1), by=sam.viewer, at=AT)


@pytest.mark.parametrize("who", ["jo", "kit", "robin", "alex", "lead"])
def test_nobody_answers_for_sam(who: str, proposal: TimeProposal, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(page_of(proposal)).status_code == 404
    assert posting(member.client(), page_of(proposal), then="not_now").status_code == 404
    with pytest.raises(NotThere):
        actions.take_time(proposal_id=proposal.pk, time=FRIDAY, by=member.viewer, at=AT)
    assert kept(proposal).answer == Answer.WAITING


def test_when_they_no_longer_walk_together_nothing_is_planned(
    sam: Member, jo: Member, proposal: TimeProposal
) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    with pytest.raises(NotNow):
        actions.take_time(proposal_id=proposal.pk, time=FRIDAY, by=sam.viewer, at=AT)
    assert not Conversation.objects.exists()


def test_a_yes_moves_the_talk_it_was_about(sam: Member, jo: Member, talk: UUID) -> None:
    asked = actions.propose_times(person_id=sam.id, times=[FRIDAY], talk_id=talk, by=jo.viewer, at=AT)
    page = words_on(sam.client().get(page_of(asked)))

    posting(sam.client(), page_of(asked), then="take", time=FRIDAY.isoformat())

    moved = Conversation.objects.get(person_id=sam.id)
    assert "It is about moving a talk that is planned. If you say no, that talk stays as it is." in page
    assert (moved.pk, moved.starts_at, moved.words.where) == (talk, FRIDAY, "the pier")


def test_a_no_leaves_that_talk_as_it_is(sam: Member, jo: Member, talk: UUID) -> None:
    asked = actions.propose_times(
        person_id=sam.id, times=[FRIDAY], where="a boat", talk_id=talk, by=jo.viewer, at=AT
    )

    posting(sam.client(), page_of(asked), then="not_now")

    unmoved = Conversation.objects.get(person_id=sam.id)
    assert (unmoved.starts_at, unmoved.words.where) == (THURSDAY, "the pier")


@pytest.mark.parametrize("meanwhile", ["removed", "opened"])
def test_a_talk_that_cannot_be_moved_any_more_leaves_room_for_a_new_one(
    meanwhile: str, sam: Member, jo: Member, talk: UUID
) -> None:
    asked = actions.propose_times(person_id=sam.id, times=[FRIDAY], talk_id=talk, by=jo.viewer, at=AT)
    if meanwhile == "removed":
        conversations.remove_talk(talk_id=talk, by=sam.viewer, at=AT)
    else:
        conversations.open_talk(talk_id=talk, purpose=Purpose.PLAN, stage=None, by=sam.viewer, at=AT)

    planned = actions.take_time(proposal_id=asked.pk, time=FRIDAY, by=sam.viewer, at=AT)

    assert planned != talk
    assert Conversation.objects.get(pk=planned).starts_at == FRIDAY
