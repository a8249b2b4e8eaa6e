"""Cards that a service has written: their keys, who may have them, and who looks after them."""

from datetime import datetime
from uuid import uuid4

import pytest

from tests.cast import Member, arrive
from tests.written import a_deck, deck_in_use
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.measures.captures import Captures
from wayfellow.people.actions import open_service
from wayfellow.reflections import actions
from wayfellow.reflections.models import ServiceDeck
from wayfellow.reflections.queries import (
    WrittenCard,
    deck_in_hand,
    deck_of_card,
    decks_in_hand,
    decks_in_use,
    own_decks,
    version_of_deck,
)
from wayfellow.reflections.service_deck import key_of, read_deck


def test_the_key_carries_the_version_and_nothing_else() -> None:
    version = uuid4()

    assert version_of_deck(key_of(version)) == version
    assert deck_of_card(f"{key_of(version)}-12") == key_of(version)


@pytest.mark.parametrize("key", ["", "finding-my-footing", "own-12", f"own-{'g' * 32}", f"own-{'a' * 33}"])
def test_other_keys_are_of_no_deck_of_a_service(key: str) -> None:
    assert version_of_deck(key) is None


@pytest.mark.parametrize("card", ["", "a-hand-in", "who-5-item-3", f"own-{'a' * 32}", f"own-{'a' * 32}-0"])
def test_other_keys_are_of_no_card_of_a_service(card: str) -> None:
    assert deck_of_card(card) == ""


def test_a_deck_in_use_is_offered_with_its_cards(lead: Member, jo: Member) -> None:
    deck_in_use(lead, jo, a_deck(captures=(Captures.CONNECTION,)))

    [deck] = decks_in_use(service_id=lead.person.service_id)

    assert (deck.title, deck.number, deck.is_in_use, deck.minutes) == ("Living together", 1, True, 20)
    assert deck.captures == (Captures.CONNECTION,)
    assert [card.key for card in deck.cards] == [f"{deck.key}-1", f"{deck.key}-2"]
    assert deck.cards[0].prompt == "What makes a house a home for you?"
    assert deck.cards[0].rating is not None
    assert deck.cards[0].rating.options == ("Not at all", "Now and then", "Often", "All the time")
    assert deck.whose_words == "Written by your service, for talking. It gives no score."


def test_without_answers_there_is_nothing_to_choose(lead: Member, jo: Member) -> None:
    deck_in_use(lead, jo, a_deck(answers=()))

    [deck] = decks_in_use(service_id=lead.person.service_id)

    assert [card.rating for card in deck.cards] == [None, None]


def test_decks_stand_by_title(lead: Member, jo: Member) -> None:
    deck_in_use(lead, jo, a_deck("walking"))
    deck_in_use(lead, jo, a_deck("Cooking"))

    assert [deck.title for deck in decks_in_use(service_id=lead.person.service_id)] == ["Cooking", "walking"]


def test_drafts_and_what_was_retired_are_not_offered(lead: Member, jo: Member, at: datetime) -> None:
    key = deck_in_use(lead, jo, a_deck())
    actions.write_service_deck(key=None, text=a_deck("Draft"), by=lead.viewer, at=at)
    actions.retire_deck(key=key, by=lead.viewer)

    assert decks_in_use(service_id=lead.person.service_id) == ()


def test_a_version_that_was_once_in_use_is_found_for_ever_and_a_draft_never(
    lead: Member, jo: Member, at: datetime
) -> None:
    key = deck_in_use(lead, jo, a_deck())
    first = key_of(ServiceDeck.objects.get().pk)
    deck_in_use(lead, jo, a_deck("Living well together"), key=key)
    draft = actions.write_service_deck(key=key, text=a_deck("Third"), by=lead.viewer, at=at)

    found = own_decks([first, key_of(draft.pk), "finding-my-footing"], service_id=lead.person.service_id)

    assert [(deck.title, deck.is_in_use) for deck in found.values()] == [("Living together", False)]


def test_another_service_has_none_of_it(lead: Member, jo: Member) -> None:
    key = deck_in_use(lead, jo, a_deck())
    version = key_of(ServiceDeck.objects.get().pk)
    far = arrive(open_service(name="Hillside"), "Far", Role.SERVICE_LEAD)

    assert decks_in_use(service_id=far.person.service_id) == ()
    assert own_decks([version], service_id=far.person.service_id) == {}
    assert decks_in_hand(far.viewer) == ()
    with pytest.raises(NotThere):
        deck_in_hand(far.viewer, key=key)
    with pytest.raises(NotThere):
        actions.retire_deck(key=key, by=far.viewer)
    with pytest.raises(NotThere):
        actions.write_service_deck(key=key, text=a_deck(), by=far.viewer, at=lead.person.created_at)


@pytest.mark.parametrize("name", ["sam", "jo", "alex"])
def test_only_leads_write(name: str, lead: Member, at: datetime, request: pytest.FixtureRequest) -> None:
    by = request.getfixturevalue(name).viewer
    row = actions.write_service_deck(key=None, text=a_deck(), by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        actions.write_service_deck(key=row.key, text=a_deck(), by=by, at=at)
    with pytest.raises(NotThere):
        actions.throw_deck_away(key=row.key, by=by)
    with pytest.raises(NotThere):
        actions.retire_deck(key=row.key, by=by)


@pytest.mark.parametrize("name", ["sam", "alex"])
def test_only_the_team_reads_and_reviews(
    name: str, lead: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer
    row = actions.write_service_deck(key=None, text=a_deck(), by=lead.viewer, at=at)

    with pytest.raises(NotThere):
        decks_in_hand(by)
    with pytest.raises(NotThere):
        actions.review_deck(key=row.key, number=1, seen=row.sign, by=by, at=at)


def test_a_draft_can_be_thrown_away(lead: Member, at: datetime) -> None:
    row = actions.write_service_deck(key=None, text=a_deck(), by=lead.viewer, at=at)

    actions.throw_deck_away(key=row.key, by=lead.viewer)

    assert not ServiceDeck.objects.exists()


def test_what_is_kept_reads_back_the_same() -> None:
    deck = a_deck(cards=(WrittenCard("Where to?"),), captures=(Captures.HOPE,))

    assert read_deck(deck.as_kept()) == deck
