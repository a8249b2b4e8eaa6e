"""A rating, only if somebody wants one: one of the card's own options, and it can be taken back."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.tests.talking import CARD, FIRST, NEXT, CardPage, lines, to
from wayfellow.reflections.actions import CardState
from wayfellow.reflections.queries import cards_so_far


def rating_of(talk: UUID, owner: Member, card: str = CARD) -> str:
    """The rating that is kept; empty for none."""
    so_far = cards_so_far(talk, person_id=owner.id)
    return so_far[card].rating if card in so_far else ""


def test_nothing_is_chosen_at_first(sam: Member, talk: UUID) -> None:
    page = sam.client().get(to("card", talk, CARD))

    assert "How much of this is there lately? Only if you want to say." in words_on(page)
    assert 'name="rating" id="id_rating_5" value="" checked' in body(page)


def test_a_rating_is_kept_and_shown_again(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("next", rating="Enough for now")

    assert rating_of(talk, sam) == "Enough for now"
    for member in (sam, jo):
        assert 'value="Enough for now" checked' in body(member.client().get(to("card", talk, CARD)))
        assert "Enough for now" in words_on(member.client().get(to("looking_back", talk)))


def test_it_can_be_taken_back(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("see", rating="Plenty")

    CardPage(sam.client(), talk).press("see", rating="")

    assert rating_of(talk, sam) == ""


def test_a_rating_alone_is_enough_for_looking_back(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("see", rating="Plenty")

    page = words_on(sam.client().get(to("looking_back", talk)))

    assert lines(talk, sam) == []
    assert "When a day goes wrong, what do you still have a hand in? Plenty" in page


@pytest.mark.parametrize("rating", ["7", "plenty", "Not on this card", "<b>"])
def test_what_is_no_option_is_refused_and_nothing_is_kept(rating: str, sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("next", text="Words", rating=rating)

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)
    assert (lines(talk, sam), rating_of(talk, sam)) == ([], "")
    with pytest.raises(actions.NotAnOption):
        actions.leave_card(talk_id=talk, card=CARD, state=None, rating=rating, by=sam.viewer, at=AT)


def test_a_card_without_a_rating_takes_none(sam: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk, FIRST)
    assert "rating" not in page.fields

    page.press("next", rating="Plenty")

    assert rating_of(talk, sam, FIRST) == ""
    with pytest.raises(actions.NotAnOption):
        actions.leave_card(talk_id=talk, card=FIRST, state=None, rating="Plenty", by=sam.viewer, at=AT)


def test_an_older_page_of_the_other_takes_nothing_back(sam: Member, jo: Member, talk: UUID) -> None:
    jos_page = CardPage(jo.client(), talk)
    CardPage(sam.client(), talk).press("later", rating="Plenty")

    jos_page.press("next", text="Jo’s thought")

    so_far = cards_so_far(talk, person_id=sam.id)[CARD]
    assert (so_far.rating, so_far.state) == ("Plenty", CardState.LATER)


def test_what_the_other_chooses_knowingly_counts(sam: Member, jo: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("later", rating="Plenty")

    CardPage(jo.client(), talk).press("next", rating="A little")

    so_far = cards_so_far(talk, person_id=sam.id)[CARD]
    assert (so_far.rating, so_far.state) == ("A little", CardState.TALKED)


def test_skipping_is_a_word_of_its_own_also_from_an_older_page(sam: Member, jo: Member, talk: UUID) -> None:
    jos_page = CardPage(jo.client(), talk)
    CardPage(sam.client(), talk).press("later")

    jos_page.press("skip")

    assert cards_so_far(talk, person_id=sam.id)[CARD].state == CardState.SKIPPED


def test_a_rating_belongs_to_its_card(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("next", rating="Plenty")

    assert rating_of(talk, sam, NEXT) == ""
    assert 'value="" checked' in body(sam.client().get(to("card", talk, NEXT)))
