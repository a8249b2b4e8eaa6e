"""What became of a card, and a rating if somebody gave one: the last word counts, the rest stays."""

from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.models import CardInTalk, CardState
from wayfellow.reflections.queries import CardSoFar, cards_so_far


def leave(
    talk: UUID,
    sam: Member,
    by: Member,
    *,
    state: CardState | None = None,
    rating: str | None = None,
    card: str = "a",
) -> None:
    """Somebody says what became of a card in Sam's talk."""
    actions.leave_card(
        talk_id=talk, person_id=sam.id, card=card, state=state, rating=rating, by=by.viewer, at=AT
    )


def test_state_and_rating_are_kept(sam: Member, talk: UUID) -> None:
    leave(talk, sam, sam, state=CardState.LATER, rating="Plenty")

    assert cards_so_far(talk, person_id=sam.id) == {"a": CardSoFar(CardState.LATER, "Plenty")}


def test_the_last_word_counts(sam: Member, jo: Member, talk: UUID) -> None:
    leave(talk, sam, sam, state=CardState.LATER, rating="Plenty")
    leave(talk, sam, jo, state=CardState.TALKED, rating="A little")

    assert cards_so_far(talk, person_id=sam.id) == {"a": CardSoFar(CardState.TALKED, "A little")}


def test_what_is_not_said_stays(sam: Member, talk: UUID) -> None:
    leave(talk, sam, sam, state=CardState.LATER, rating="Plenty")
    leave(talk, sam, sam, state=CardState.SKIPPED)
    leave(talk, sam, sam, rating="A little")
    leave(talk, sam, sam)

    assert cards_so_far(talk, person_id=sam.id) == {"a": CardSoFar(CardState.SKIPPED, "A little")}


def test_a_rating_can_be_taken_back(sam: Member, talk: UUID) -> None:
    leave(talk, sam, sam, rating="Plenty")
    leave(talk, sam, sam, rating="")

    assert cards_so_far(talk, person_id=sam.id) == {"a": CardSoFar(CardState.TALKED, "")}


def test_where_nothing_is_said_nothing_is_kept(sam: Member, talk: UUID) -> None:
    leave(talk, sam, sam)
    leave(talk, sam, sam, rating="")

    assert not CardInTalk.objects.exists()


def test_one_card_can_be_asked_for(sam: Member, talk: UUID) -> None:
    for card in ("a", "b"):
        leave(talk, sam, sam, state=CardState.TALKED, card=card)
    leave(uuid4(), sam, sam, state=CardState.LATER, card="b")

    assert cards_so_far(talk, person_id=sam.id, card="b") == {"b": CardSoFar(CardState.TALKED, "")}
    assert cards_so_far(talk, person_id=sam.id, card="c") == {}


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_says_what_became_of_it(
    name: str, sam: Member, talk: UUID, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotThere):
        leave(talk, sam, request.getfixturevalue(name), state=CardState.SKIPPED)

    assert not CardInTalk.objects.exists()


def test_the_rating_lies_sealed(sam: Member, talk: UUID) -> None:
    leave(talk, sam, sam, rating="Hardly any")

    assert b"Hardly" not in bytes(CardInTalk.objects.get(person_id=sam.id).envelope)
