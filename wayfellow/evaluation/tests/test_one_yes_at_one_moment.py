"""A yes holds for one moment, one purpose and the very rows that were shown; for nothing before or after."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from tests.cast import AT, Member
from wayfellow.conversations.tests.talking import open_with_cards
from wayfellow.evaluation import actions, queries
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.models import ROWS
from wayfellow.evaluation.queries.asking import (
    NOTHING_SAID,
    Asking,
    SaidOfQuestionnaire,
    SaidOfTalk,
    SaidOfUse,
)
from wayfellow.evaluation.tests.asked import a_goal, how_many_written, over, receipts, two_times, written
from wayfellow.foundation.refusals import ChangedMeanwhile, NotNow, NotThere
from wayfellow.measures.captures import Captures

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M34")]
NEXT_YEAR = AT + timedelta(days=80)
EVERYTHING = tuple(Counting)


def ask(member: Member, goal: UUID, at: datetime = AT) -> Asking:
    """What may be counted of a goal."""
    return queries.ask_about_goal(member.viewer, goal_id=goal, at=at).asking


def count(member: Member, goal: UUID, *yes: Counting, at: datetime = AT) -> None:
    """Count it at once."""
    seen = ask(member, goal, at).sign
    actions.count_goal(goal_id=goal, yes=yes, seen=seen, by=member.viewer, at=at)


def known_by(counting: Counting) -> list[UUID]:
    """The random ids behind the rows of one kind."""
    return list(ROWS[counting]._default_manager.values_list("contributor", flat=True))


def test_looking_writes_nothing(sam: Member, jo: Member) -> None:
    talk, goal = over(sam, jo), a_goal(sam, 1, 2)

    queries.ask_about_talk(sam.viewer, talk_id=talk, said=SaidOfTalk(), at=AT)
    queries.ask_about_goal(sam.viewer, goal_id=goal, at=AT)
    queries.ask_about_use(sam.viewer, said=NOTHING_SAID, at=AT)

    assert how_many_written() == {}
    assert receipts(sam) == []


def test_a_yes_to_what_is_not_offered_writes_nothing(sam: Member) -> None:
    count(sam, a_goal(sam), Counting.TALK, Counting.USE)

    assert how_many_written() == {}


def test_a_yes_without_having_seen_is_refused(sam: Member) -> None:
    goal = a_goal(sam)

    with pytest.raises(ChangedMeanwhile):
        actions.count_goal(goal_id=goal, yes=EVERYTHING, seen="", by=sam.viewer, at=AT)

    assert how_many_written() == {}


def test_a_yes_on_the_last_evening_does_not_hold_in_the_new_quarter(sam: Member) -> None:
    goal = a_goal(sam)
    seen = ask(sam, goal, AT).sign

    with pytest.raises(ChangedMeanwhile):
        actions.count_goal(goal_id=goal, yes=EVERYTHING, seen=seen, by=sam.viewer, at=NEXT_YEAR)


def test_a_sign_is_the_same_for_the_same_rows_and_other_for_others(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)

    def sign(said: SaidOfTalk) -> str:
        return queries.ask_about_talk(sam.viewer, talk_id=talk, said=said, at=AT).asking.sign

    hope, goals = SaidOfTalk(frozenset({Captures.HOPE})), SaidOfTalk(frozenset({Captures.GOALS}))
    assert sign(hope) == sign(hope)
    assert len({sign(hope), sign(goals), sign(SaidOfTalk()), sign(SaidOfTalk(in_the_room=True))}) == 4


def test_a_goal_is_asked_about_once_in_each_quarter(sam: Member) -> None:
    goal = a_goal(sam)
    count(sam, goal, Counting.GOAL, Counting.REACH)

    assert ask(sam, goal).offers == ()
    assert {offer.counting for offer in ask(sam, goal, NEXT_YEAR).offers} == {Counting.GOAL, Counting.REACH}
    count(sam, goal, Counting.GOAL, at=NEXT_YEAR)
    assert [row["quarter"] for row in written(Counting.GOAL)] == ["2026Q4", "2027Q1"]


def test_nobody_is_the_same_from_quarter_to_quarter(sam: Member) -> None:
    goal = a_goal(sam)
    for at in (AT, NEXT_YEAR):
        count(sam, goal, Counting.GOAL, at=at)

    assert len(set(known_by(Counting.GOAL))) == 2


def test_nobody_is_the_same_from_purpose_to_purpose(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)
    asking = queries.ask_about_talk(sam.viewer, talk_id=talk, said=SaidOfTalk(), at=AT).asking
    actions.count_talk(
        talk_id=talk, said=SaidOfTalk(), yes=EVERYTHING, seen=asking.sign, by=sam.viewer, at=AT
    )
    count(sam, a_goal(sam), Counting.GOAL)

    ids = [*known_by(Counting.TALK), *known_by(Counting.REACH), *known_by(Counting.GOAL)]
    assert len(set(ids)) == len(ids) == 3
    assert sam.id not in ids


def test_within_purpose_and_quarter_one_person_stays_one(sam: Member) -> None:
    for _ in range(3):
        count(sam, a_goal(sam), Counting.GOAL)

    assert len(known_by(Counting.GOAL)) == 3
    assert len(set(known_by(Counting.GOAL))) == 1


def test_rows_know_neither_person_nor_worker_nor_day(sam: Member, jo: Member) -> None:
    talk = over(sam, jo)
    said = SaidOfTalk(frozenset({Captures.HOPE}), in_the_room=True)
    asking = queries.ask_about_talk(sam.viewer, talk_id=talk, said=said, at=AT).asking
    actions.count_talk(talk_id=talk, said=said, yes=EVERYTHING, seen=asking.sign, by=sam.viewer, at=AT)

    for counting in (Counting.TALK, Counting.REACH):
        for row in ROWS[counting]._default_manager.values():
            kept = " ".join(str(value) for value in row.values())
            assert row["id"].version == row["contributor"].version == 4
            for leads_back in (sam.id, jo.id, talk, "2026-11", "Tea in the blue cup"):
                assert str(leads_back) not in kept


def test_a_receipt_tells_nobody_anything_without_the_key(sam: Member) -> None:
    goal = a_goal(sam)
    count(sam, goal, Counting.GOAL)

    [receipt] = receipts(sam)
    [row] = ROWS[Counting.GOAL]._default_manager.all()
    envelope = bytes(receipt.envelope)
    for secret in (row.pk, row.contributor, goal):
        assert str(secret).encode() not in envelope
        assert secret.bytes not in envelope
    assert receipt.words.rows == (row.pk,)


def test_nights_are_counted_as_they_were_told(sam: Member) -> None:
    said = SaidOfUse(nights_before=9, nights_after=1, crisis_before=4, crisis_after=0)
    seen = queries.ask_about_use(sam.viewer, said=said, at=AT).sign

    with pytest.raises(ChangedMeanwhile):
        actions.count_use(said=NOTHING_SAID, yes=EVERYTHING, seen=seen, by=sam.viewer, at=AT)
    actions.count_use(said=said, yes=[Counting.USE], seen=seen, by=sam.viewer, at=AT)

    assert [row["nights_before"] for row in written(Counting.USE)] == [9]


def test_nobody_counts_somebody_elses_things(sam: Member, robin: Member, jo: Member) -> None:
    talk, goal, (_, second) = over(sam, jo), a_goal(sam), two_times(sam)

    for somebody in (robin, jo):
        by = somebody.viewer
        with pytest.raises(NotThere):
            queries.ask_about_talk(by, talk_id=talk, said=SaidOfTalk(), at=AT)
        with pytest.raises(NotThere):
            queries.ask_about_goal(by, goal_id=goal, at=AT)
        with pytest.raises(NotThere):
            queries.ask_about_questionnaire(by, questionnaire_id=second, said=SaidOfQuestionnaire(), at=AT)
    assert how_many_written() == {}


def test_a_talk_is_counted_only_when_it_is_over(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo)

    with pytest.raises(NotNow):
        queries.ask_about_talk(sam.viewer, talk_id=talk, said=SaidOfTalk(), at=AT)


def test_taking_back_leaves_no_trace_of_the_goal(sam: Member) -> None:
    goal = a_goal(sam)
    count(sam, goal, Counting.GOAL, Counting.REACH)

    for receipt in receipts(sam):
        actions.take_back(receipt_id=receipt.pk, by=sam.viewer)

    assert how_many_written() == {}
    assert {offer.counting for offer in ask(sam, goal).offers} == {Counting.GOAL, Counting.REACH}
