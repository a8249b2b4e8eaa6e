"""Inside a task the places shrink to one way back, so that the task is the first thing on the screen."""

from django.test import Client

from wayfellow.web.tests.reading import read


def test_a_task_shows_one_way_back_and_no_places(person: Client) -> None:
    page = read(person.get("/task/"))
    [way] = page.inside("a", page.one("nav"))

    assert (way.text, way["href"]) == ("Back to conversations", "/conversations/list/")
    assert page.one("nav")["aria-label"] == "Way back"


def test_a_page_outside_a_task_shows_the_places(person: Client) -> None:
    page = read(person.get("/goals/list/"))

    assert page.one("nav")["aria-label"] == "Places"


def test_leaving_quickly_and_crisis_help_stay_in_a_task(person: Client) -> None:
    page = read(person.get("/task/"))

    assert page.one("form", class_="leave").text == "Leave quickly"
    assert [link.text for link in page.all("a") if link["href"].startswith("tel:")] == ["000", "13 11 14"]


def test_a_task_can_be_open_to_somebody_who_is_not_signed_in() -> None:
    page = read(Client().get("/task/"))

    assert page.inside("a", page.one("nav"))[0].text == "Back to conversations"
