"""Hints and mistakes stand at their field, and are heard with it."""

import pytest
from django import forms

from wayfellow.web.form_fields import PlainForm, ShortWords
from wayfellow.web.tests.drawn_forms import draw, draw_wrong
from wayfellow.web.tests.reading import Reading, Tag
from wayfellow.web.tests.views_for_tests import EveryField


@pytest.fixture
def empty() -> Reading:
    """Nothing written yet."""
    return draw(EveryField())


@pytest.fixture
def wrong() -> Reading:
    """Mistakes in every field that can have one."""
    return draw_wrong()


@pytest.mark.parametrize("name", ["what", "who"])
def test_a_hint_is_tied_to_its_field(empty: Reading, name: str) -> None:
    field = empty.one("fieldset" if name == "who" else "input", id=f"id_{name}")
    hint = empty.one("p", id=f"id_{name}_hint")

    assert field["aria-describedby"] == hint["id"]
    assert hint.text == {"what": "It can be small.", "who": "Any of them."}[name]


def test_a_field_without_hint_and_mistake_is_tied_to_nothing(empty: Reading) -> None:
    assert "aria-describedby" not in empty.one("textarea", name="why")
    assert "aria-invalid" not in empty.one("textarea", name="why")


@pytest.mark.parametrize("name", ["what", "why", "letter", "on", "at", "many", "true", "who"])
def test_a_mistake_stands_at_its_field_and_is_tied_to_it(wrong: Reading, name: str) -> None:
    field = tag_with_id(wrong, f"id_{name}")
    mistake = wrong.one("p", id=f"id_{name}_mistake")

    assert mistake["id"] in field["aria-describedby"].split()
    assert field["aria-invalid"] == "true"
    assert mistake.text.startswith("Error: ")
    assert len(mistake.text) > len("Error: Please")


def test_hint_and_mistake_are_both_heard_hint_first(wrong: Reading) -> None:
    assert tag_with_id(wrong, "id_what")["aria-describedby"] == "id_what_hint id_what_mistake"


def test_a_tick_that_is_needed_says_so() -> None:
    class Agree(PlainForm):
        yes = forms.BooleanField(label="Yes", help_text="You can take it back.")

    page = draw(Agree({}))
    box = page.one("input", name="yes")

    assert box["aria-describedby"] == "id_yes_hint id_yes_mistake"
    assert page.one("p", id="id_yes_hint").text == "You can take it back."


def test_several_mistakes_of_one_field_stand_in_one_line() -> None:
    class Short(PlainForm):
        what = ShortWords(label="What?", longest=3)

    page = draw(Short({"what": "tea\x07s"}))

    assert page.one("p", id="id_what_mistake").text == (
        "Error: This is 2 letters too long. Nothing is lost. Please make it a little shorter. "
        "There is a hidden sign in this text that we cannot keep. Please type that part by hand."
    )


def tag_with_id(page: Reading, wanted: str) -> Tag:
    """The one tag with this id."""
    [found] = [tag for tag in page.tags if tag.attributes.get("id") == wanted]
    return found
