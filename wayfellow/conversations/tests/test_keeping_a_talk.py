"""What do we keep? Everything, only what is taken away, or no note: the person says, and what goes goes."""

from typing import Any
from uuid import UUID

import pytest

from tests.answers import body, posting_twice, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.models import AgendaItem, Conversation, ConversationState, Takeaway
from wayfellow.conversations.tests.talking import CARD, open_with_cards, said, texts, to
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.goals.models import Goal
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.models import CardInTalk, CardState, Line


@pytest.fixture
def full(sam: Member, jo: Member, talk: UUID) -> UUID:
    """A talk with one of everything in it."""
    by = sam.viewer
    actions.open_talk(talk_id=talk, purpose=Purpose.NOTICE, stage=Stage.HARD, by=by, at=AT)
    actions.change_plan(talk_id=talk, starts_at=AT, where="the garden café", seen=4, by=by, at=AT)
    actions.add_to_agenda(talk_id=talk, text="The bus", by=by, at=AT)
    line = said(talk, "I can ring first.", by=sam)
    said(talk, "I rang late, too.", by=jo)
    actions.leave_card(talk_id=talk, card=CARD, state=CardState.TALKED, rating="Plenty", by=by, at=AT)
    actions.put_in_its_place(
        talk_id=talk, line_id=line, kind=TakeawayKind.GOAL, text="Ring before I cancel", by=by, at=AT
    )
    return talk


def row(talk: UUID, owner: Member) -> Conversation:
    """The talk as it is kept."""
    return Conversation.objects.get(pk=talk, person_id=owner.id)


def left_of(owner: Member) -> dict[str, int]:
    """How many rows are left of what was said, planned and taken away."""
    tables: dict[str, Any] = {"lines": Line, "cards": CardInTalk, "agenda": AgendaItem, "takeaways": Takeaway}
    return {name: table.objects.filter(person_id=owner.id).count() for name, table in tables.items()}


def keep(talk: UUID, what: Keep, by: Member) -> None:
    """The person presses."""
    answer = posting(by.client(), to("keeping", talk), keep=what.value)
    assert answer.headers["Location"] == to("talk", talk)


def test_everything_stays_when_everything_is_kept(sam: Member, jo: Member, full: UUID) -> None:
    keep(full, Keep.EVERYTHING, sam)

    kept = row(full, sam)
    assert (kept.state, kept.words.keep) == (ConversationState.KEPT, "everything")
    assert kept.kept_at is not None
    assert left_of(sam) == {"lines": 2, "cards": 1, "agenda": 1, "takeaways": 1}
    for member, heading in ((sam, "What I take from this"), (jo, "What was taken away")):
        page = words_on(member.client().get(to("talk", full)))
        assert f"{heading} Ring before I cancel" in page
        assert "What it was to be about The bus" in page
        for text in ("I can ring first. Sam", "I rang late, too. Jo", "Plenty", "Where: the garden café"):
            assert text in page


def test_only_what_is_taken_away_stays_when_that_is_kept(sam: Member, jo: Member, full: UUID) -> None:
    keep(full, Keep.TAKEAWAYS, sam)

    words = row(full, sam).words
    assert left_of(sam) == {"lines": 0, "cards": 0, "agenda": 0, "takeaways": 1}
    assert (words.where, words.keep) == ("the garden café", "takeaways")
    assert (words.purpose, words.stage, words.deck) == ("", "", ""), (
        "how things were was said in the talk too"
    )
    for member in (sam, jo):
        page = words_on(member.client().get(to("talk", full)))
        assert "Ring before I cancel" in page
        for gone in ("I can ring first.", "I rang late, too.", "The bus", "Plenty"):
            assert gone not in page


def test_no_note_leaves_the_day_and_nothing_else(sam: Member, jo: Member, full: UUID) -> None:
    keep(full, Keep.NOTHING, sam)

    words = row(full, sam).words
    assert left_of(sam) == {"lines": 0, "cards": 0, "agenda": 0, "takeaways": 0}
    assert (words.where, words.purpose, words.stage, words.deck, words.keep) == ("", "", "", "", "nothing")
    for member in (sam, jo):
        page = words_on(member.client().get(to("talk", full)))
        assert "No note was kept." in page
        for gone in ("I can ring first.", "I rang late, too.", "The bus", "Ring before I cancel", "café"):
            assert gone not in page


@pytest.mark.parametrize("what", list(Keep))
def test_what_was_put_in_its_place_stays_there(what: Keep, sam: Member, full: UUID) -> None:
    keep(full, what, sam)

    [goal] = Goal.objects.filter(person_id=sam.id)
    assert (goal.words.what, goal.from_talk) == ("Ring before I cancel", full)
    assert sam.client().get(to("talk", full)).status_code == 200, "the way back leads somewhere"


@pytest.mark.parametrize("what", list(Keep))
def test_other_talks_stay_as_they_are(
    what: Keep, sam: Member, jo: Member, full: UUID, robins_talk: UUID, robin: Member
) -> None:
    other = open_with_cards(sam, jo)
    said(other, "In another talk", by=sam)
    said(robins_talk, "Robin’s", by=robin)

    keep(full, what, sam)

    assert (texts(other, sam), texts(robins_talk, robin)) == (["In another talk"], ["Robin’s"])


def test_the_page_says_who_will_be_able_to_read_what(sam: Member, full: UUID) -> None:
    page = words_on(sam.client().get(to("keeping", full)))

    assert "Everything we wrote: you and Jo can read all 2 lines and what is taken away." in page
    assert "Only what I take away: you and Jo can read what is taken away. The lines go for good." in page
    assert "Jo can read it only while you walk together." in page
    assert "No note at all: nobody can read a thing. Only the day stays." in page
    assert "What you made into something of its own is in your space already, and stays there." in page
    assert "I can ring first. Sam" in page


def test_it_counts_the_lines(sam: Member, talk: UUID) -> None:
    client = sam.client()
    assert "no line was written. You and Jo can read what is taken away." in words_on(
        client.get(to("keeping", talk))
    )

    said(talk, "The only one", by=sam)

    assert "you and Jo can read the one line and what is taken away." in words_on(
        client.get(to("keeping", talk))
    )


def test_alone_it_is_only_me_who_can_read_it(sam: Member) -> None:
    page = words_on(sam.client().get(to("keeping", open_with_cards(sam, None))))

    assert "Everything we wrote: only you can read it." in page
    assert "Only what I take away: only you can read it. The lines go for good." in page
    assert "walk together" not in page


def test_jo_sees_the_choice_and_cannot_make_it(sam: Member, jo: Member, full: UUID) -> None:
    client = jo.client()
    page = client.get(to("keeping", full))
    assert "Sam decides what is kept. You can take out lines of your own." in words_on(page)
    assert 'name="keep"' not in body(page)

    for what in Keep:
        assert posting(client, to("keeping", full), keep=what.value).status_code == 404
        with pytest.raises(NotThere):
            actions.keep_talk(talk_id=full, keep=what, by=jo.viewer, at=AT)

    assert row(full, sam).state == ConversationState.OPEN
    assert left_of(sam)["lines"] == 2


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_keeps_anything(
    name: str, sam: Member, full: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    assert client.get(to("keeping", full)).status_code == 404
    assert posting(client, to("keeping", full), keep="nothing").status_code == 404
    assert left_of(sam)["lines"] == 2


@pytest.mark.parametrize("what", ["", "some of it", "Everything"])
def test_something_has_to_be_chosen(what: str, sam: Member, full: UUID) -> None:
    answer = posting(sam.client(), to("keeping", full), keep=what)

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert row(full, sam).state == ConversationState.OPEN


def test_a_talk_that_was_never_opened_has_nothing_to_keep(sam: Member, planned: UUID) -> None:
    shown = sam.client().get(to("keeping", planned))
    sent = posting(sam.client(), to("keeping", planned), keep="everything")

    assert (shown.status_code, shown.headers["Location"]) == (303, to("talk", planned))
    assert sent.status_code == 409
    assert row(planned, sam).state == ConversationState.PLANNED


def test_pressing_twice_keeps_once(sam: Member, full: UUID) -> None:
    first, second = posting_twice(sam.client(), to("keeping", full), keep="everything")

    assert first.headers["Location"] == second.headers["Location"]
    with pytest.raises(NotNow):
        actions.keep_talk(talk_id=full, keep=Keep.NOTHING, by=sam.viewer, at=AT)
    assert left_of(sam)["lines"] == 2


def test_a_talk_with_nothing_written_says_so(sam: Member, talk: UUID) -> None:
    keep(talk, Keep.EVERYTHING, sam)

    page = words_on(sam.client().get(to("talk", talk)))
    assert "Nothing was written down. A talk is a talk all the same." in page
