"""A form that came back says first what to put right, and leads there."""

import pytest
from django import forms
from django.http import HttpRequest
from django.template import engines
from django.test import Client

from wayfellow.web.form_fields import PlainForm, ShortWords
from wayfellow.web.tests.reading import Reading, read
from wayfellow.web.tests.views_for_tests import EveryField

ERRORS = '{% from "web/fields.html" import errors %}{{ errors(form) }}'


def summary(form: forms.Form) -> Reading:
    """The mistakes of a form, drawn."""
    return read(engines["jinja2"].from_string(ERRORS).render({"form": form}))


def test_the_summary_leads_to_each_field_and_says_what_is_wrong() -> None:
    page = summary(EveryField({"why": "x" * 41, "true": "7"}))

    assert [(link["href"], link.text) for link in page.all("a")] == [
        ("#id_what", "What do you want?"),
        ("#id_why", "Why does it matter?"),
        ("#id_true_0", "How true is it?"),
    ]
    assert page.texts("li") == [
        "What do you want? Please write something here.",
        "Why does it matter? This is 1 letter too long. Nothing is lost. Please make it a little shorter.",
        "How true is it? Please choose one of these.",
    ]


def test_the_summary_takes_the_focus_and_has_a_name() -> None:
    page = summary(EveryField({}))
    box = page.one("div", class_="mistakes")

    assert (box["tabindex"], "autofocus" in box) == ("-1", True)
    assert page.one("h2", id=box["aria-labelledby"]).text == "Something needs another look"


def test_what_belongs_to_no_field_is_said_without_a_link() -> None:
    class Clash(PlainForm):
        seen = forms.IntegerField(widget=forms.HiddenInput)

    form = Clash({"seen": "x"})
    form.add_error(None, "Somebody else saved <first>.")
    page = summary(form)

    assert page.all("a") == []
    assert page.texts("li") == ["Somebody else saved <first>.", "Enter a whole number."]


@pytest.mark.parametrize(
    "form", [EveryField(), EveryField({"what": "Tea"})], ids=["fresh", "without mistakes"]
)
def test_without_mistakes_there_is_no_summary(form: forms.Form) -> None:
    assert summary(form).tags == []


def test_the_title_begins_with_error_and_the_status_says_it_too(person: Client) -> None:
    answer = person.post("/write/", {"what": "", "why": "kept"})
    page = read(answer)

    assert answer.status_code == 422
    assert page.one("title").text == "Error: Write · Wayfellow"
    assert page.one("textarea", name="why").text == "kept"


def test_a_fresh_form_has_a_quiet_title(person: Client) -> None:
    answer = person.get("/write/")

    assert answer.status_code == 200
    assert read(answer).one("title").text == "Write · Wayfellow"


def test_a_form_drawn_by_somebody_else_has_the_title_too() -> None:
    # Sign-in pages are answered by allauth, which knows nothing of `mistakes`.
    class SignIn(PlainForm):
        login = ShortWords(label="Name")

    page = engines["jinja2"].get_template("for_tests/plain.html").render({"form": SignIn({})}, anonymous())

    assert read(page).one("title").text == "Error: A plain page · Wayfellow"


def anonymous() -> HttpRequest:
    """The request of somebody who is not signed in."""
    return Client().get("/help/").wsgi_request
