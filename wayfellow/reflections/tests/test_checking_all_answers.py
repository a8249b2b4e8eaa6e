"""All answers before finishing: each can be changed, and what is left out is said."""

import pytest

from tests.cast import AT, Member, posting
from wayfellow.foundation.refusals import NotNow
from wayfellow.people.models import Service
from wayfellow.reflections import actions
from wayfellow.reflections.models import Questionnaire
from wayfellow.reflections.tests.filling_in import Screen, screen_of


@pytest.fixture
def screen(sam: Member, offered: Service) -> Screen:
    """Sam has answered two of five."""
    screen = screen_of(sam)
    screen.press("questions/1/", "next", answer_1="3", said_1="Quite")
    screen.press("questions/2/", "next", answer_2="0")
    return screen


def test_it_shows_every_answer_and_what_is_left_out(screen: Screen) -> None:
    page = screen.reads("check/")

    assert "How blue is the sky? Some Quite" in page
    assert "How tall is the grass? None" in page
    assert page.count("Left out") == 3
    assert "3 questions are left out. That is fine. There may be no number then." in page


def test_one_left_out_is_told_as_one(screen: Screen) -> None:
    screen.press("questions/", "check", answer_3="1", answer_4="1")

    assert "1 question is left out." in screen.reads("check/")


def test_nothing_left_out_is_not_told(screen: Screen) -> None:
    screen.press("questions/", "check", answer_3="1", answer_4="1", answer_5="1")

    assert "left out" not in screen.reads("check/")


def test_an_answer_is_changed_and_leads_back(screen: Screen) -> None:
    page = screen.open("questions/1/?from=check").content.decode()
    assert "Save, and back to all answers" in page

    answer = screen.press("questions/1/", "check", answer_1="5")

    assert screen.leads_to(answer) == "check/"
    assert screen.kept().answers == {1: 5, 2: 0}


def test_finishing_keeps_the_words_about_the_whole(screen: Screen) -> None:
    answer = screen.press("check/", "finish", said_0="A quiet day")

    row = Questionnaire.objects.get(pk=screen.id)
    assert screen.leads_to(answer) == "result/"
    assert (row.state, row.words.said[0]) == ("finished", "A quiet day")
    assert row.finished_at is not None


def test_finishing_waits_while_two_texts_are_to_be_looked_at(screen: Screen) -> None:
    other = screen.fields("check/")
    screen.press("check/", "later", said_0="Rain")

    answer = screen.send("check/", other, "finish", said_0="Sun")

    assert screen.leads_to(answer) == "check/"
    assert screen.kept().said[0] == "Rain\n\nSun"
    assert Questionnaire.objects.get(pk=screen.id).state == "open"


def test_after_finishing_pages_lead_to_what_came_out(screen: Screen) -> None:
    screen.press("check/", "finish")

    for where in ("", "questions/", "questions/1/", "check/"):
        assert screen.leads_to(screen.open(where)) == "result/"


def test_after_finishing_a_press_is_refused_and_nothing_changes(screen: Screen) -> None:
    page = screen.fields("questions/1/")
    screen.press("check/", "finish")

    answer = screen.send("questions/1/", page, "next", answer_1="1")
    again = posting(screen.client, screen.address("check/"), then="finish")

    assert (answer.status_code, again.status_code) == (409, 409)
    assert screen.kept().answers == {1: 3, 2: 0}


def test_words_that_are_too_long_are_told(screen: Screen) -> None:
    answer = screen.press("check/", "finish", said_0="a" * 5001)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "About all of it" in page
    assert Questionnaire.objects.get(pk=screen.id).state == "open"


def test_what_is_finished_is_neither_answered_nor_finished_again(screen: Screen, sam: Member) -> None:
    actions.finish(questionnaire_id=screen.id, by=sam.viewer, at=AT)

    with pytest.raises(NotNow):
        actions.answer(questionnaire_id=screen.id, presses=(), one_page=False, by=sam.viewer, at=AT)
    with pytest.raises(NotNow):
        actions.finish(questionnaire_id=screen.id, by=sam.viewer, at=AT)
