"""A measure where a talk is opened: what is to know of it, and two ways: with cards, or filled in."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from tests.questionnaires import MEASURE, QUESTIONS, made_up_wording
from tests.words_for_talking import FIRST_ITEM, end_licence, offer_sky
from wayfellow.conversations import actions
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import DECK, open_with_cards, to
from wayfellow.measures.deck import UnknownDeck, all_decks
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import all_instruments, instrument
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.models import Questionnaire
from wayfellow.reflections.rules import rates_the_support

RATES_THE_WORKER = "brief-inspire"
STAFF_FILL_IN = "lsp-16"
BOTH_WAYS = (
    "With cards you talk it over, and no number ever comes of it. As a questionnaire you fill in its owner’s "
    "words, and you get a number only if you want one."
)


@pytest.fixture
def opened(sam: Member, jo: Member) -> UUID:
    """A talk in which nobody has chosen yet, and a service that offers a measure."""
    offer_sky(jo)
    return open_with_cards(sam, jo, cards="")


def opened_for(
    purpose: Purpose, sam: Member, companion: Member | None = None, stage: Stage | None = None
) -> UUID:
    """A talk that was opened for this; alone, where nobody is named."""
    talk = open_with_cards(sam, companion, cards="")
    actions.open_talk(talk_id=talk, purpose=purpose, stage=stage, by=sam.viewer, at=AT)
    return talk


def offer_other(member: Member, key: str) -> Instrument:
    """The service offers another measure, in made-up words, too."""
    known = instrument(key)
    assert known.items is not None
    questions = tuple(f"{QUESTIONS[0]} ({number})" for number in range(1, known.items.value + 1))
    offer_sky(member, made_up_wording(key, questions=questions))
    return known


def chosen(talk: UUID, owner: Member) -> str:
    """What was taken."""
    return Conversation.objects.get(pk=talk, person_id=owner.id).words.deck


def test_a_measure_says_what_is_to_know_of_it_and_offers_two_ways(sam: Member, opened: UUID) -> None:
    answer = sam.client().get(to("choose", opened))

    page, known = words_on(answer), instrument(MEASURE)
    assert known.name in page
    assert known.licence.words in page
    assert "About 2 minutes to fill in, as far as we can reckon. A talk takes as long as you like." in page
    assert "It asks about: Feeling well." in page
    for caution in known.cautions:
        assert caution.words in page
    assert BOTH_WAYS in page
    assert f"Talk it over with cards : {known.name}" in page
    assert f"Fill it in as a questionnaire : {known.name}" in page
    assert page.index("No cards, just talk") < page.index(known.name)


def test_minutes_that_a_source_gives_are_not_called_our_own(sam: Member, jo: Member) -> None:
    known = next(one for one in all_instruments() if one.minutes and Purpose.NOTICE in one.purposes)
    offer_other(jo, known.key)

    page = words_on(sam.client().get(to("choose", opened_for(Purpose.NOTICE, sam))))

    assert known.minutes is not None
    assert f"About {known.minutes.value} minutes to fill in. A talk takes as long as you like." in page


def test_a_measure_that_is_not_offered_is_not_there(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo, cards="")

    assert instrument(MEASURE).name not in words_on(sam.client().get(to("choose", talk)))
    for field in ("deck", "questionnaire"):
        answer = posting(sam.client(), to("choose", talk), **{field: MEASURE})
        assert answer.status_code == 422
        assert "We do not have those cards. Please choose one of these." in words_on(answer)
    assert chosen(talk, sam) == ""
    assert not Questionnaire.objects.filter(person_id=sam.id).exists()


def test_it_is_not_there_any_more_when_the_right_to_its_words_has_ended(sam: Member, opened: UUID) -> None:
    end_licence(sam, on=AT.date())

    assert instrument(MEASURE).name not in words_on(sam.client().get(to("choose", opened)))
    assert posting(sam.client(), to("choose", opened), deck=MEASURE).status_code == 422


@pytest.mark.parametrize("name", ["sam", "jo"])
def test_taking_it_as_cards_leads_to_its_first_question(
    name: str, sam: Member, jo: Member, opened: UUID
) -> None:
    member = {"sam": sam, "jo": jo}[name]

    answer = posting(member.client(), to("choose", opened), deck=MEASURE)

    assert answer.headers["Location"] == to("card", opened, FIRST_ITEM)
    assert chosen(opened, sam) == MEASURE
    page = words_on(member.client().get(to("choose", opened)))
    assert f"Go on with these cards : {instrument(MEASURE).name}" in page
    assert not Questionnaire.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("name", ["sam", "jo"])
def test_filling_it_in_begins_a_questionnaire_of_the_persons(
    name: str, sam: Member, jo: Member, opened: UUID
) -> None:
    member = {"sam": sam, "jo": jo}[name]

    answer = posting(member.client(), to("choose", opened), questionnaire=MEASURE)

    begun = Questionnaire.objects.get(person_id=sam.id)
    assert answer.headers["Location"] == f"/questionnaires/{begun.pk}/"
    assert (begun.words.measure, begun.from_talk) == (MEASURE, opened)
    assert chosen(opened, sam) == "", "the talk goes on without cards"


def test_nobody_talks_over_how_the_support_is_with_whoever_gives_it(sam: Member, jo: Member) -> None:
    assert rates_the_support(RATES_THE_WORKER)
    known = offer_other(jo, RATES_THE_WORKER)
    talk = opened_for(Purpose.LOOK_BACK, sam, jo, Stage.GETTING_ON)

    sams, jos = (words_on(member.client().get(to("choose", talk))) for member in (sam, jo))

    assert f"Talk it over with cards : {known.name}" not in sams
    assert f"Fill it in as a questionnaire : {known.name}" in sams
    assert "So it is for you alone: nobody else ever sees it." in sams
    assert known.name not in jos
    for member in (sam, jo):
        assert posting(member.client(), to("choose", talk), deck=RATES_THE_WORKER).status_code == 422
    assert posting(jo.client(), to("choose", talk), questionnaire=RATES_THE_WORKER).status_code == 422
    with pytest.raises(UnknownDeck):
        actions.choose_cards(talk_id=talk, deck=RATES_THE_WORKER, by=sam.viewer, at=AT)


def test_alone_somebody_may_think_it_over_with_cards(sam: Member, jo: Member) -> None:
    offer_other(jo, RATES_THE_WORKER)
    talk = opened_for(Purpose.LOOK_BACK, sam, stage=Stage.GETTING_ON)

    page = body(sam.client().get(to("choose", talk)))
    answer = posting(sam.client(), to("choose", talk), deck=RATES_THE_WORKER)

    assert f'name="deck" value="{RATES_THE_WORKER}"' in page
    assert answer.headers["Location"] == to("card", talk, f"{RATES_THE_WORKER}-item-1")


def test_what_staff_fill_in_about_somebody_is_never_offered(sam: Member, jo: Member) -> None:
    offer_sky(jo, made_up_wording(STAFF_FILL_IN))
    talk = opened_for(Purpose.SERVICE_ASKED, sam)

    assert instrument(STAFF_FILL_IN).name not in words_on(sam.client().get(to("choose", talk)))
    for field in ("deck", "questionnaire"):
        assert posting(sam.client(), to("choose", talk), **{field: STAFF_FILL_IN}).status_code == 422


def test_our_own_decks_are_offered_as_before(sam: Member, opened: UUID) -> None:
    page = words_on(sam.client().get(to("choose", opened)))

    assert "Take these cards : Finding my footing" in page
    assert "About 30 minutes for all of them." in page
    answer = posting(sam.client(), to("choose", opened), deck=DECK)
    assert answer.headers["Location"] == to("card", opened, "here-today")


def test_keys_of_decks_and_measures_never_clash() -> None:
    measures = {one.key for one in all_instruments()}

    assert measures & {deck.key for deck in all_decks()} == set()
    assert max(len(f"{key}-item-999") for key in measures) <= 64


def test_what_the_guide_does_not_name_can_be_opened_all_the_same(sam: Member) -> None:
    talk = opened_for(Purpose.JUST_TALK, sam, stage=Stage.HARD)
    offer_sky(sam)

    page = words_on(sam.client().get(to("choose", talk)))
    answer = posting(sam.client(), to("choose", talk), deck=MEASURE)

    assert "Others that the service offers" in page
    assert BOTH_WAYS in page.partition("Others that the service offers")[2]
    assert answer.status_code == 303
    assert chosen(talk, sam) == MEASURE
