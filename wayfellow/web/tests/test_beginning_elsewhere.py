"""Words that go on to another part: what a form there may begin with, and the way back."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory

from wayfellow.web.begin import begun, tell_with_way_back, way_back

HELP = "/help/"
BUTTON = '{%% from "web/parts.html" import begin_with with context %%}{{ begin_with("/there/", %s) }}'


def sent(**fields: str) -> HttpRequest:
    """A press on the button."""
    return RequestFactory().post("/there/", fields)


def drawn(arguments: str) -> str:
    """The button as a page draws it."""
    made: str = engines["jinja2"].from_string(BUTTON % arguments).render({}, RequestFactory().get("/"))
    return made


def test_the_words_arrive_as_they_were_written() -> None:
    found = begun(sent(text="  Tea,\r\nand then the bus\rhome ", kind="goal"))

    assert (found.text, found.kind, found.back) == ("Tea,\nand then the bus\nhome", "goal", "")
    assert found.line == "Tea, and then the bus home"


def test_nothing_at_all_begins_with_an_empty_form() -> None:
    found = begun(sent())

    assert (found.text, found.kind, found.back, found.line) == ("", "", "", "")


def test_the_words_do_not_stand_in_its_name() -> None:
    assert repr(begun(sent(text="Tea with Mo", kind="goal"))) == "<Begun goal>"


@pytest.mark.parametrize("kind", ["x" * 41, "Goal", "a goal", "<b>", "../", "goal\n"])
def test_a_kind_that_we_never_write_is_refused(kind: str) -> None:
    with pytest.raises(BadRequest):
        begun(sent(kind=kind))


def test_more_words_than_any_field_holds_are_refused() -> None:
    assert len(begun(sent(text="x" * 5000)).text) == 5000
    with pytest.raises(BadRequest):
        begun(sent(text="x" * 5001))


@pytest.mark.parametrize("back", [HELP, "/look/", "/goals/goal/"])
def test_the_way_back_is_a_page_of_ours(back: str) -> None:
    assert begun(sent(back=back)).back == back
    assert way_back(sent(back=back)) == back


@pytest.mark.parametrize(
    "back",
    [
        "",
        "help/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "https://elsewhere.example/help/",
        "javascript:alert(1)",
        "/help/\r\nSet-Cookie: a=b",
        "/help/?x=1",
        "/no-such-page/",
        "/" + "x" * 300,
    ],
)
def test_every_other_way_back_is_left_out(back: str) -> None:
    assert way_back(sent(back=back)) == ""


def test_the_button_carries_the_words_escaped_and_never_in_the_address() -> None:
    made = drawn('"<b>Tea</b> & \\"cake\\"", "Make it a goal", kind="goal", back="/help/", about="Tea"')

    assert '<form method="post" action="/there/">' in made
    assert 'name="text" value="&lt;b&gt;Tea&lt;/b&gt; &amp; &#34;cake&#34;"' in made
    assert '<input type="hidden" name="kind" value="goal">' in made
    assert '<input type="hidden" name="back" value="/help/">' in made
    assert 'Make it a goal<span class="visually-hidden">: Tea</span></button>' in made
    assert made.count('name="csrfmiddlewaretoken"') == made.count('name="form_token"') == 1


def test_the_button_leaves_out_what_is_not_given() -> None:
    made = drawn('"Tea", "Make it a goal"')

    for absent in ('name="kind"', 'name="back"', "visually-hidden"):
        assert absent not in made


def test_the_button_takes_tokens_that_the_page_has_made() -> None:
    made = drawn('"Tea", "Make it a goal", tokens="tokens of the page"')

    assert "tokens of the page" in made
    assert "form_token" not in made


def told(back: str) -> list[str]:
    """What the next page says."""
    request = RequestFactory().post("/there/")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]  # as the middleware sets it
    tell_with_way_back(request, "Kept <here>.", back=back)
    return [message.message for message in get_messages(request)]


def test_after_saving_the_way_back_is_offered() -> None:
    assert told(HELP) == ['Kept &lt;here&gt;. <a href="/help/">Back to where you were</a>']


def test_without_a_way_back_only_the_words_are_said() -> None:
    assert told("") == ["Kept <here>."]
