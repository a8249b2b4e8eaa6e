"""Purpose, stage if liked, cards or none; and pages that are not at their point lead to the talk."""

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, posting
from tests.talks.conftest import GoingOn
from wayfellow.conversations import actions
from wayfellow.conversations.models import Conversation, Keep

PAGES = ["opening", "choose", "notes", "looking_back", "keeping", "change"]


def _keep(sam: Member, talk: GoingOn, keep: Keep = Keep.EVERYTHING) -> None:
    actions.keep_talk(talk_id=talk.id, keep=keep, by=sam.viewer, at=AT)


@pytest.mark.parametrize("fields", [{}, {"purpose": "win"}, {"purpose": "plan", "stage": "high"}])
def test_a_purpose_must_be_one_of_ours(fields: dict[str, str], sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("opening"), **fields)

    assert answer.status_code == 422
    assert "Please choose one of these." in words_on(answer)


def test_no_cards_stand_first_with_reasons(sam: Member, talk: GoingOn) -> None:
    page = words_on(sam.client().get(talk.at("choose")))

    assert page.index("No cards, just talk") < page.index("Finding my footing")


def test_cards_that_do_not_exist_are_told_plainly(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("choose"), deck="tarot")

    assert answer.status_code == 422
    assert "We do not have those cards." in words_on(answer)


def test_no_cards_lead_to_a_place_for_words(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("choose"), deck="")

    assert answer["Location"] == talk.at("notes")


def test_whoever_opens_it_second_sees_how_it_is(sam: Member, talk: GoingOn) -> None:
    answer = posting(sam.client(), talk.at("opening"), purpose="plan", stage="", seen="1")

    assert answer["Location"] == talk.at("choose")
    assert Conversation.objects.get(pk=talk.id).words.purpose == "notice"


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_a_talk_that_is_over_lead_to_it(name: str, sam: Member, talk: GoingOn) -> None:
    _keep(sam, talk)

    answer = sam.client().get(talk.at(name))

    assert (answer.status_code, answer["Location"]) == (303, talk.at("talk"))


@pytest.mark.parametrize("name", ["opening", "choose", "notes", "keeping", "change", "talk"])
def test_a_talk_that_is_over_takes_nothing_new(name: str, sam: Member, talk: GoingOn) -> None:
    _keep(sam, talk)

    answer = posting(sam.client(), talk.at(name), purpose="plan", text="more", keep="everything", seen="1")

    assert answer.status_code == 409
    assert "That cannot be done any more" in words_on(answer)
