"""One card a page: say something, go on, skip it, come back to it, stop."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.tests.talking import (
    CARD,
    FIRST,
    LAST,
    NEXT,
    CardPage,
    box,
    lines,
    open_with_cards,
    said,
    texts,
    to,
)
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.deck import UnknownCard
from wayfellow.reflections.actions import CardState
from wayfellow.reflections.queries import cards_so_far


def state_of(talk: UUID, owner: Member, card: str = CARD) -> CardState | None:
    """What became of a card; None for one that nobody opened."""
    so_far = cards_so_far(talk, person_id=owner.id)
    return so_far[card].state if card in so_far else None


def test_a_card_shows_its_question_and_how_far_one_is(sam: Member, talk: UUID) -> None:
    page = words_on(sam.client().get(to("card", talk, CARD)))

    assert "Card 3 of 10, from “Finding my footing”. You and Jo can see this." in page
    assert "When a day goes wrong, what do you still have a hand in?" in page
    assert "It might be what you wear or what you eat. A short list is fine." in page
    assert "Next card" in page


def test_next_keeps_the_words_and_leads_on(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("next", text="I choose the music.\n\nMostly.")

    [line] = lines(talk, sam)
    assert answer.headers["Location"] == to("card", talk, NEXT)
    assert (line.text, line.card, line.author_id) == ("I choose the music.\n\nMostly.", CARD, sam.id)
    assert state_of(talk, sam) == CardState.TALKED


def test_nothing_has_to_be_written(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("next")

    assert answer.headers["Location"] == to("card", talk, NEXT)
    assert lines(talk, sam) == []
    assert state_of(talk, sam) == CardState.TALKED


def test_skipping_leads_on_and_keeps_what_was_written_all_the_same(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("skip", text="Not today.")

    assert answer.headers["Location"] == to("card", talk, NEXT)
    assert (texts(talk, sam), state_of(talk, sam)) == (["Not today."], CardState.SKIPPED)


def test_a_card_to_come_back_to_waits_on_the_page_of_looking_back(sam: Member, talk: UUID) -> None:
    client = sam.client()
    answer = CardPage(client, talk).press("later")
    assert answer.headers["Location"] == to("card", talk, NEXT)

    page = client.get(to("looking_back", talk))

    assert "To come back to When a day goes wrong" in words_on(page)
    assert to("card", talk, CARD) in body(page)
    CardPage(client, talk).press("next")
    assert "To come back to" not in words_on(client.get(to("looking_back", talk)))


def test_saving_stays_on_the_card_and_says_nothing_of_what_became_of_it(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("see", text="So far")

    assert answer.headers["Location"] == to("card", talk, CARD)
    assert box(sam.client().get(to("card", talk, CARD))) == "So far"
    assert state_of(talk, sam) is None


def test_a_press_that_says_nothing_of_the_card_leaves_what_was_said(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("later")

    CardPage(sam.client(), talk).press("see", text="A thought meanwhile")

    assert state_of(talk, sam) == CardState.LATER


def test_stopping_keeps_the_words_and_leads_to_looking_back(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("back", text="Enough for now.")

    assert answer.headers["Location"] == to("looking_back", talk)
    assert (texts(talk, sam), state_of(talk, sam)) == (["Enough for now."], None)


def test_words_that_do_not_fit_are_told_on_a_page_of_their_own_and_nothing_is_lost(
    sam: Member, talk: UUID
) -> None:
    answer = CardPage(sam.client(), talk).press("unfit", text="Half a thought")

    assert answer.headers["Location"] == to("unfit", talk, CARD)
    assert texts(talk, sam) == ["Half a thought"]


def test_the_last_card_leads_to_looking_back(sam: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk, LAST)
    assert "Look back on it all" in words_on(page.page)
    assert "Next card" not in words_on(page.page)

    assert page.press("next").headers["Location"] == to("looking_back", talk)
    assert page.press("skip").headers["Location"] == to("looking_back", talk)


def test_a_button_that_is_none_of_ours_goes_on(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("delete everything", text="Still kept")

    assert answer.headers["Location"] == to("card", talk, NEXT)
    assert texts(talk, sam) == ["Still kept"]


def test_words_can_be_changed_on_a_second_visit(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk).press("next", text="The first")
    page = CardPage(sam.client(), talk)
    assert page.fields["text"] == "The first"

    page.press("next", text="The second")

    assert texts(talk, sam) == ["The second"]


def test_clearing_the_box_takes_the_line_out(sam: Member, talk: UUID) -> None:
    said(talk, "I would rather not", by=sam)

    CardPage(sam.client(), talk).press("next", text="")

    assert lines(talk, sam) == []


def test_a_text_that_is_too_long_is_still_in_the_box(sam: Member, talk: UUID) -> None:
    answer = CardPage(sam.client(), talk).press("next", text="a" * 5001)

    assert answer.status_code == 422
    assert "This is 1 letter too long. Nothing is lost." in words_on(answer)
    assert box(answer) == "a" * 5001
    assert (lines(talk, sam), state_of(talk, sam)) == ([], None)


@pytest.mark.parametrize("card", ["nowhere", "A-HAND-IN", "x" * 300])
def test_a_card_that_is_nowhere_is_not_there(card: str, sam: Member, jo: Member, talk: UUID) -> None:
    for member in (sam, jo):
        client = member.client()
        for name in ("card", "unfit", "others"):
            assert client.get(to(name, talk, card)).status_code == 404
        for name in ("card", "unfit", "draft"):
            assert posting(client, to(name, talk, card), text="Astray", why="Astray").status_code == 404
    with pytest.raises(NotThere):
        actions.say(talk_id=talk, card=card, text="Astray", seen=0, by=sam.viewer, at=AT)
    with pytest.raises(UnknownCard):
        actions.leave_card(talk_id=talk, card=card, state=None, rating=None, by=sam.viewer, at=AT)
    assert lines(talk, sam) == []


def test_without_cards_there_is_a_place_for_words(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo, cards="")
    page = CardPage(sam.client(), talk, "")
    assert "You need not write a thing." in words_on(page.page)
    assert "Card " not in words_on(page.page)

    assert page.press("see", text="It was good to walk.").headers["Location"] == to("notes", talk)
    page.load()
    assert page.press("back", text="It was good to walk by the river.").headers["Location"] == to(
        "looking_back", talk
    )

    [line] = lines(talk, sam)
    assert (line.text, line.card) == ("It was good to walk by the river.", "")


def test_a_talk_on_ones_own_asks_nobody_and_shows_nobody(sam: Member) -> None:
    talk = open_with_cards(sam, None)

    page = sam.client().get(to("card", talk, FIRST))

    assert "Only you can see this." in words_on(page)
    assert "Save, and stay here" in words_on(page)
    for absent in ("data-hx-get", 'name="whose"', 'name="story"'):
        assert absent not in body(page)
    CardPage(sam.client(), talk, FIRST).press("next", text="Getting up.")
    assert texts(talk, sam) == ["Getting up."]


def test_going_on_with_a_talk_leads_to_the_first_card_that_is_new(sam: Member, talk: UUID) -> None:
    CardPage(sam.client(), talk, FIRST).press("next", text="Getting up.")

    assert to("card", talk, "long-liked") in body(sam.client().get(to("talk", talk)))


def test_once_all_were_seen_it_begins_anew(sam: Member, talk: UUID) -> None:
    page = CardPage(sam.client(), talk, FIRST)
    while (address := page.press("skip").headers["Location"]) != to("looking_back", talk):
        page.address = address

    assert to("card", talk, FIRST) in body(sam.client().get(to("talk", talk)))
