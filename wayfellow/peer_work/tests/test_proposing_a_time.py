"""A worker proposes times and imposes none: nothing is in a diary until the person's yes."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, posting_twice, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.models import Conversation
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.purpose import Purpose
from wayfellow.peer_work import actions
from wayfellow.peer_work.models import Answer, TimeProposal
from wayfellow.peer_work.queries import asked_of_me
from wayfellow.peer_work.tests.conftest import FRIDAY, THURSDAY
from wayfellow.sharing import actions as sharing


def propose_to(person: UUID) -> str:
    """The page on which times are proposed."""
    return reverse("peer_work:propose", args=[person])


def test_jo_proposes_several_times_and_nothing_is_planned(jo: Member, sam: Member) -> None:
    answer = posting(
        jo.client(),
        propose_to(sam.id),
        on_1="2026-11-13",
        clock_1="10:00",
        on_2="2026-11-12",
        clock_2="10:00",
        on_3="2026-11-20",
        where="the pier",
        word="Whatever suits you.",
    )

    kept = TimeProposal.objects.get(person_id=sam.id)
    assert (answer.status_code, answer["Location"]) == (303, reverse("peer_work:person", args=[sam.id]))
    assert kept.words.times[:2] == (THURSDAY, FRIDAY)
    assert len(kept.words.times) == 3
    assert (kept.words.where, kept.words.word, kept.answer) == (
        "the pier",
        "Whatever suits you.",
        Answer.WAITING,
    )
    assert not Conversation.objects.exists()


def test_the_page_says_that_it_is_a_proposal(jo: Member, sam: Member) -> None:
    page = words_on(jo.client().get(propose_to(sam.id)))

    assert "Propose a time to Sam" in page
    assert "They can take one, ask for another one, or say not now." in page
    assert "It is in the diary only when they say yes." in page


def test_the_workers_own_days_away_stand_beside_it(jo: Member, sam: Member, away: object) -> None:
    assert "You are away on Saturday 5 December to Friday 11 December" in words_on(
        jo.client().get(propose_to(sam.id))
    )


def test_the_same_time_twice_is_one_time(jo: Member, sam: Member) -> None:
    same = {
        f"{what}_{number}": value
        for number in (1, 2)
        for what, value in (("on", "2026-11-13"), ("clock", "10:00"))
    }

    posting(jo.client(), propose_to(sam.id), **same)

    assert TimeProposal.objects.get(person_id=sam.id).words.times == (FRIDAY,)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"on_1": ""}, "Please choose a day."),
        ({"on_1": "2026-11-09"}, "That time has gone by. Please choose one that is to come."),
        ({"on_1": "2026-11-10", "clock_1": "19:59"}, "That time has gone by."),
        ({"on_1": "2100-01-01"}, "That day is too far away."),
        ({"on_1": "soon"}, "We could not read that day."),
        ({"clock_2": "10:00"}, "Please say which day, too."),
        ({"on_2": "soon", "clock_2": "10:00"}, "We could not read that day."),
        ({"word": "x" * 201}, "This is 1 letter too long."),
    ],
)
def test_what_cannot_be_read_is_told_and_what_was_typed_stays(
    fields: dict[str, str], told: str, jo: Member, sam: Member
) -> None:
    answer = posting(jo.client(), propose_to(sam.id), **{"on_1": "2026-11-13", "where": "the pier", **fields})

    assert answer.status_code == 422
    assert told in words_on(answer)
    assert 'value="the pier"' in body(answer)
    assert not TimeProposal.objects.exists()


def test_today_without_a_time_is_still_to_come(jo: Member, sam: Member) -> None:
    assert posting(jo.client(), propose_to(sam.id), on_1="2026-11-10").status_code == 303


def test_pressing_twice_proposes_once(jo: Member, sam: Member) -> None:
    posting_twice(jo.client(), propose_to(sam.id), on_1="2026-11-13")

    assert TimeProposal.objects.filter(person_id=sam.id).count() == 1


def test_a_new_proposal_takes_the_place_of_the_one_before_and_of_its_answer(
    jo: Member, sam: Member, proposal: TimeProposal
) -> None:
    actions.not_now(proposal_id=proposal.pk, by=sam.viewer, at=AT)

    newer = actions.propose_times(person_id=sam.id, times=[FRIDAY], by=jo.viewer, at=AT)

    assert list(TimeProposal.objects.filter(person_id=sam.id)) == [newer]
    assert newer.answer == Answer.WAITING


def test_two_workers_propose_side_by_side(kit: Member, sam: Member, proposal: TimeProposal) -> None:
    let_in(sam, kit)

    actions.propose_times(person_id=sam.id, times=[FRIDAY], by=kit.viewer, at=AT)

    assert TimeProposal.objects.filter(person_id=sam.id).count() == 2


@pytest.mark.parametrize("who", ["kit", "lead", "alex", "robin", "sam"])
def test_nobody_else_proposes_times_to_sam(who: str, sam: Member, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(propose_to(sam.id)).status_code == 404
    assert posting(member.client(), propose_to(sam.id), on_1="2026-11-13").status_code == 404
    with pytest.raises(NotThere):
        actions.propose_times(person_id=sam.id, times=[FRIDAY], by=member.viewer, at=AT)


def test_with_somebody_who_cannot_sign_in_it_is_said_in_the_room(jo: Member, noor: UUID) -> None:
    own_page = body(jo.client().get(reverse("peer_work:person", args=[noor])))

    assert jo.client().get(propose_to(noor)).status_code == 404
    with pytest.raises(NotThere):
        actions.propose_times(person_id=noor, times=[FRIDAY], by=jo.viewer, at=AT)
    assert reverse("conversations:plan_with", args=[noor]) in own_page
    assert propose_to(noor) not in own_page


def test_their_page_says_what_was_proposed_and_that_they_need_not_answer(
    jo: Member, sam: Member, proposal: TimeProposal
) -> None:
    page = words_on(jo.client().get(reverse("peer_work:person", args=[sam.id])))

    assert "What you proposed Thursday 12 November, 10:00 Friday 13 November, 10:00" in page
    assert "Sam has not answered. They need not." in page
    assert looks_at(sam) == [("Jo", "Conversations")], "what is between the two is read, and so it is told"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("take", "Sam took one of your times. It is in the diary now."),
        ("another", "Sam would like another time. Mornings are hard."),
        ("not_now", "Sam says: not now. That is a good answer, too."),
    ],
)
def test_their_page_says_what_they_answered(
    answer: str, told: str, jo: Member, sam: Member, proposal: TimeProposal
) -> None:
    posting(
        sam.client(),
        reverse("peer_work:times", args=[proposal.pk]),
        then=answer,
        time=FRIDAY.isoformat(),
        wish="Mornings are hard.",
    )

    assert told in words_on(jo.client().get(reverse("peer_work:person", args=[sam.id])))


def test_taking_it_back_leaves_nothing(jo: Member, sam: Member, proposal: TimeProposal) -> None:
    answer = posting(jo.client(), reverse("peer_work:take_back_times", args=[sam.id]))

    assert answer["Location"] == reverse("peer_work:person", args=[sam.id])
    assert not TimeProposal.objects.filter(person_id=sam.id).exists()
    assert sam.client().get(reverse("peer_work:times", args=[proposal.pk])).status_code == 404


def test_another_worker_takes_back_only_their_own(kit: Member, sam: Member, proposal: TimeProposal) -> None:
    assert posting(kit.client(), reverse("peer_work:take_back_times", args=[sam.id])).status_code == 404
    let_in(sam, kit)
    actions.take_back_times(person_id=sam.id, by=kit.viewer, at=AT)

    assert TimeProposal.objects.filter(person_id=sam.id).exists()


def test_other_times_for_a_talk_that_is_planned(jo: Member, sam: Member, talk: UUID) -> None:
    address = reverse("peer_work:propose_instead", args=[talk])
    client = jo.client()

    page = words_on(client.get(address))
    posting(client, address, on_1="2026-11-13", clock_1="10:00")

    assert "Propose another time to Sam" in page
    assert "How it is now Thursday 12 November, 10:00 Where: the pier" in page
    assert "It stays like this until they take another time." in page
    assert TimeProposal.objects.get(person_id=sam.id).talk_id == talk
    assert Conversation.objects.get(person_id=sam.id).starts_at == THURSDAY


def test_a_talk_that_goes_on_is_not_moved(jo: Member, sam: Member, talk: UUID) -> None:
    conversations.open_talk(talk_id=talk, purpose=Purpose.PLAN, stage=None, by=sam.viewer, at=AT)

    answer = jo.client().get(reverse("peer_work:propose_instead", args=[talk]))

    assert (answer.status_code, answer["Location"]) == (303, reverse("conversations:talk", args=[talk]))
    with pytest.raises(NotThere):
        actions.propose_times(person_id=sam.id, times=[FRIDAY], talk_id=talk, by=jo.viewer, at=AT)


def test_a_talk_that_is_over_is_not_moved(jo: Member, sam: Member, talk: UUID) -> None:
    conversations.open_talk(talk_id=talk, purpose=Purpose.PLAN, stage=None, by=sam.viewer, at=AT)
    conversations.keep_talk(talk_id=talk, keep=conversations.Keep.NOTHING, by=sam.viewer, at=AT)

    assert jo.client().get(reverse("peer_work:propose_instead", args=[talk])).status_code == 404


def test_only_a_talk_of_these_two_can_be_moved(jo: Member, sam: Member, robin: Member, talk: UUID) -> None:
    with pytest.raises(NotThere):
        actions.propose_times(person_id=robin.id, times=[FRIDAY], talk_id=talk, by=jo.viewer, at=AT)
    with pytest.raises(NotThere):
        actions.propose_times(person_id=sam.id, times=[FRIDAY], talk_id=uuid4(), by=jo.viewer, at=AT)


@pytest.mark.parametrize("who", ["sam", "kit", "robin"])
def test_nobody_but_its_worker_proposes_to_move_a_talk(
    who: str, talk: UUID, request: pytest.FixtureRequest
) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(reverse("peer_work:propose_instead", args=[talk])).status_code == 404


def test_somebody_who_is_both_proposes_no_times_to_themselves(
    service: object, jo: Member, sam: Member
) -> None:
    with pytest.raises(NotThere):
        actions.propose_times(person_id=jo.id, times=[FRIDAY], by=jo.viewer, at=AT)


def test_when_they_stop_walking_nothing_more_is_proposed(
    jo: Member, sam: Member, proposal: TimeProposal
) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    assert jo.client().get(propose_to(sam.id)).status_code == 404
    with pytest.raises(NotThere):
        actions.propose_times(person_id=sam.id, times=[FRIDAY], by=jo.viewer, at=AT)


def test_the_words_are_sealed_under_the_persons_key(sam: Member, proposal: TimeProposal) -> None:
    assert proposal.owner_id == sam.id
    for word in (b"pier", b"suits", b"2026"):
        assert word not in bytes(proposal.envelope)


def test_a_proposal_does_not_outlive_its_times(sam: Member, proposal: TimeProposal) -> None:
    later = FRIDAY + timedelta(days=1)

    assert asked_of_me(sam.viewer, proposal_id=proposal.pk, at=THURSDAY).times == (FRIDAY,)
    assert asked_of_me(sam.viewer, proposal_id=proposal.pk, at=later).times == ()
