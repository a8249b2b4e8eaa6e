"""Every kind of field, drawn: its label, its words, and what was chosen."""

import re

import pytest
from django import forms
from django.template import engines

from wayfellow.web.drawing import NoDrawing, drawn
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords, Words
from wayfellow.web.tests.drawn_forms import EACH_FIELD, FILLED, draw, draw_wrong
from wayfellow.web.tests.reading import Reading
from wayfellow.web.tests.views_for_tests import EveryField

FIELD = '{% from "web/fields.html" import field %}{{ field(bound) }}'


@pytest.fixture
def empty() -> Reading:
    """Nothing written yet."""
    return draw(EveryField())


@pytest.fixture
def filled() -> Reading:
    """Something written in every field."""
    return draw(EveryField(FILLED))


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("what", "text", "The <b>bus</b>"),
        ("letter", "text", "sam@example.org"),
        ("on", "date", "2026-11-24"),
        ("at", "time", "14:30"),
        ("many", "text", "20"),
    ],
)
def test_a_line_shows_what_was_typed(filled: Reading, name: str, kind: str, value: str) -> None:
    box = filled.one("input", name=name)

    assert (box["type"], box["id"], box["value"]) == (kind, f"id_{name}", value)


@pytest.mark.parametrize("name", ["what", "letter", "word", "on", "at", "many"])
def test_an_empty_line_has_no_value(empty: Reading, name: str) -> None:
    assert "value" not in empty.one("input", name=name)


@pytest.mark.parametrize(("name", "keyboard"), [("letter", "email"), ("many", "numeric")])
def test_addresses_and_numbers_bring_their_keyboard(empty: Reading, name: str, keyboard: str) -> None:
    assert empty.one("input", name=name)["inputmode"] == keyboard


def test_what_is_no_number_is_shown_again() -> None:
    assert draw_wrong().one("input", name="many")["value"] == "some"


def test_every_line_and_box_has_its_label(empty: Reading) -> None:
    labels = {label["for"]: label.text for label in empty.all("label")}

    assert labels == {
        "id_what": "What do you want?",
        "id_why": "Why does it matter?",
        "id_letter": "Where can we write to you?",
        "id_word": "A long phrase",
        "id_on": "Which day?",
        "id_at": "When?",
        "id_many": "How many minutes?",
        "id_true_0": "Not at all",
        "id_true_1": "A <little>",
        "id_who_0": "Alex",
        "id_who_1": "Bo",
        "id_sure": "I have read this",
    }


def test_a_box_keeps_every_line_also_the_first_empty_one() -> None:
    drawn_page = engines["jinja2"].from_string(FIELD).render({"bound": EveryField(FILLED)["why"]})

    # Browsers drop one line end right after the tag, so there must be one more than was typed.
    assert "<textarea" in drawn_page
    assert ">\n\nIt is far.\nIt is &#34;there&#34;.</textarea>" in drawn_page


def test_a_password_is_never_sent_back(filled: Reading) -> None:
    box = filled.one("input", name="word")

    assert box["type"] == "password"
    assert "value" not in box


def test_a_hidden_field_has_no_label_and_keeps_its_value(filled: Reading) -> None:
    assert filled.one("input", name="secret")["value"] == "version 4"
    assert filled.all("label", **{"for": "id_secret"}) == []


def test_one_of_several_is_a_group_with_a_legend(filled: Reading) -> None:
    group = filled.one("fieldset", id="id_true")
    options = filled.all("input", name="true")

    assert filled.texts("legend") == ["How true is it?", "Who with?"]
    assert group["class"] == "scale"
    assert [(option["type"], option["value"], "checked" in option) for option in options] == [
        ("radio", "0", False),
        ("radio", "1", True),
    ]


def test_a_choice_can_be_a_number_that_the_form_begins_with() -> None:
    class HowTrue(PlainForm):
        true = OneOf(choices=[(0, "Not at all"), (1, "Very")])

    options = draw(HowTrue(initial={"true": 1})).all("input", name="true")

    assert [("checked" in option) for option in options] == [False, True]


def test_any_of_several_shows_all_that_were_ticked(filled: Reading) -> None:
    options = filled.all("input", name="who")

    assert [(option["type"], option["value"], "checked" in option) for option in options] == [
        ("checkbox", "a", True),
        ("checkbox", "b", True),
    ]


def test_nothing_is_ticked_beforehand(empty: Reading) -> None:
    assert [tag["name"] for tag in empty.tags if "checked" in tag] == []


def test_a_single_tick_shows_that_it_was_ticked(filled: Reading) -> None:
    assert "checked" in filled.one("input", name="sure")


def test_nothing_typed_is_taken_as_html() -> None:
    html = engines["jinja2"].from_string(EACH_FIELD).render({"form": EveryField(FILLED)})

    assert "&lt;b&gt;bus" in html
    assert "A &lt;little&gt;" in html
    assert "<b>" not in html
    assert "<little>" not in html


def test_nothing_is_cut_or_checked_by_the_browser(filled: Reading) -> None:
    class Limited(PlainForm):
        name = forms.CharField(max_length=5, min_length=2)

    boxes = [tag for tag in (*filled.tags, *draw(Limited()).tags) if tag.name in {"input", "textarea"}]

    assert [
        tag["name"] for tag in boxes if {"maxlength", "minlength", "required"} & set(tag.attributes)
    ] == []


def test_browsers_are_asked_not_to_remember_personal_words(empty: Reading) -> None:
    assert empty.one("input", name="what")["autocomplete"] == "off"
    assert empty.one("textarea", name="why")["autocomplete"] == "off"


def test_what_the_form_says_about_a_field_passes_through() -> None:
    class Code(PlainForm):
        code = ShortWords(
            label="Code", attrs={"inputmode": "numeric", "spellcheck": False, "autofocus": True}
        )
        note = Words(label="Note", attrs={"rows": 2}, disabled=True)

    page = draw(Code())
    code, note = page.one("input", name="code"), page.one("textarea", name="note")

    assert (code["inputmode"], code["autofocus"], "spellcheck" in code) == ("numeric", "", False)
    assert (note["rows"], note["disabled"], "cols" in note) == ("2", "", False)


@pytest.mark.parametrize("field", [forms.FilePathField(path="."), forms.ChoiceField(choices=[("a", "A")])])
def test_a_kind_without_a_drawing_is_refused(field: forms.Field) -> None:
    form = type("Odd", (PlainForm,), {"odd": field})()

    with pytest.raises(NoDrawing, match=re.escape(type(field.widget).__name__)):
        drawn(form["odd"])
