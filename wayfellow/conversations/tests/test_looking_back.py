"""Looking back: all that was said on one page, in the order of the cards, whoever said it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec

from tests.answers import body, words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.actions import TakeawayKind
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.queries import look_back
from wayfellow.conversations.tests.talking import CARD, FIRST, LAST, open_with_cards, said, to
from wayfellow.foundation.sealed import keep_change
from wayfellow.reflections import actions as reflections
from wayfellow.reflections.actions import CardState


def test_lines_stand_under_their_cards_in_the_order_of_the_deck(sam: Member, jo: Member, talk: UUID) -> None:
    for minutes, (text, card, by) in enumerate(
        [("Third", LAST, sam), ("First", FIRST, jo), ("Second", CARD, sam), ("Without", "", sam)]
    ):
        said(talk, text, by=by, card=card, at=AT + timedelta(minutes=minutes))

    found = look_back(sam.viewer, talk_id=talk, at=AT)

    assert [(card.key, [one.said.text for one in card.thoughts]) for card in found.cards] == [
        (FIRST, ["First"]),
        (CARD, ["Second"]),
        (LAST, ["Third"]),
        ("", ["Without"]),
    ]
    assert found.lines == 4
    page = words_on(sam.client().get(to("looking_back", talk)))
    order = [
        page.index(text) for text in ("First Jo", "Second Sam", "Third Sam", "Without a card", "Without Sam")
    ]
    assert order == sorted(order)


def test_each_question_leads_back_to_its_card(sam: Member, talk: UUID) -> None:
    said(talk, "I choose the music.", by=sam)

    page = body(sam.client().get(to("looking_back", talk)))

    assert f'<h2><a href="{to("card", talk, CARD)}">When a day goes wrong' in page


def test_a_talk_without_a_word_is_a_talk_all_the_same(sam: Member, talk: UUID) -> None:
    page = words_on(sam.client().get(to("looking_back", talk)))

    assert "Nothing was written down. A talk is a talk all the same." in page
    assert "Go on to what we keep" in page


def test_the_page_says_who_can_see_it(sam: Member, jo: Member, talk: UUID) -> None:
    alone = open_with_cards(sam, None)

    assert "You can see this, and Jo while you walk together." in words_on(
        sam.client().get(to("looking_back", talk))
    )
    assert "You can see this, and Sam while you walk together." in words_on(
        jo.client().get(to("looking_back", talk))
    )
    assert "Only you can see this." in words_on(sam.client().get(to("looking_back", alone)))


def test_each_thought_offers_what_it_can_become(sam: Member, jo: Member, talk: UUID) -> None:
    line = said(talk, "I choose the music.", by=sam)

    for member in (sam, jo):
        page = body(member.client().get(to("looking_back", talk)))
        for kind in ("goal", "step", "strategy", "sign", "routine", "topic"):
            assert to("place", talk, line, kind) in page
        assert to("leave", talk, line) in page


def test_what_it_became_is_told_and_not_offered_again(sam: Member, jo: Member, talk: UUID) -> None:
    line = said(talk, "I choose the music.", by=sam)
    actions.put_in_its_place(
        talk_id=talk, line_id=line, kind=TakeawayKind.STRATEGY, text="The radio", by=sam.viewer, at=AT
    )

    sams, jos = (member.client().get(to("looking_back", talk)) for member in (sam, jo))

    for page in (sams, jos):
        assert "Now something that helps : The radio" in words_on(page).replace("helps:", "helps :")
        assert to("place", talk, line, "strategy") not in body(page)
        assert to("place", talk, line, "goal") in body(page)
        assert to("leave", talk, line) not in body(page)
    assert ">The radio</a>" in body(sams), "for the person it leads to its place"
    assert ">The radio</a>" not in body(jos)


def test_signs_of_html_are_shown_as_written(sam: Member, talk: UUID) -> None:
    said(talk, "<b>Loud</b>\n\n<script>alert(1)</script>", by=sam)

    page = body(sam.client().get(to("looking_back", talk)))

    assert "<p>&lt;b&gt;Loud&lt;/b&gt;</p>" in page
    assert "<script>alert" not in page


def take_deck_away(talk: UUID, owner: Member) -> None:
    """The deck of this talk is not offered any more, and one of its cards neither."""
    row = Conversation.objects.get(pk=talk, person_id=owner.id)
    keep_change(row, msgspec.structs.replace(row.words, deck="from-before"))
    place: dict[str, Any] = {"talk_id": talk, "person_id": owner.id, "by": owner.viewer, "at": AT}
    place["card"] = "card-from-before"
    reflections.say(text="Said on a card from before", seen=0, **place)
    reflections.leave_card(state=CardState.LATER, rating="", **place)


def test_when_a_deck_is_gone_what_was_said_still_stands(sam: Member, talk: UUID) -> None:
    take_deck_away(talk, sam)
    client = sam.client()

    page = words_on(client.get(to("looking_back", talk)))

    assert "To come back to A card that is not here any more" in page
    assert "A card that is not here any more Said on a card from before Sam" in page
    assert "Back to the cards" not in page
    for address in (to("talk", talk), to("choose", talk), to("keeping", talk), to("notes", talk)):
        assert client.get(address).status_code == 200
    assert to("choose", talk) in body(client.get(to("talk", talk))), "going on leads to choosing anew"
    assert client.get(to("card", talk, "card-from-before")).status_code == 404
