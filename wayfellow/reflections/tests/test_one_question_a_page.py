"""Filling in question by question: answer, skip, go back, come back another time."""

import pytest

from tests.cast import Member
from tests.questionnaires import QUESTIONS, made_up_wording, offer_made_up
from wayfellow.people.models import Service
from wayfellow.reflections.models import ServiceWording
from wayfellow.reflections.tests.filling_in import Screen, screen_of


@pytest.fixture
def screen(sam: Member, offered: Service) -> Screen:
    """Sam has begun one."""
    return screen_of(sam)


def test_the_first_page_says_where_it_is_and_what_it_is_about(screen: Screen) -> None:
    page = screen.reads("questions/1/")

    assert "Question 1 of 5, from “WHO-5 Well-Being Index”." in page
    assert "Look out of the window." in page
    assert "It is about the last two weeks." in page
    assert "How blue is the sky?" in page
    assert page.index("None") < page.index("A speck") < page.index("All of it")
    assert "The question before" not in page


def test_the_introduction_stands_before_the_first_question_alone(screen: Screen) -> None:
    assert "Look out of the window." not in screen.reads("questions/2/")


def test_an_answer_is_saved_and_the_next_question_comes(screen: Screen) -> None:
    answer = screen.press("questions/1/", "next", answer_1="3", said_1="Quite")

    assert screen.leads_to(answer) == "questions/2/"
    assert (screen.kept().answers, screen.kept().said) == ({1: 3}, {1: "Quite"})
    assert screen.fields("questions/1/")["answer_1"] == "3"
    assert screen.fields("questions/1/")["said_1"] == "Quite"


def test_the_last_question_leads_to_all_answers(screen: Screen) -> None:
    assert "See all my answers" in screen.reads("questions/5/")
    assert screen.leads_to(screen.press("questions/5/", "next", answer_5="0")) == "check/"


def test_skipping_is_always_there(screen: Screen) -> None:
    for number in range(1, 6):
        assert "Skip this one" in screen.reads(f"questions/{number}/")

    answer = screen.press("questions/1/", "skip")

    assert screen.leads_to(answer) == "questions/2/"
    assert (screen.kept().answers, screen.kept().passed) == ({}, (1,))


def test_skipping_takes_an_answer_back_and_leaves_the_words(screen: Screen) -> None:
    screen.press("questions/1/", "next", answer_1="3", said_1="Quite")
    assert "Leave this one out" in screen.reads("questions/1/")

    screen.press("questions/1/", "skip")

    assert (screen.kept().answers, screen.kept().said) == ({}, {1: "Quite"})


def test_going_on_without_an_answer_is_skipping(screen: Screen) -> None:
    screen.press("questions/1/", "next")

    assert screen.kept().passed == (1,)


def test_going_back_saves_too(screen: Screen) -> None:
    answer = screen.press("questions/2/", "back", answer_2="1")

    assert screen.leads_to(answer) == "questions/1/"
    assert (screen.kept().answers, screen.kept().passed) == ({2: 1}, ())


def test_a_press_without_a_button_leads_to_all_answers(screen: Screen) -> None:
    assert screen.leads_to(screen.press("questions/2/", "")) == "check/"


def test_another_time_it_goes_on_where_it_stopped(screen: Screen) -> None:
    screen.press("questions/1/", "next", answer_1="3")
    screen.press("questions/2/", "skip")

    away = screen.press("questions/3/", "later", said_3="To think about")

    assert away["Location"] == "/questionnaires/"
    assert "Saved. You can go on whenever you like." in screen.client.get("/questionnaires/").content.decode()
    assert screen.leads_to(screen.open("")) == "questions/3/"
    assert screen.fields("questions/3/")["said_3"] == "To think about"


def test_when_all_were_seen_it_goes_on_at_all_answers(screen: Screen) -> None:
    for number in range(1, 6):
        screen.press(f"questions/{number}/", "next", **{f"answer_{number}": "1"})

    assert screen.leads_to(screen.open("")) == "check/"


def test_an_answer_that_is_none_of_the_owners_is_refused(screen: Screen) -> None:
    answer = screen.press("questions/1/", "next", answer_1="7", said_1="Still here")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Please choose one of these." in page
    assert "Still here" in page
    assert screen.kept().answers == {}


def test_words_that_are_too_long_are_not_lost(screen: Screen) -> None:
    answer = screen.press("questions/1/", "next", answer_1="2", said_1="a" * 5001)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "1 letter too long" in page
    assert "a" * 5001 in page
    assert 'value="2" checked' in page
    assert 'href="#box_1"' in page


def test_a_question_that_is_not_there_is_not_there(screen: Screen) -> None:
    assert screen.open("questions/6/").status_code == 404


def test_many_questions_are_counted_in_words(sam: Member, service: Service) -> None:
    offer_made_up(service.pk, made_up_wording("gse", questions=QUESTIONS * 2, answers=("a", "b", "c", "d")))
    short = screen_of(sam, measure="gse")
    offer_made_up(service.pk, made_up_wording("qpr-15", questions=QUESTIONS * 3))
    long = screen_of(sam, measure="qpr-15")

    assert 'class="trail"' in short.open("questions/1/").content.decode()
    assert 'class="trail"' not in long.open("questions/1/").content.decode()
    assert "Question 15 of 15" in long.reads("questions/15/")


def test_two_screens_are_told_of_each_other(screen: Screen) -> None:
    other = screen.fields("questions/1/")
    screen.press("questions/1/", "next", answer_1="5", said_1="Rain")

    answer = screen.send("questions/1/", other, "next", answer_1="2", said_1="Sun")
    page = screen.reads("questions/1/")

    assert screen.leads_to(answer) == "questions/1/"
    assert "Another screen saved another answer here. Yours is newer, and stands." in page
    assert "Other words were saved here meanwhile. Both are in the box now." in page
    assert (screen.kept().answers, screen.kept().said) == ({1: 2}, {1: "Rain\n\nSun"})


def test_another_answer_alone_is_told_without_words(screen: Screen) -> None:
    other = screen.fields("questions/1/")
    screen.press("questions/1/", "next", answer_1="5")

    screen.send("questions/1/", other, "next", answer_1="2")
    page = screen.reads("questions/1/")

    assert "Yours is newer, and stands." in page
    assert "Both are in the box now." not in page


def test_other_words_alone_are_told_without_an_answer(screen: Screen) -> None:
    other = screen.fields("questions/1/")
    screen.press("questions/1/", "next", said_1="Rain")

    screen.send("questions/1/", other, "next", said_1="Sun")
    page = screen.reads("questions/1/")

    assert "Yours is newer" not in page
    assert "Both are in the box now." in page


def test_an_older_page_changes_nothing_that_nobody_touched_on_it(screen: Screen) -> None:
    other = screen.fields("questions/1/")
    screen.press("questions/1/", "next", answer_1="5", said_1="Rain")

    answer = screen.send("questions/1/", other, "next")

    assert screen.leads_to(answer) == "questions/2/"
    assert (screen.kept().answers, screen.kept().said) == ({1: 5}, {1: "Rain"})


def test_the_page_says_who_can_see_it(screen: Screen) -> None:
    assert "Only you can see this now. Once you have kept it, those you share" in screen.reads("questions/1/")


def test_beside_the_box_it_says_that_no_worker_sees_what_rates_the_support(
    sam: Member, service: Service
) -> None:
    offer_made_up(service.pk, made_up_wording("brief-inspire", answers=("a", "b", "c", "d", "e")))
    screen = screen_of(sam, measure="brief-inspire")

    for where in ("questions/1/", "questions/", "check/"):
        assert "Peer workers never see this one, also when you share your questionnaires." in screen.reads(
            where
        )


def test_when_its_words_are_gone_it_is_not_there(screen: Screen, service: Service) -> None:
    ServiceWording.objects.filter(service_id=service.pk).delete()

    assert screen.open("questions/1/").status_code == 404
