"""The server chooses the part; the part is the page's own block, and everything else works as on the page."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django_htmx.middleware import HtmxDetails

from wayfellow.web.pages import page
from wayfellow.web.tests.reading import Answer, read

HTMX = {"HX-Request": "true"}
TYPED = {"what": "Tea"}


def body(answer: Answer) -> str:
    """The whole answer as text."""
    return str(answer.content.decode())


def test_a_part_is_the_block_that_the_view_names(person: Client) -> None:
    part = read(person.get("/write/", headers=HTMX))

    assert part.tags[0]["id"] == "words"
    assert part.all("html") == part.all("nav") == part.all("footer") == []


def test_a_part_knows_the_imports_the_settings_and_the_other_blocks_of_its_page(person: Client) -> None:
    part = read(person.get("/write/", headers=HTMX))

    assert part.one("label", **{"for": "id_what"}).text == "What do you want?"
    assert "A sentence set at the top, for Write" in part.texts("p")


def test_the_part_says_what_the_page_says(person: Client) -> None:
    part = read(person.get("/write/", headers=HTMX)).tags[0]
    whole = read(person.get("/write/")).one("div", id="words")

    assert part.text == whole.text


def test_without_htmx_the_page_is_whole(person: Client) -> None:
    assert read(person.get("/write/")).one("title").text == "Write · Wayfellow"


def test_going_back_in_history_gets_the_page_whole(person: Client) -> None:
    headers = {**HTMX, "HX-History-Restore-Request": "true"}

    assert read(person.get("/write/", headers=headers)).one("title").text == "Write · Wayfellow"


def test_a_view_that_names_no_part_answers_whole(person: Client) -> None:
    assert read(person.get("/task/", headers=HTMX)).one("title").text == "In a task · Wayfellow"


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["whole", "part"])
def test_both_bodies_say_that_the_answer_varies(person: Client, headers: dict[str, str]) -> None:
    varies = {name.strip() for name in person.get("/write/", headers=headers)["Vary"].split(",")}

    assert "HX-Request" in varies


def test_mistakes_come_as_the_part_with_422(person: Client) -> None:
    answer = person.post("/write/", {"what": "", "why": "kept"}, headers=HTMX)
    part = read(answer)

    assert answer.status_code == 422
    assert part.one("h2", id="mistakes").text == "Something needs another look"
    assert part.one("textarea", name="why").text == "kept"
    assert part.all("title") == []


def test_what_there_is_to_tell_comes_along_with_a_part(person: Client) -> None:
    part = read(person.post("/write/", TYPED, headers=HTMX))
    told = part.one("div", id="told")

    assert told["data-hx-swap-oob"] == "true"
    assert told.text == "Saved."


def test_a_part_with_nothing_to_tell_leaves_the_message_region_alone(person: Client) -> None:
    assert read(person.get("/write/", headers=HTMX)).all("div", id="told") == []


def test_it_is_told_once_on_the_next_page(person: Client) -> None:
    person.post("/write/", {**TYPED, "sure": "on"})

    assert read(person.get("/task/")).one("div", id="told").text == "Saved."
    assert read(person.get("/task/")).one("div", id="told").text == ""


def test_a_part_that_the_page_does_not_have_is_a_mistake_of_ours() -> None:
    request: Any = RequestFactory().get("/", headers=HTMX)
    request.htmx = HtmxDetails(request)

    with pytest.raises(KeyError, match="nothing_like_this"):
        page(request, "web/help.html", fragment="nothing_like_this")


def test_a_part_carries_a_form_token_of_its_own(person: Client) -> None:
    first, second = (
        read(person.get("/write/", headers=HTMX)).one("input", name="form_token")["value"] for _ in range(2)
    )

    assert first != second


def test_nothing_in_a_part_is_taken_as_html(person: Client) -> None:
    answer = person.post("/write/", {"what": "", "why": "<script>"}, headers=HTMX)

    assert "&lt;script&gt;" in body(answer)
    assert "<script>" not in body(answer)
