"""Next, skip, come back, save and see; typing for the other; what does not fit; words on their way."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import words_on
from tests.cast import AT, Member, posting
from tests.talks.conftest import GoingOn
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.foundation.models import Draft
from wayfellow.measures.deck import deck
from wayfellow.reflections.models import CardInTalk, Line, WordsThatDoNotFit

DECK = deck("finding-my-footing")
HIDDEN = re.compile(r'type="hidden" name="([a-z_]+)"[^>]*value="([^"]*)"')


def _begin(browser: Client, address: str) -> dict[str, str]:
    """What a page's form sends along by itself."""
    page = browser.get(address).content.decode()
    sent = dict(HIDDEN.findall(page[page.index("<textarea") - 3000 :]))
    return {name: value for name, value in sent.items() if name not in {"csrfmiddlewaretoken", "form_token"}}


def _send(browser: Client, address: str, **fields: str) -> str:
    answer = posting(browser, address, **{**_begin(browser, address), **fields})
    assert answer.status_code == 303, words_on(answer)
    return answer["Location"]


def test_the_last_card_leads_to_looking_back(sam: Member, talk: GoingOn) -> None:
    last = talk.at("card", DECK.cards[-1].key)

    assert _send(sam.client(), last, text="", then="next") == talk.at("looking_back")


@pytest.mark.parametrize(("then", "state"), [("skip", "skipped"), ("later", "later"), ("next", "talked")])
def test_what_becomes_of_a_card(then: str, state: str, sam: Member, talk: GoingOn) -> None:
    card = DECK.cards[0].key

    _send(sam.client(), talk.at("card", card), text="", then=then)

    assert CardInTalk.objects.get(person_id=sam.id, card=card).state == state


def test_a_card_to_come_back_to_is_found_again(sam: Member, talk: GoingOn) -> None:
    _send(sam.client(), talk.at("card", DECK.cards[0].key), text="", then="later")

    assert DECK.cards[0].prompt in words_on(sam.client().get(talk.at("looking_back")))


def test_going_on_is_no_word_against_what_the_other_said_of_the_card(
    sam: Member, jo: Member, talk: GoingOn
) -> None:
    address = talk.at("card", DECK.cards[0].key)
    sams = sam.client()
    began = _begin(sams, address)
    _send(jo.client(), address, text="", then="later")

    posting(sams, address, **{**began, "text": "", "then": "next"})

    assert CardInTalk.objects.get(person_id=sam.id, card=DECK.cards[0].key).state == "later"


def test_one_types_for_the_other_on_one_screen(sam: Member, jo: Member, talk: GoingOn) -> None:
    _send(jo.client(), talk.at("card", talk.card), text="Tea, too", whose="theirs", then="see")

    lines = Line.objects.filter(person_id=sam.id, author_id=sam.id, card=talk.card)
    assert {line.words.text.strip() for line in lines} == {"I choose the music", "Tea, too"}
    assert {line.typed_by_id for line in lines} == {sam.id, jo.id}
    assert "Both are kept." in words_on(sam.client().get(talk.at("card", talk.card)))


def test_a_rating_that_is_no_option_is_told_plainly(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("card", talk.card), text="a", rating="Eleven", then="next")

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)


def test_too_many_words_stay_in_the_box(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("card", talk.card), text="é" * 5001, then="next")

    assert answer.status_code == 422
    assert "é" * 5001 in answer.content.decode()


def test_a_card_that_does_not_exist_is_not_there(sam: Member, talk: GoingOn) -> None:
    assert sam.client().get(talk.at("card", "tarot")).status_code == 404


def test_without_cards_one_may_save_and_see(sam: Member, talk: GoingOn) -> None:
    assert _send(sam.client(), talk.at("notes"), text="It went well.", then="see") == talk.at("notes")
    assert "It went well." in words_on(sam.client().get(talk.at("looking_back")))


def test_words_that_do_not_fit_are_kept_and_can_be_taken_back(sam: Member, talk: GoingOn) -> None:
    WordsThatDoNotFit.objects.all().delete()
    browser, page = sam.client(), talk.at("unfit", talk.card)
    assert _send(browser, talk.at("card", talk.card), text="", then="unfit") == page

    posting(browser, page, why="Too grand", better="Plainer")
    said = WordsThatDoNotFit.objects.get(person_id=sam.id)
    shown = words_on(browser.get(page))
    posting(browser, page, take_back=str(said.pk))

    assert (said.words.why, said.words.better) == ("Too grand", "Plainer")
    assert "Too grand" in shown
    assert not WordsThatDoNotFit.objects.exists()


def test_nobody_takes_back_what_is_not_theirs(sam: Member, jo: Member, talk: GoingOn) -> None:
    said = WordsThatDoNotFit.objects.get(person_id=sam.id)

    assert posting(jo.client(), talk.at("unfit", talk.card), take_back=str(said.pk)).status_code == 404
    assert WordsThatDoNotFit.objects.filter(pk=said.pk).exists()


def test_words_on_their_way_are_kept_for_the_typist_alone(sam: Member, jo: Member, talk: GoingOn) -> None:
    address = talk.at("card", talk.card)
    kept = posting(sam.client(), talk.at("draft", talk.card), text="Half a thou")

    assert kept.status_code == 204
    assert "Half a thou" in sam.client().get(address).content.decode()
    assert "Half a thou" not in jo.client().get(address).content.decode()


def test_a_worker_keeps_both_boxes_on_their_way(jo: Member, talk: GoingOn) -> None:
    posting(jo.client(), talk.at("draft", talk.card), text="One", story="Two")

    page = jo.client().get(talk.at("card", talk.card)).content.decode()
    assert "One</textarea>" in page
    assert "Two</textarea>" in page


def test_a_draft_that_is_too_long_is_not_kept_and_says_so(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("draft", talk.card), text="x" * 5001)

    assert answer.status_code == 422
    assert not Draft.objects.exists()


def test_saving_drops_the_draft(sam: Member, talk: GoingOn) -> None:
    browser, address = sam.client(), talk.at("card", talk.card)
    posting(browser, talk.at("draft", talk.card), text="Half a thou")

    _send(browser, address, text="Half a thought", then="see")

    assert "Half a thou</textarea>" not in browser.get(address).content.decode()


def test_a_draft_under_way_while_its_form_was_sent_comes_too_late(sam: Member, talk: GoingOn) -> None:
    browser, address = sam.client(), talk.at("card", talk.card)
    began = _begin(browser, address)
    token = {"form_token": "the same form"}
    posting(browser, address, **{**began, **token, "text": "Whole", "then": "see"})

    answer = posting(browser, talk.at("draft", talk.card), text="Half", **token)

    assert answer.status_code == 204
    assert not Draft.objects.exists()


def test_of_several_remarks_the_one_that_was_pressed_goes(sam: Member, talk: GoingOn) -> None:
    browser, page = sam.client(), talk.at("unfit", talk.card)
    posting(browser, page, why="Too short", better="")
    last = WordsThatDoNotFit.objects.filter(person_id=sam.id).order_by("-created_at").first()
    assert last is not None

    posting(browser, page, take_back=str(last.pk))

    assert [said.words.why.strip() for said in WordsThatDoNotFit.objects.filter(person_id=sam.id)] == [
        "Too grand"
    ]


def test_the_page_asks_and_gets_nothing_while_there_is_nothing_new(
    sam: Member, jo: Member, talk: GoingOn
) -> None:
    browser = sam.client()
    page = browser.get(talk.at("card", talk.card)).content.decode()
    asking = re.search(r'data-hx-get="([^"]+)"', page)
    assert asking
    address = asking.group(1).replace("&amp;", "&")

    nothing = browser.get(address, headers={"HX-Request": "true"})
    _send(jo.client(), talk.at("card", talk.card), text="Mine, too", then="see")
    something = browser.get(address, headers={"HX-Request": "true"})

    assert nothing.status_code == 204
    assert something.status_code == 200
    assert "Mine, too" in something.content.decode()
    assert "<html" not in something.content.decode()


def test_without_scripts_asking_leads_to_the_page(sam: Member, talk: GoingOn) -> None:
    assert sam.client().get(talk.at("others", talk.card))["Location"] == talk.at("card", talk.card)
    assert sam.client().get(talk.at("others_notes"))["Location"] == talk.at("notes")


def test_a_kept_talk_has_no_cards_to_fill(sam: Member, talk: GoingOn) -> None:
    actions.keep_talk(talk_id=talk.id, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    answer = sam.client().get(talk.at("unfit", talk.card))

    assert answer["Location"] == reverse("conversations:talk", args=[talk.id])
