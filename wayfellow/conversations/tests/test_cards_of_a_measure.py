"""A measure as cards: words for talking first, the owner's own one press away, and never a value."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import ANSWERS, MEASURE, QUESTIONS, made_up_wording
from tests.words_for_talking import FIRST_ITEM, ORIGINAL, SPOKEN, THIRD_ITEM, make_words, offer_sky
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import CARD, CardPage, lines, open_with_cards, said, texts, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.instruments import instrument
from wayfellow.reflections.actions import CardState
from wayfellow.reflections.models import CardInTalk, LineKind
from wayfellow.reflections.queries import cards_so_far

OWNER = instrument(MEASURE).licence.owner
LAST_ITEM = f"{MEASURE}-item-5"


@pytest.fixture
def sky(sam: Member, jo: Member, kit: Member) -> UUID:
    """Sam and Jo talk over the made-up measure; for its first question there are words for talking."""
    offer_sky(jo)
    make_words(jo, kit)
    return open_with_cards(sam, jo, cards=MEASURE)


@pytest.mark.parametrize("name", ["sam", "jo"])
def test_words_for_talking_come_first_and_the_owners_are_one_press_away(
    name: str, sam: Member, jo: Member, sky: UUID
) -> None:
    answer = {"sam": sam, "jo": jo}[name].client().get(to("card", sky, FIRST_ITEM))

    page, words = body(answer), words_on(answer)
    heading, behind_the_press = page.split("<details", 1)
    assert f'<h1 class="prompt">{SPOKEN}</h1>' in heading
    assert ORIGINAL not in heading
    assert behind_the_press.index("<summary>Show the original words</summary>") < behind_the_press.index(
        ORIGINAL
    )
    assert "Card 1 of 5, from “WHO-5”." in words
    assert "Words for talking, made by the team from WHO-5." in words
    assert f"Look out of the window. {ORIGINAL} {' '.join(ANSWERS)}" in words
    assert f"These are the words of WHO-5. Their owner: {OWNER}." in words


def test_where_nobody_made_words_the_owners_are_shown_with_whose_they_are(sam: Member, sky: UUID) -> None:
    answer = sam.client().get(to("card", sky, THIRD_ITEM))

    assert f'<h1 class="prompt">{QUESTIONS[2]}</h1>' in body(answer)
    assert "<details" not in body(answer)
    assert "Look out of the window." in words_on(answer)
    assert f"These are the words of WHO-5. Their owner: {OWNER}." in words_on(answer)


def test_a_measure_without_an_introduction_or_answers_is_a_plain_card(sam: Member, jo: Member) -> None:
    offer_sky(jo, made_up_wording(answers=()))
    talk = open_with_cards(sam, jo, cards=MEASURE)

    page = CardPage(sam.client(), talk, FIRST_ITEM)

    assert "rating" not in page.fields
    assert "<legend>Do any" not in body(page.page)


def test_signs_in_the_owners_words_are_shown_as_they_are(sam: Member, jo: Member, kit: Member) -> None:
    odd = ("Is 50% of it blue? %(name)s <b>", *QUESTIONS[1:])
    offer_sky(jo, made_up_wording(questions=odd, answers=("100% so", "0% so", "%s")))
    make_words(jo, kit, {2: "Is it 5% greener, {{ name }}?"})
    talk = open_with_cards(sam, jo, cards=MEASURE)
    said(talk, "Half of it.", by=sam, card=FIRST_ITEM)
    said(talk, "A bit.", by=sam, card=f"{MEASURE}-item-2")
    CardPage(sam.client(), talk, FIRST_ITEM).press("see", rating="100% so")

    for page in (to("card", talk, FIRST_ITEM), to("unfit", talk, FIRST_ITEM), to("looking_back", talk)):
        assert "Is 50% of it blue? %(name)s <b>" in words_on(sam.client().get(page))
        assert "&lt;b&gt;" in body(sam.client().get(page))
    for page in (to("looking_back", talk), to("keeping", talk)):
        assert "Is it 5% greener, {{ name }}?" in words_on(sam.client().get(page))
        assert "100% so" in words_on(sam.client().get(page))


def test_thoughts_are_said_skipped_and_come_back_to_as_on_any_card(
    sam: Member, jo: Member, sky: UUID
) -> None:
    moved = CardPage(sam.client(), sky, FIRST_ITEM).press("next", text="Bluer than I thought.")
    assert moved.headers["Location"] == to("card", sky, f"{MEASURE}-item-2")
    CardPage(jo.client(), sky, FIRST_ITEM).press("see", text="", story="I look up at noon.")
    CardPage(sam.client(), sky, f"{MEASURE}-item-2").press("skip")
    CardPage(sam.client(), sky, THIRD_ITEM).press("later")

    assert texts(sky, sam, FIRST_ITEM) == ["Bluer than I thought.", "I look up at noon."]
    assert [line.kind for line in lines(sky, sam)] == [LineKind.THOUGHT, LineKind.IF_IT_HELPS]
    so_far = {key: state.state for key, state in cards_so_far(sky, person_id=sam.id).items()}
    assert so_far[FIRST_ITEM] == CardState.TALKED
    assert so_far[THIRD_ITEM] == CardState.LATER
    assert "I look up at noon." in words_on(sam.client().get(to("card", sky, FIRST_ITEM)))
    assert f"To come back to {QUESTIONS[2]}" in words_on(sam.client().get(to("looking_back", sky)))


def test_after_the_last_card_they_look_back(sam: Member, sky: UUID) -> None:
    page = CardPage(sam.client(), sky, LAST_ITEM)
    assert "Look back on it all" in words_on(page.page)

    assert page.press("next").headers["Location"] == to("looking_back", sky)


def test_going_on_leads_to_the_first_card_that_is_new(sam: Member, sky: UUID) -> None:
    CardPage(sam.client(), sky, FIRST_ITEM).press("skip")

    page = body(sam.client().get(to("talk", sky)))

    assert to("card", sky, f"{MEASURE}-item-2") in page


def test_the_owners_answers_are_words_to_choose_from_and_no_values(
    sam: Member, jo: Member, sky: UUID
) -> None:
    page = CardPage(sam.client(), sky, FIRST_ITEM)
    for label in ANSWERS:
        assert f'value="{label}"' in body(page.page)
    assert 'value="" checked' in body(page.page), "nothing is chosen at first"

    page.press("see", rating="A speck")

    row = CardInTalk.objects.get(person_id=sam.id, talk=sky, card=FIRST_ITEM)
    assert row.words.rating == "A speck"
    assert f"{SPOKEN} A speck" in words_on(jo.client().get(to("looking_back", sky)))


@pytest.mark.parametrize("rating", ["1", "a speck", "Plenty"])
def test_what_is_none_of_these_words_is_refused(rating: str, sam: Member, sky: UUID) -> None:
    answer = CardPage(sam.client(), sky, FIRST_ITEM).press("next", text="Words", rating=rating)

    assert answer.status_code == 422
    assert texts(sky, sam) == []
    with pytest.raises(actions.NotAnOption):
        actions.leave_card(talk_id=sky, card=FIRST_ITEM, state=None, rating=rating, by=sam.viewer, at=AT)


def test_answers_that_are_bare_numbers_are_not_offered(sam: Member, jo: Member) -> None:
    offer_sky(jo, made_up_wording(answers=("0", "1", "2", "3", "4", "5")))
    numbers = open_with_cards(sam, jo, cards=MEASURE)

    assert "rating" not in CardPage(sam.client(), numbers, FIRST_ITEM).fields


def test_only_the_worded_ends_of_a_scale_are_offered(sam: Member, jo: Member) -> None:
    offer_sky(jo, made_up_wording(answers=("0 grey", "1", "2", "3", "4", "5 blue")))
    talk = open_with_cards(sam, jo, cards=MEASURE)

    page = body(sam.client().get(to("card", talk, FIRST_ITEM)))

    assert 'name="rating" id="id_rating_0" value="0 grey"' in page
    assert 'name="rating" id="id_rating_1" value="5 blue"' in page
    assert 'name="rating" id="id_rating_2" value="" checked' in page


def test_words_stay_with_their_question_when_they_take_other_cards(
    sam: Member, jo: Member, sky: UUID
) -> None:
    said(sky, "Bluer than I thought.", by=sam, card=FIRST_ITEM)

    posting(sam.client(), to("choose", sky), deck="finding-my-footing")
    said(sky, "I choose the music.", by=sam)

    page = words_on(jo.client().get(to("looking_back", sky)))
    assert f"{SPOKEN} Sam" not in page
    assert f"{SPOKEN} Bluer than I thought." in page
    assert "from “WHO-5”" in words_on(sam.client().get(to("card", sky, FIRST_ITEM)))
    assert "from “Finding my footing”" in words_on(sam.client().get(to("card", sky, CARD)))


def test_a_thought_becomes_something_and_leads_back_to_its_card(sam: Member, sky: UUID) -> None:
    line = said(sky, "I look up at noon.", by=sam, card=FIRST_ITEM)

    posting(sam.client(), to("place", sky, line, "goal"), text="Look up at noon")
    answer = posting(sam.client(), f"{to('line_remove', sky, line)}?from=card")

    assert answer.headers["Location"] == to("card", sky, FIRST_ITEM)
    assert texts(sky, sam) == []


@pytest.mark.parametrize("keep", list(Keep))
def test_what_is_kept_of_it(keep: Keep, sam: Member, jo: Member, sky: UUID) -> None:
    CardPage(sam.client(), sky, FIRST_ITEM).press("see", text="Bluer than I thought.", rating="A speck")

    actions.keep_talk(talk_id=sky, keep=keep, by=sam.viewer, at=AT)

    is_all_kept = keep == Keep.EVERYTHING
    for member in (sam, jo):
        page = words_on(member.client().get(to("talk", sky)))
        assert (f"{SPOKEN} A speck Bluer than I thought." in page) is is_all_kept
        assert (SPOKEN in page) is is_all_kept
    words = Conversation.objects.get(person_id=sam.id, pk=sky).words
    assert bool(words.wordings) is is_all_kept


@pytest.mark.parametrize(
    "card",
    [f"{MEASURE}-item-0", f"{MEASURE}-item-6", f"{MEASURE}-item-01", f"{MEASURE}-item-", "no-such-item-1"],
)
def test_cards_that_no_measure_has_are_not_there(card: str, sam: Member, sky: UUID) -> None:
    for name in ("card", "unfit", "others"):
        assert sam.client().get(to(name, sky, card)).status_code == 404
    assert posting(sam.client(), to("draft", sky, card), text="Words").status_code == 404
    with pytest.raises(NotThere):
        said(sky, "Words", by=sam, card=card)
    with pytest.raises(NotThere):
        actions.leave_card(talk_id=sky, card=card, state=CardState.SKIPPED, rating="", by=sam.viewer, at=AT)


def test_a_measure_that_was_not_taken_in_this_talk_has_no_cards_in_it(sam: Member, talk: UUID) -> None:
    offer_sky(sam)

    for name in ("card", "unfit"):
        assert sam.client().get(to(name, talk, FIRST_ITEM)).status_code == 404
    with pytest.raises(NotThere):
        said(talk, "Words", by=sam, card=FIRST_ITEM)
    with pytest.raises(NotThere):
        actions.leave_card(
            talk_id=talk, card=FIRST_ITEM, state=CardState.SKIPPED, rating="", by=sam.viewer, at=AT
        )


def test_drafts_and_what_the_other_saved_work_on_these_cards(sam: Member, jo: Member, sky: UUID) -> None:
    posting(sam.client(), to("draft", sky, FIRST_ITEM), text="On its way")
    said(sky, "Jo was faster.", by=jo, card=FIRST_ITEM)

    page = CardPage(sam.client(), sky, FIRST_ITEM)
    fragment = sam.client().get(to("others", sky, FIRST_ITEM), headers={"HX-Request": "true"})

    assert page.fields["text"] == "On its way"
    assert "Jo was faster." in words_on(fragment)
    assert SPOKEN not in words_on(fragment)
