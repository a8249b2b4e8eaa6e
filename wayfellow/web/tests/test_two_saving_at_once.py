"""A form over saved words: when somebody else was faster, both texts stand on the page."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.http import QueryDict
from django.template import engines

from wayfellow.foundation.sealed import Words as SealedWords
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import ShortWords, Words
from wayfellow.web.tests.reading import Reading, read

DRAWN = (
    '{% from "web/fields.html" import both_texts, errors, field %}'
    "{{ errors(form) }}{{ both_texts(form) }}{% for bound in form %}{{ field(bound) }}{% endfor %}"
)


class GoalWords(SealedWords, frozen=True):
    """What is kept of a goal."""

    what: str
    why: str = ""


@dataclass
class Saved:
    """As much of a row as the form asks of it."""

    words: GoalWords
    version: int


class GoalForm(ChangeForm):
    """A form over a goal."""

    what = ShortWords(label="What?")
    why = Words(label="Why?", required=False)


def over(what: str, why: str = "", version: int = 3) -> Any:
    """A saved goal."""
    return Saved(GoalWords(what=what, why=why), version)


def sent(**fields: str) -> QueryDict:
    """What the browser sends."""
    query = QueryDict(mutable=True)
    query.update(fields)
    return query


def draw(form: ChangeForm) -> Reading:
    """The form as the page shows it."""
    return read(engines["jinja2"].from_string(DRAWN).render({"form": form}))


def test_it_begins_with_the_saved_words_and_their_version() -> None:
    page = draw(GoalForm(over=over("The bus", "It is far.")))

    assert page.one("input", name="what")["value"] == "The bus"
    assert page.one("textarea", name="why").text == "It is far."
    assert page.one("input", name="seen")["value"] == "3"
    assert page.all("section") == []


def test_it_begins_empty_over_nothing() -> None:
    page = draw(GoalForm(initial={"what": "Tea"}))

    assert page.one("input", name="what")["value"] == "Tea"
    assert page.one("input", name="seen")["value"] == ""


def test_it_gives_the_words_without_the_version() -> None:
    form = GoalForm(sent(what="Tea", why="", seen="3"), over=over("The bus"))

    assert form.is_valid()
    assert form.words() == {"what": "Tea", "why": ""}
    assert form.seen_version == 3


@pytest.mark.parametrize("forged", ["", "x", "-1", "99999999999999999999", "3.5"])
def test_a_version_from_nowhere_never_matches_and_is_no_mistake(forged: str) -> None:
    form = GoalForm(sent(what="Tea", seen=forged))

    assert form.is_valid()
    assert form.seen_version == 0


@pytest.mark.shows("M23")
def test_both_texts_stand_on_the_page_and_the_next_press_knows_of_both() -> None:
    form = GoalForm(sent(what="My words", why="Mine", seen="3"), over=over("The bus", version=3))
    assert form.is_valid()

    form.keep_both(over("Their <words>", "Line one\nline two", version=4))
    page = draw(form)

    assert page.texts("li") == [
        "Other words were saved here while you were writing. Both are below. Keep what you want, then save."
    ]
    assert page.texts("h3") == ["What?", "Why?"]
    assert page.one("section").text == "What was saved meanwhile What? Their <words> Why? Line one line two"
    assert page.one("input", name="what")["value"] == "My words"
    assert page.one("input", name="seen")["value"] == "4"


def test_what_is_empty_in_the_saved_words_is_not_shown() -> None:
    form = GoalForm(sent(what="My words", seen="3"))
    assert form.is_valid()

    form.keep_both(over("Their words", why=""))

    assert draw(form).texts("h3") == ["What?"]
