"""What is being typed is kept for the typist alone, until they press."""

import pytest
from django.http import HttpResponse

from tests.cast import Member, posting
from wayfellow.foundation.models import Draft
from wayfellow.people.models import Service
from wayfellow.reflections.tests.filling_in import Screen, screen_of


@pytest.fixture
def screen(sam: Member, offered: Service) -> Screen:
    """Sam has begun one."""
    return screen_of(sam)


def typing(screen: Screen, where: str, page: str, **typed: str) -> HttpResponse:
    """The browser sends what stands on the page, by itself."""
    return posting(screen.client, screen.address(f"draft/{where}/"), **{**screen.fields(page), **typed})


def test_typed_words_wait_in_their_box(screen: Screen) -> None:
    answer = typing(screen, "1", "questions/1/", said_1="Half a thou")

    assert answer.status_code == 204
    assert screen.kept().said == {}
    assert screen.fields("questions/1/")["said_1"] == "Half a thou"
    assert screen.fields("questions/")["said_1"] == "Half a thou"


def test_they_go_with_the_press_that_saves(screen: Screen) -> None:
    typing(screen, "1", "questions/1/", said_1="Half a thou")

    screen.press("questions/1/", "next", said_1="Half a thought")

    assert screen.kept().said == {1: "Half a thought"}
    assert not Draft.objects.exists()


def test_those_of_one_page_go_together(screen: Screen) -> None:
    typing(screen, "all", "questions/", said_1="One", said_2="Two", said_0="All")
    assert Draft.objects.count() == 3

    screen.press("questions/", "check")

    assert screen.kept().said == {1: "One", 2: "Two", 0: "All"}
    assert not Draft.objects.exists()


def test_words_about_the_whole_wait_too(screen: Screen) -> None:
    typing(screen, "check", "check/", said_0="All in all")

    assert screen.fields("check/")["said_0"] == "All in all"


def test_typing_on_keeps_the_newest(screen: Screen) -> None:
    typing(screen, "1", "questions/1/", said_1="Half")
    typing(screen, "1", "questions/1/", said_1="Half a thought")

    assert screen.fields("questions/1/")["said_1"] == "Half a thought"
    assert Draft.objects.count() == 1


def test_what_is_typed_back_waits_no_more(screen: Screen) -> None:
    typing(screen, "1", "questions/1/", said_1="Half")
    typing(screen, "1", "questions/1/", said_1="")

    assert not Draft.objects.exists()


def test_nothing_typed_keeps_nothing(screen: Screen) -> None:
    typing(screen, "all", "questions/")

    assert not Draft.objects.exists()


def test_words_that_come_after_their_press_are_late(screen: Screen) -> None:
    page = {**screen.fields("questions/1/"), "form_token": "the-same"}
    screen.client.post(screen.address("questions/1/"), {**page, "said_1": "Newer", "then": "next"})

    answer = screen.client.post(screen.address("draft/1/"), {**page, "said_1": "Older"})

    assert answer.status_code == 204
    assert not Draft.objects.exists()


def test_too_much_is_not_kept(screen: Screen) -> None:
    assert typing(screen, "1", "questions/1/", said_1="a" * 5001).status_code == 422
    assert not Draft.objects.exists()


def test_after_finishing_nothing_is_kept_on_its_way(screen: Screen) -> None:
    page = screen.fields("check/")
    screen.press("check/", "finish")

    answer = posting(screen.client, screen.address("draft/check/"), **{**page, "said_0": "Late"})

    assert answer.status_code == 409
    assert not Draft.objects.exists()


@pytest.mark.parametrize("where", ["nowhere", "9", "1a"])
def test_no_other_place_keeps_words(where: str, screen: Screen) -> None:
    assert posting(screen.client, screen.address(f"draft/{where}/"), said_1="Hm").status_code == 404


def test_somebody_else_keeps_nothing_here(screen: Screen, robin: Member) -> None:
    answer = posting(robin.client(), screen.address("draft/1/"), said_1="Hm")

    assert answer.status_code == 404
    assert not Draft.objects.exists()
