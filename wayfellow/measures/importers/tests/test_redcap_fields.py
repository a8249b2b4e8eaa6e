"""Every type of REDCap field, in the order of the file."""

import pytest

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import by_id, dictionary, only, pairs, read, refusal

CHOICES = "select_choices_or_calculations"
VALIDATION = "text_validation_type_or_show_slider_number"


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("text", ItemKind.TEXT),
        ("notes", ItemKind.TEXT),
        ("radio", ItemKind.CHOICE),
        ("dropdown", ItemKind.CHOICE),
        ("checkbox", ItemKind.SEVERAL),
        ("yesno", ItemKind.YES_NO),
        ("truefalse", ItemKind.YES_NO),
        ("slider", ItemKind.NUMBER),
        ("descriptive", ItemKind.DISPLAY),
        ("calc", ItemKind.CALCULATED),
        ("file", ItemKind.OTHER),
        ("sql", ItemKind.OTHER),
        ("Radio", ItemKind.CHOICE),
    ],
)
def test_each_type_has_its_kind(type_: str, kind: ItemKind) -> None:
    item = only(
        dictionary(
            field_name="blue",
            field_type=type_,
            field_label="How blue is it?",
            select_choices_or_calculations="1, a",
        )
    )

    assert (item.id, item.text, item.kind) == ("blue", "How blue is it?", kind)


def test_an_unknown_type_is_refused() -> None:
    assert refusal(dictionary(field_type="smell")) == "row 2: “smell” is not a type of field in REDCap."


@pytest.mark.parametrize(
    ("validation", "kind"),
    [
        ("number", ItemKind.NUMBER),
        ("number_comma_decimal", ItemKind.NUMBER),
        ("number_2dp", ItemKind.NUMBER),
        ("integer", ItemKind.NUMBER),
        ("float", ItemKind.NUMBER),
        ("date_ymd", ItemKind.DATE),
        ("date_dmy", ItemKind.DATE),
        ("datetime_seconds_mdy", ItemKind.DATE),
        ("email", ItemKind.TEXT),
        ("time", ItemKind.TEXT),
        ("", ItemKind.TEXT),
    ],
)
def test_a_text_is_what_it_is_checked_to_be(validation: str, kind: ItemKind) -> None:
    assert only(dictionary({"field_type": "text", VALIDATION: validation})).kind is kind


@pytest.mark.parametrize(
    ("type_", "options"),
    [("yesno", [("1", "Yes"), ("0", "No")]), ("truefalse", [("1", "True"), ("0", "False")])],
)
def test_yes_and_no_are_kept_as_redcap_keeps_them(type_: str, options: list[tuple[str, str]]) -> None:
    assert pairs(only(dictionary(field_type=type_)).options) == options


@pytest.mark.parametrize(
    ("type_", "warning"),
    [
        ("calc", "sky_1: its calculation is not supported, and was not run."),
        ("sql", "sky_1: its database query is not supported, and was not run."),
        ("file", "sky_1: it asks for a file or a signature, which is not supported."),
        ("slider", "Left out: words beside sliders (1)."),
    ],
)
def test_what_is_not_taken_over_is_reported(type_: str, warning: str) -> None:
    found = read(dictionary(field_type=type_, select_choices_or_calculations="low | high"))

    assert found.warnings == (warning,)
    assert found.items[0].options == ()


def test_a_slider_without_words_needs_no_warning() -> None:
    assert read(dictionary(field_type="slider")).warnings == ()


@pytest.mark.parametrize(("required", "must"), [("y", True), ("Y", True), ("", False), ("n", False)])
def test_whether_it_must_be_answered(required: str, must: bool) -> None:
    assert only(dictionary(required_field=required)).required is must


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        ("@HIDDEN", ItemKind.HIDDEN),
        ("Kept for later. @hidden", ItemKind.HIDDEN),
        ("@HIDDEN-SURVEY", ItemKind.HIDDEN),
        ("@READONLY", ItemKind.CALCULATED),
        ("@CALCTEXT('x')", ItemKind.CALCULATED),
        ("@HIDDEN-FORM", ItemKind.TEXT),
        ("Ask me@hidden.example", ItemKind.TEXT),
        ("", ItemKind.TEXT),
    ],
)
def test_tags_that_hide_or_fill_in(annotation: str, kind: ItemKind) -> None:
    assert only(dictionary(field_annotation=annotation)).kind is kind


def test_words_to_read_stay_so_with_a_tag() -> None:
    assert only(dictionary(field_type="descriptive", field_annotation="@READONLY")).kind is ItemKind.DISPLAY


def test_tags_that_are_not_followed_are_reported() -> None:
    found = read(dictionary(field_annotation="@DEFAULT='3' @HIDDEN @NONEOFTHEABOVE=99"))

    assert found.warnings == (
        "sky_1: the tag @DEFAULT is not supported, and was left out.",
        "sky_1: the tag @NONEOFTHEABOVE is not supported, and was left out.",
    )


def test_fields_come_in_the_order_of_the_file() -> None:
    assert list(by_id(dictionary(*({"field_name": name} for name in ("c", "a", "b"))))) == ["c", "a", "b"]


def test_two_fields_of_one_name_are_refused() -> None:
    said = refusal(dictionary({"field_name": "a"}, {"field_name": "b"}, {"field_name": "a"}))

    assert said == "row 4: the name a stands for two items."


def test_a_field_without_a_name_is_refused() -> None:
    assert refusal(dictionary(field_name=" ")) == "row 2.field_name: a name is missing."


def test_notes_below_questions_are_counted() -> None:
    found = read(dictionary({"field_note": "Look up."}, {"field_note": "Look again."}))

    assert found.warnings == ("Left out: notes below questions (2).",)


def test_formatting_is_taken_off_the_words() -> None:
    label = '<div class="rich-text"><p>How <b>blue</b> is it&nbsp;now?</p><p>Look up &amp; see</p></div>'

    found = read(dictionary(field_label=label))

    assert found.items[0].text == "How blue is it now?\nLook up & see"
    assert found.warnings == ("Left out: formatting of questions (1).",)


@pytest.mark.parametrize("label", ["Is a<b or b>c?", "I <3 rain", "x < y", "a <blue> sky"])
def test_signs_that_are_no_formatting_stay(label: str) -> None:
    found = read(dictionary(field_label=label))

    assert (found.items[0].text, found.warnings) == (label, ())


def test_what_was_written_as_words_does_not_become_formatting() -> None:
    assert only(dictionary(field_label="Write &lt;b&gt; twice")).text == "Write <b> twice"


def test_a_script_is_nothing_but_words() -> None:
    assert only(dictionary(field_label="<script>alert(1)</script>")).text == "<script>alert(1)</script>"
