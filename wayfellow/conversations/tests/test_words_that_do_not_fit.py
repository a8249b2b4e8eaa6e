"""These words don't fit me: why, what would fit better, and taking that back."""

from uuid import UUID, uuid4

import pytest

from tests.answers import posting_twice, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.tests.talking import CARD, DECK, FIRST, open_with_cards, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.models import WordsThatDoNotFit


def kept(owner: Member) -> list[tuple[str, str, str, str]]:
    """What is kept of it."""
    rows = WordsThatDoNotFit.objects.filter(person_id=owner.id).order_by("created_at", "pk")
    return [(row.deck, row.card, row.words.why, row.words.better) for row in rows]


def test_why_and_what_would_fit_better_are_kept(sam: Member, talk: UUID) -> None:
    client = sam.client()
    page = words_on(client.get(to("unfit", talk, CARD)))
    assert "When a day goes wrong, what do you still have a hand in?" in page
    assert "It is kept in your space, where nobody else can see it." in page

    answer = posting(client, to("unfit", talk, CARD), why="Too grand.", better="What can you still do?")

    assert answer.headers["Location"] == to("card", talk, CARD)
    assert kept(sam) == [(DECK, CARD, "Too grand.", "What can you still do?")]


def test_better_words_need_not_come_to_mind(sam: Member, talk: UUID) -> None:
    posting(sam.client(), to("unfit", talk, CARD), why="Too grand.", better="")

    assert kept(sam) == [(DECK, CARD, "Too grand.", "")]


def test_why_has_to_be_said(sam: Member, talk: UUID) -> None:
    answer = posting(sam.client(), to("unfit", talk, CARD), why=" ", better="Plainer")

    assert answer.status_code == 422
    assert "Please write something here." in words_on(answer)
    assert "Plainer" in words_on(answer)
    assert kept(sam) == []


def test_pressing_twice_keeps_one(sam: Member, talk: UUID) -> None:
    posting_twice(sam.client(), to("unfit", talk, CARD), why="Too grand.", better="")

    assert len(kept(sam)) == 1


def test_it_is_shown_again_to_the_person_alone(sam: Member, jo: Member, talk: UUID) -> None:
    posting(sam.client(), to("unfit", talk, CARD), why="Too grand.", better="Plainer.")

    shown = words_on(sam.client().get(to("unfit", talk, CARD)))
    assert "What you said before Too grand. Better: Plainer. Only you can see this. Take it back" in shown
    assert "Too grand." not in words_on(sam.client().get(to("unfit", talk, FIRST)))
    assert "Too grand." not in words_on(jo.client().get(to("unfit", talk, CARD)))


def test_jo_writes_it_down_for_sam(sam: Member, jo: Member, talk: UUID) -> None:
    page = words_on(jo.client().get(to("unfit", talk, CARD)))
    assert "It is kept in the person’s space." in page

    posting(jo.client(), to("unfit", talk, CARD), why="Sam says: too grand.", better="")

    assert kept(sam) == [(DECK, CARD, "Sam says: too grand.", "")]


def test_sam_takes_it_back(sam: Member, talk: UUID) -> None:
    client = sam.client()
    for why in ("One", "Two"):
        posting(client, to("unfit", talk, CARD), why=why, better="")
    one = WordsThatDoNotFit.objects.filter(person_id=sam.id).order_by("created_at").first()
    assert one is not None

    answer = posting(client, to("unfit", talk, CARD), take_back=str(one.pk))

    assert answer.headers["Location"] == to("unfit", talk, CARD)
    assert [why for _, _, why, _ in kept(sam)] == ["Two"]


def test_nobody_takes_back_what_is_not_theirs(sam: Member, jo: Member, robin: Member, talk: UUID) -> None:
    posting(sam.client(), to("unfit", talk, CARD), why="Sam’s", better="")
    row = WordsThatDoNotFit.objects.get(person_id=sam.id)
    robins = open_with_cards(robin, jo)

    for member, where in ((jo, talk), (robin, robins)):
        answer = posting(member.client(), to("unfit", where, CARD), take_back=str(row.pk))
        assert answer.status_code == 404
        with pytest.raises(NotThere):
            reflections.take_back_words(words_id=row.pk, by=member.viewer)
    for nonsense in ("", "one", str(uuid4())):
        assert posting(sam.client(), to("unfit", talk, CARD), take_back=nonsense).status_code == 404

    assert len(kept(sam)) == 1


def test_it_is_said_while_they_talk(sam: Member, talk: UUID) -> None:
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    shown = sam.client().get(to("unfit", talk, CARD))
    sent = posting(sam.client(), to("unfit", talk, CARD), why="Too late", better="")

    assert (shown.status_code, shown.headers["Location"]) == (303, to("talk", talk))
    assert sent.status_code == 409
    assert kept(sam) == []
