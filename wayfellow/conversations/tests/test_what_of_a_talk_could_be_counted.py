"""What of a talk could be counted: kinds and keys, for whoever decides, and only when it is over."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests.answers import looks_at
from tests.cast import AT, Member
from tests.words_for_talking import offer_sky
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.queries import TalkToCount, talk_to_count
from wayfellow.conversations.tests.talking import CARD, open_with_cards, said
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.reflections.models import CardState

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=1)


def close(talk: UUID, owner: Member, keep: Keep = Keep.EVERYTHING) -> TalkToCount:
    """The person says what stays; then what could be counted."""
    actions.keep_talk(talk_id=talk, keep=keep, by=owner.viewer, at=LATER)
    return talk_to_count(owner.viewer, talk_id=talk, at=LATER)


def make(talk: UUID, owner: Member, kind: TakeawayKind) -> None:
    """A line that became something."""
    line = said(talk, "Tea", by=owner)
    actions.put_in_its_place(talk_id=talk, line_id=line, kind=kind, text="Tea", by=owner.viewer, at=AT)


@pytest.fixture
def sky(sam: Member, jo: Member) -> UUID:
    """A talk over the cards of a measure."""
    offer_sky(sam)
    return open_with_cards(sam, jo, cards="who-5")


def unfit(talk: UUID, owner: Member, item: int) -> None:
    """The words of an item do not fit."""
    card = f"who-5-item-{item}"
    by = owner.viewer
    actions.say_words_do_not_fit(
        talk_id=talk, card=card, why="Odd", better="", tells_team=False, by=by, at=AT
    )


def test_what_came_of_it_is_told_by_kinds(sam: Member, talk: UUID) -> None:
    make(talk, sam, TakeawayKind.STRATEGY)
    make(talk, sam, TakeawayKind.GOAL)

    assert close(talk, sam).became == {TakeawayKind.STRATEGY, TakeawayKind.GOAL}


def test_what_was_left_there_is_no_kind(sam: Member, talk: UUID) -> None:
    make(talk, sam, TakeawayKind.LEFT)

    assert close(talk, sam).became == frozenset()


def test_our_own_cards_are_no_items(sam: Member, talk: UUID) -> None:
    said(talk, "Tea", by=sam, card=CARD)

    assert close(talk, sam).items == ()


def test_items_that_were_talked_over_or_skipped_are_told_in_order(sam: Member, sky: UUID) -> None:
    actions.leave_card(
        talk_id=sky, card="who-5-item-4", state=CardState.SKIPPED, rating="", by=sam.viewer, at=AT
    )
    said(sky, "Grey", by=sam, card="who-5-item-1")
    actions.leave_card(
        talk_id=sky, card="who-5-item-2", state=CardState.TALKED, rating="", by=sam.viewer, at=AT
    )

    found = close(sky, sam).items

    assert [(one.measure, one.number, one.skipped) for one in found] == [
        ("who-5", 1, False),
        ("who-5", 2, False),
        ("who-5", 4, True),
    ]


def test_words_that_did_not_fit_are_told_of_this_talk_alone(sam: Member, jo: Member, sky: UUID) -> None:
    said(sky, "Grey", by=sam, card="who-5-item-1")
    unfit(sky, sam, 1)
    found = close(sky, sam).items
    another = open_with_cards(sam, jo, cards="who-5", at=AT + timedelta(days=3))
    said(another, "Blue", by=sam, card="who-5-item-1", at=AT + timedelta(days=3))
    actions.keep_talk(talk_id=another, keep=Keep.EVERYTHING, by=sam.viewer, at=AT + timedelta(days=4))

    later = talk_to_count(sam.viewer, talk_id=another, at=AT + timedelta(days=4)).items

    assert [one.words_do_not_fit for one in found] == [True]
    assert [one.words_do_not_fit for one in later] == [False]


def test_where_no_note_was_kept_nothing_of_it_could_be_counted(sam: Member, sky: UUID) -> None:
    said(sky, "Grey", by=sam, card="who-5-item-1")

    found = close(sky, sam, Keep.NOTHING)

    assert (found.became, found.items) == (frozenset(), ())


def test_a_talk_that_is_going_on_has_not_come_to_anything_yet(sam: Member, talk: UUID) -> None:
    with pytest.raises(NotNow):
        talk_to_count(sam.viewer, talk_id=talk, at=AT)


def test_whoever_does_not_decide_finds_nothing(sam: Member, jo: Member, kit: Member, talk: UUID) -> None:
    close(talk, sam)

    for somebody in (jo, kit):
        with pytest.raises(NotThere):
            talk_to_count(somebody.viewer, talk_id=talk, at=LATER)
    with pytest.raises(NotThere):
        talk_to_count(sam.viewer, talk_id=uuid4(), at=LATER)


def test_asking_oneself_is_no_look(sam: Member, talk: UUID) -> None:
    close(talk, sam)

    assert looks_at(sam) == []
