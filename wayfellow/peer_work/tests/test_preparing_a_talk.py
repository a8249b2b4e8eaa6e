"""Before a talk: what was agreed last, what it may be about, what of one's own may fit, last notes."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, statements, words_on
from tests.cast import AT, Member, let_in
from wayfellow.conversations import actions as conversations
from wayfellow.foundation.refusals import NotThere
from wayfellow.lived_experience import actions as lived
from wayfellow.measures.purpose import Purpose
from wayfellow.peer_work import actions
from wayfellow.peer_work.queries import prepare
from wayfellow.sharing import actions as sharing


def page_of(talk: UUID) -> str:
    """Where its worker prepares."""
    return reverse("peer_work:prepare", args=[talk])


def a_talk_that_was_kept(
    owner: Member, worker: Member, *, took: str = "", left: str = "", days: int = 7, keep: str = "everything"
) -> UUID:
    """Some days ago they talked."""
    at, by = AT - timedelta(days=days), owner.viewer
    talk = conversations.plan_talk(person_id=owner.id, companion_id=worker.id, by=by, at=at).pk
    conversations.open_talk(talk_id=talk, purpose=Purpose.PLAN, stage=None, by=by, at=at)
    for text, kind in ((took, "goal"), (left, "left")):
        line = conversations.say(talk_id=talk, card="", text=text, seen=0, by=by, at=at) if text else None
        if line is not None:
            conversations.put_in_its_place(
                talk_id=talk,
                line_id=line.pk,
                kind=conversations.TakeawayKind(kind),
                text=text,
                by=by,
                at=at,
            )
    conversations.keep_talk(talk_id=talk, keep=conversations.Keep(keep), by=by, at=at)
    return talk


def test_all_of_it_on_one_page(sam: Member, jo: Member, talk: UUID) -> None:
    before = a_talk_that_was_kept(sam, jo, took="Ask about the night bus")
    conversations.add_to_agenda(talk_id=talk, text="Sleeping on the bus", by=sam.viewer, at=AT)
    conversations.add_to_agenda(talk_id=talk, text="The form", by=jo.viewer, at=AT)
    lived.write_snippet(text="I slept in the library.", when="About sleeping", by=jo.viewer, at=AT)
    actions.write_note(text="I hurried.", by=jo.viewer, at=AT)

    page = jo.client().get(page_of(talk))

    told = words_on(page)
    assert "Before a talk with Sam" in told
    assert "Thursday 12 November, 10:00 Where: the pier" in told
    assert "To talk about Sleeping on the bus The form (from you)" in told
    assert "What came of the last talk Ask about the night bus" in told
    assert reverse("conversations:talk", args=[before]) in body(page)
    assert "I slept in the library. You both say: sleeping" in told
    assert "Your own last notes I hurried." in told
    assert "What is about one person has no place in your notes." in told


def test_before_the_first_talk(sam: Member, jo: Member, talk: UUID) -> None:
    page = words_on(jo.client().get(page_of(talk)))

    assert "Nothing yet. That is fine, too." in page
    assert "This is your first talk, or the others were not kept." in page
    assert "Nothing of yours uses the same words. Listening is enough." in page
    assert "Nothing here yet." in page


def test_of_a_talk_from_which_nothing_was_taken(sam: Member, jo: Member, talk: UUID) -> None:
    a_talk_that_was_kept(sam, jo, left="I leave this there")

    page = words_on(jo.client().get(page_of(talk)))

    assert "Nothing was taken away from it. A talk is a talk all the same." in page
    assert "I leave this there" not in page


def test_a_talk_without_a_note_gives_nothing_away(sam: Member, jo: Member, talk: UUID) -> None:
    a_talk_that_was_kept(sam, jo, took="Only for me", keep="nothing")

    assert "Only for me" not in words_on(jo.client().get(page_of(talk)))


def test_the_newest_of_several_counts(sam: Member, jo: Member, talk: UUID) -> None:
    a_talk_that_was_kept(sam, jo, took="Newer", days=3)
    a_talk_that_was_kept(sam, jo, took="Older", days=9)

    page = words_on(jo.client().get(page_of(talk)))

    assert "Newer" in page
    assert "Older" not in page


def test_talks_with_another_worker_are_not_told_of(sam: Member, jo: Member, kit: Member, talk: UUID) -> None:
    let_in(sam, kit)
    a_talk_that_was_kept(sam, kit, took="Told to Kit")

    assert "Told to Kit" not in words_on(jo.client().get(page_of(talk)))


def test_what_waits_for_no_talk_yet_is_not_seen(sam: Member, jo: Member, talk: UUID) -> None:
    conversations.remove_talk(talk_id=talk, by=sam.viewer, at=AT)
    conversations.add_to_agenda(text="For later", by=sam.viewer, at=AT)

    assert jo.client().get(page_of(talk)).status_code == 404


def test_preparing_is_one_look(sam: Member, jo: Member, talk: UUID) -> None:
    a_talk_that_was_kept(sam, jo, took="Ask about the bus")

    jo.client().get(page_of(talk))

    assert looks_at(sam) == [("Jo", "Conversations")]


@pytest.mark.parametrize("who", ["sam", "kit", "robin", "lead", "alex"])
def test_only_its_worker_prepares(who: str, talk: UUID, request: pytest.FixtureRequest) -> None:
    member: Member = request.getfixturevalue(who)

    assert member.client().get(page_of(talk)).status_code == 404
    with pytest.raises(NotThere):
        prepare(member.viewer, talk_id=talk, at=AT)


def test_a_talk_that_is_over_needs_no_preparing(sam: Member, jo: Member) -> None:
    assert jo.client().get(page_of(a_talk_that_was_kept(sam, jo))).status_code == 404


def test_when_they_stop_walking_there_is_nothing_to_prepare(sam: Member, jo: Member, talk: UUID) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=AT)

    assert jo.client().get(page_of(talk)).status_code == 404


def test_three_notes_at_most_and_the_newest(jo: Member, sam: Member, talk: UUID) -> None:
    for number in range(5):
        actions.write_note(text=f"Note {number}.", by=jo.viewer, at=AT + timedelta(minutes=number))

    page = words_on(jo.client().get(page_of(talk)))

    assert [f"Note {number}." in page for number in range(5)] == [False, False, True, True, True]


def test_the_talks_own_page_leads_here_for_the_worker_alone(sam: Member, jo: Member, talk: UUID) -> None:
    address = reverse("conversations:talk", args=[talk])

    assert page_of(talk) in body(jo.client().get(address))
    assert page_of(talk) not in body(sam.client().get(address))


def test_more_of_everything_costs_no_more(sam: Member, jo: Member, talk: UUID) -> None:
    a_talk_that_was_kept(sam, jo, took="Ask about the bus")
    costs = []
    for many in (1, 3, 40):
        for number in range(many):
            conversations.add_to_agenda(talk_id=talk, text=f"Bus {number}", by=sam.viewer, at=AT)
            lived.write_snippet(text="My bus", by=jo.viewer, at=AT)
            actions.write_note(text="A note", by=jo.viewer, at=AT)
        costs.append(statements(jo.client(), page_of(talk)))

    assert len(set(costs)) == 1
    assert costs[0] <= 12
