"""A talk keeps the words it was opened with; the owner's are closed when the right to them ends."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, QUESTIONS, made_up_wording
from tests.words_for_talking import (
    FIRST_ITEM,
    ORIGINAL,
    SPOKEN,
    THIRD_ITEM,
    end_licence,
    make_words,
    offer_sky,
    replace_original,
)
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import CardPage, open_with_cards, said, texts, to
from wayfellow.foundation.sealed import keep_change
from wayfellow.reflections.models import MeasureOnOffer, ServiceWording

NEWER = "What did you see when you looked up?"
CLOSED = "These words cannot be shown any more"


@pytest.fixture
def sky(sam: Member, jo: Member, kit: Member) -> UUID:
    """Sam and Jo talk over the made-up measure; for its first question there are words for talking."""
    offer_sky(jo)
    make_words(jo, kit)
    return open_with_cards(sam, jo, cards=MEASURE)


def heading(member: Member, talk: UUID, card: str = FIRST_ITEM) -> str:
    """What a card asks."""
    return (
        body(member.client().get(to("card", talk, card))).split("<h1", 1)[1].split("</h1>")[0].split(">")[1]
    )


def test_the_next_talk_has_the_new_words_and_the_old_one_keeps_its_own(
    sam: Member, jo: Member, kit: Member, sky: UUID
) -> None:
    make_words(kit, jo, {1: NEWER})

    new = open_with_cards(sam, jo, cards=MEASURE)

    assert heading(sam, sky) == heading(jo, sky) == SPOKEN
    assert heading(sam, new) == heading(jo, new) == NEWER


def test_taking_it_once_more_in_the_same_talk_keeps_the_words(
    sam: Member, jo: Member, kit: Member, sky: UUID
) -> None:
    make_words(kit, jo, {1: NEWER})

    for deck in ("taking-part", MEASURE):
        posting(sam.client(), to("choose", sky), deck=deck)

    assert heading(sam, sky) == SPOKEN


def test_new_words_of_the_owner_change_nothing_in_an_old_talk(sam: Member, jo: Member, sky: UUID) -> None:
    replace_original(jo, made_up_wording(questions=tuple(f"Newly: {one}" for one in QUESTIONS)))

    assert heading(sam, sky, THIRD_ITEM) == QUESTIONS[2]
    assert ORIGINAL in body(sam.client().get(to("card", sky, FIRST_ITEM)))
    assert heading(sam, open_with_cards(sam, jo, cards=MEASURE), THIRD_ITEM) == f"Newly: {QUESTIONS[2]}"


def test_words_in_another_language_are_not_taken(sam: Member, jo: Member, kit: Member) -> None:
    offer_sky(jo)
    made = make_words(jo, kit)
    ServiceWording.objects.filter(pk=made).update(language="fr")

    assert heading(sam, open_with_cards(sam, jo, cards=MEASURE)) == ORIGINAL


def test_a_measure_that_is_offered_no_more_stays_open_in_its_talk(sam: Member, jo: Member, sky: UUID) -> None:
    MeasureOnOffer.objects.all().delete()

    assert heading(sam, sky) == SPOKEN
    answer = posting(sam.client(), to("choose", sky), deck=MEASURE)
    assert answer.headers["Location"] == to("card", sky, FIRST_ITEM)


def test_when_the_right_ends_the_owners_words_close_and_what_was_said_stays(
    sam: Member, jo: Member, sky: UUID
) -> None:
    said(sky, "Softer than last week.", by=sam, card=THIRD_ITEM)
    last_day = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
    end_licence(sam, on=last_day.date())

    with time_machine.travel(last_day, tick=False):
        assert heading(sam, sky, THIRD_ITEM) == QUESTIONS[2]
    with time_machine.travel(last_day + timedelta(days=1), tick=False):
        for member in (sam, jo):
            page = words_on(member.client().get(to("card", sky, THIRD_ITEM)))
            assert f"Question 3 of WHO-5 {CLOSED}: the service had a right to them, and it has ended." in page
            assert "What was said Softer than last week." in page
            assert QUESTIONS[2] not in page
            assert "Next card" in page
            back = words_on(member.client().get(to("looking_back", sky)))
            assert "Question 3 of WHO-5 Softer than last week." in back
            assert QUESTIONS[2] not in back


def test_words_for_talking_stay_open_without_the_owners_beside_them(sam: Member, sky: UUID) -> None:
    end_licence(sam, on=AT.date() - timedelta(days=1))

    answer = sam.client().get(to("card", sky, FIRST_ITEM))

    assert heading(sam, sky) == SPOKEN
    assert ORIGINAL not in body(answer)
    assert "Look out of the window." not in body(answer)
    assert "The original words cannot be shown here any more." in words_on(answer)
    assert "A speck" not in body(answer), "the owner's answers are the owner's words, too"


def test_the_last_closed_card_leads_to_looking_back(sam: Member, sky: UUID) -> None:
    end_licence(sam, on=AT.date() - timedelta(days=1))

    page = words_on(sam.client().get(to("card", sky, f"{MEASURE}-item-5")))

    assert "What was said Softer" not in page
    assert "Look back on it all" in page
    assert "Choose other cards, or none" in page


def test_what_somebody_was_typing_when_the_right_ended_is_kept(sam: Member, sky: UUID) -> None:
    open_page = CardPage(sam.client(), sky, THIRD_ITEM)
    end_licence(sam, on=AT.date() - timedelta(days=1))

    answer = open_page.press("next", text="Softer than last week.")

    assert answer.headers["Location"] == to("card", sky, f"{MEASURE}-item-4")
    assert texts(sky, sam, THIRD_ITEM) == ["Softer than last week."]


def test_a_talk_that_is_over_shows_no_closed_words(sam: Member, sky: UUID) -> None:
    said(sky, "Blue enough.", by=sam, card=FIRST_ITEM)
    said(sky, "Softer than last week.", by=sam, card=THIRD_ITEM)
    actions.keep_talk(talk_id=sky, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)
    end_licence(sam, on=AT.date() - timedelta(days=1))

    page = words_on(sam.client().get(to("talk", sky)))

    assert f"{SPOKEN} Blue enough." in page
    assert "Question 3 of WHO-5 Softer than last week." in page
    assert QUESTIONS[2] not in page


def test_words_that_are_gone_altogether_leave_what_was_said(sam: Member, sky: UUID) -> None:
    said(sky, "Blue enough.", by=sam, card=FIRST_ITEM)
    ServiceWording.objects.all().delete()

    page = words_on(sam.client().get(to("looking_back", sky)))

    assert "A card that is not here any more Blue enough." in page
    assert sam.client().get(to("card", sky, FIRST_ITEM)).status_code == 404
    assert sam.client().get(to("talk", sky)).status_code == 200


def test_a_measure_that_left_the_library_is_called_by_its_key(sam: Member, sky: UUID) -> None:
    said(sky, "Blue enough.", by=sam, card=FIRST_ITEM)
    row = Conversation.objects.get(person_id=sam.id, pk=sky)
    taken = {"old-measure": row.words.wordings[MEASURE]}
    words = type(row.words)(deck="old-measure", wordings=taken)
    keep_change(row, words)
    ServiceWording.objects.update(measure="old-measure")

    page = words_on(sam.client().get(to("looking_back", sky)))

    assert "A card that is not here any more Blue enough." in page
    assert sam.client().get(to("talk", sky)).status_code == 200
    shown = words_on(sam.client().get(to("card", sky, "old-measure-item-1")))
    assert "from “old-measure”" in shown
    closed = words_on(sam.client().get(to("card", sky, "old-measure-item-3")))
    assert f"Question 3 of old-measure {CLOSED}" in closed
