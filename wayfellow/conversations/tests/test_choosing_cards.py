"""What the guide says: no cards first, then decks, each with why. Every one can be taken, and left again."""

import re
from uuid import UUID

import msgspec
import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import CARD, DECK, FIRST, open_with_cards, said, to
from wayfellow.foundation.sealed import keep_change
from wayfellow.measures.deck import UnknownDeck, all_decks
from wayfellow.measures.guide import guide
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.actions import CardState

OURS = frozenset(deck.key for deck in all_decks())


def deck_of(talk: UUID, owner: Member) -> str:
    """The deck that was taken."""
    return Conversation.objects.get(pk=talk, person_id=owner.id).words.deck


@pytest.fixture
def opened(sam: Member, jo: Member) -> UUID:
    """A talk in which nobody has chosen yet."""
    return open_with_cards(sam, jo, cards="")


def test_no_cards_stands_first_and_everything_says_why(sam: Member, opened: UUID) -> None:
    answer = sam.client().get(to("choose", opened))

    page = words_on(answer)
    suggestions = guide(purpose=Purpose.NOTICE, available=OURS)
    headings = re.findall(r"<h2>([^<]*)</h2>", body(answer))
    assert headings == [suggestion.title for suggestion in suggestions]
    assert headings[0] == "No cards, just talk"
    for suggestion in suggestions:
        for words in (*suggestion.reasons, suggestion.caution, suggestion.whose_words):
            assert words in page
    assert "About 30 minutes for all of them." in page


def test_what_was_said_of_now_changes_what_is_suggested(sam: Member, opened: UUID) -> None:
    actions.open_talk(talk_id=opened, purpose=Purpose.JUST_TALK, stage=Stage.HARD, by=sam.viewer, at=AT)

    headings = re.findall(r"<h2>([^<]*)</h2>", body(sam.client().get(to("choose", opened))))

    assert headings == [
        one.title for one in guide(purpose=Purpose.JUST_TALK, stage=Stage.HARD, available=OURS)
    ]


def test_taking_a_deck_leads_to_its_first_card(sam: Member, opened: UUID) -> None:
    answer = posting(sam.client(), to("choose", opened), deck=DECK)

    assert answer.headers["Location"] == to("card", opened, FIRST)
    assert deck_of(opened, sam) == DECK


def test_just_talk_leads_to_a_place_for_words(sam: Member, talk: UUID) -> None:
    answer = posting(sam.client(), to("choose", talk), deck="")

    assert answer.headers["Location"] == to("notes", talk)
    assert deck_of(talk, sam) == ""


def test_going_on_with_a_deck_leads_to_the_first_card_that_is_new(sam: Member, talk: UUID) -> None:
    actions.leave_card(talk_id=talk, card=FIRST, state=CardState.SKIPPED, rating="", by=sam.viewer, at=AT)
    assert "Go on with these cards" in words_on(sam.client().get(to("choose", talk)))

    answer = posting(sam.client(), to("choose", talk), deck=DECK)

    assert answer.headers["Location"] == to("card", talk, "long-liked")


@pytest.mark.parametrize("deck", ["a-deck-of-mine", "../decks/finding-my-footing", "no-cards", " "])
def test_cards_that_we_do_not_have_are_told_kindly(deck: str, sam: Member, opened: UUID) -> None:
    answer = posting(sam.client(), to("choose", opened), deck=deck)

    assert answer.status_code == 422
    assert "We do not have those cards. Please choose one of these." in words_on(answer)
    assert "No cards, just talk" in words_on(answer)
    assert deck_of(opened, sam) == ""
    with pytest.raises(UnknownDeck):
        actions.choose_cards(talk_id=opened, deck=deck, by=sam.viewer, at=AT)


def test_what_was_said_on_other_cards_stays_with_its_question(sam: Member, talk: UUID) -> None:
    said(talk, "I choose the music.", by=sam)

    posting(sam.client(), to("choose", talk), deck="taking-part")

    page = words_on(sam.client().get(to("looking_back", talk)))
    assert "When a day goes wrong, what do you still have a hand in?" in page
    assert "I choose the music." in page
    shown = words_on(sam.client().get(to("card", talk, CARD)))
    assert "from “Finding my footing”" in shown


def test_before_it_is_opened_there_is_nothing_to_choose(sam: Member, planned: UUID) -> None:
    shown = sam.client().get(to("choose", planned))
    sent = posting(sam.client(), to("choose", planned), deck=DECK)

    assert (shown.status_code, shown.headers["Location"]) == (303, to("talk", planned))
    assert sent.status_code == 409
    assert deck_of(planned, sam) == ""


def test_a_purpose_that_is_not_on_offer_any_more_is_taken_as_just_talk(sam: Member, opened: UUID) -> None:
    row = Conversation.objects.get(pk=opened, person_id=sam.id)
    keep_change(row, msgspec.structs.replace(row.words, purpose="from-before", stage="from-before"))

    answer = sam.client().get(to("choose", opened))

    assert answer.status_code == 200
    headings = re.findall(r"<h2>([^<]*)</h2>", body(answer))
    assert headings == [one.title for one in guide(purpose=Purpose.JUST_TALK, available=OURS)]


def test_every_deck_can_be_taken_and_shows_its_first_card(sam: Member, opened: UUID) -> None:
    client = sam.client()
    for deck in all_decks():
        address = posting(client, to("choose", opened), deck=deck.key).headers["Location"]
        assert deck.cards[0].prompt in words_on(client.get(address))
