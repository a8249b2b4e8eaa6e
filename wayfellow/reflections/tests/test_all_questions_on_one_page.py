"""All questions on one page, for whoever likes that better; and changing over at any time."""

import pytest

from tests.cast import Member
from tests.questionnaires import QUESTIONS
from wayfellow.people.models import Service
from wayfellow.reflections.tests.filling_in import Screen, screen_of


@pytest.fixture
def screen(sam: Member, offered: Service) -> Screen:
    """Sam has begun one."""
    return screen_of(sam, one_page=True)


def test_every_question_stands_there_in_the_owners_order(screen: Screen) -> None:
    page = screen.reads("questions/")

    places = [page.index(question) for question in QUESTIONS]
    assert places == sorted(places)
    assert "Look out of the window." in page


def test_all_answers_are_saved_at_one_press(screen: Screen) -> None:
    answer = screen.press(
        "questions/", "check", answer_1="1", answer_3="0", said_3="Not a bird", said_0="A quiet day"
    )

    assert screen.leads_to(answer) == "check/"
    kept = screen.kept()
    assert (kept.answers, kept.said, kept.passed) == (
        {1: 1, 3: 0},
        {3: "Not a bird", 0: "A quiet day"},
        (2, 4, 5),
    )


def test_an_answer_can_be_left_out_again(screen: Screen) -> None:
    screen.press("questions/", "check", answer_1="1", answer_2="2")

    screen.press("questions/", "check", answer_1="")

    assert screen.kept().answers == {2: 2}
    assert screen.fields("questions/")["answer_1"] == ""


def test_what_was_left_out_is_marked_and_what_is_to_come_is_not(screen: Screen) -> None:
    assert "answer_2" not in screen.fields("questions/")

    screen.press("questions/", "check", answer_1="1")

    assert screen.fields("questions/")["answer_2"] == ""


def test_changing_over_keeps_everything_and_is_remembered(screen: Screen) -> None:
    over = screen.press("questions/", "one", answer_1="4", said_2="Hm")
    assert screen.leads_to(over) == "questions/2/"
    assert screen.leads_to(screen.open("")) == "questions/2/"

    back = screen.press("questions/2/", "all", answer_2="3")

    assert screen.leads_to(back) == "questions/"
    assert screen.leads_to(screen.open("")) == "questions/"
    assert (screen.kept().answers, screen.kept().said) == ({1: 4, 2: 3}, {2: "Hm"})


def test_changing_over_when_all_is_answered_leads_to_all_answers(screen: Screen) -> None:
    everything = {f"answer_{number}": "1" for number in range(1, 6)}

    assert screen.leads_to(screen.press("questions/", "one", **everything)) == "check/"


def test_one_mistake_loses_nothing_else(screen: Screen) -> None:
    answer = screen.press("questions/", "check", answer_1="4", answer_2="99", said_3="Hm", said_4="a" * 5001)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Please choose one of these." in page
    assert "1 letter too long" in page
    assert "Hm" in page
    assert screen.kept().answers == {}


def test_two_screens_answer_different_questions(screen: Screen) -> None:
    other = screen.fields("questions/")
    screen.press("questions/", "check", answer_1="5", said_1="Rain")

    answer = screen.send("questions/", other, "check", answer_2="2", said_2="Sun")

    assert screen.leads_to(answer) == "check/"
    assert (screen.kept().answers, screen.kept().said) == ({1: 5, 2: 2}, {1: "Rain", 2: "Sun"})


def test_another_time_leads_back_to_the_one_page(screen: Screen) -> None:
    away = screen.press("questions/", "later", answer_1="1")

    assert away["Location"] == "/questionnaires/"
    assert screen.leads_to(screen.open("")) == "questions/"
    assert screen.kept().passed == ()
