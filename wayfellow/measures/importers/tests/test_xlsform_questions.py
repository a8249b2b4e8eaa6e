"""Every type of question in an XLSForm, in the order of the survey sheet."""

from typing import Any

import pytest

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import by_id, only, read, refusal, workbook, xlsform


def question(**more: Any) -> bytes:
    choices = [{"list_name": "wet", "name": "d", "label": "Dry"}]
    return xlsform({"type": "text", "name": "blue", "label": "How blue is it?", **more}, choices=choices)


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("text", ItemKind.TEXT),
        ("string", ItemKind.TEXT),
        ("integer", ItemKind.NUMBER),
        ("decimal", ItemKind.NUMBER),
        ("range", ItemKind.NUMBER),
        ("date", ItemKind.DATE),
        ("dateTime", ItemKind.DATE),
        ("time", ItemKind.OTHER),
        ("note", ItemKind.DISPLAY),
        ("acknowledge", ItemKind.OTHER),
        ("geopoint", ItemKind.OTHER),
        ("barcode", ItemKind.OTHER),
        ("image", ItemKind.OTHER),
        ("hidden", ItemKind.HIDDEN),
        ("start", ItemKind.HIDDEN),
        ("today", ItemKind.HIDDEN),
        ("username", ItemKind.HIDDEN),
        ("select_one wet", ItemKind.CHOICE),
        ("select one from wet", ItemKind.CHOICE),
        ("select_multiple wet", ItemKind.SEVERAL),
        ("q select", ItemKind.SEVERAL),
        ("rank wet", ItemKind.OTHER),
    ],
)
def test_each_type_has_its_kind(type_: str, kind: ItemKind) -> None:
    item = only(question(type=type_))

    assert (item.id, item.text, item.kind) == ("blue", "How blue is it?", kind)


def test_an_unknown_type_is_refused() -> None:
    assert refusal(question(type="smell")) == "survey.blue: “smell” is not a type of question in XLSForm."


def test_a_calculation_is_reported_and_never_run() -> None:
    found = read(question(type="calculate", calculation="1 + 1"))

    assert found.items[0].kind is ItemKind.CALCULATED
    assert found.warnings == ("blue: its calculation is not supported, and was not run.",)


def test_a_question_that_is_filled_in_is_calculated() -> None:
    assert only(question(calculation="1 + 1")).kind is ItemKind.CALCULATED
    assert only(question(readonly="yes")).kind is ItemKind.CALCULATED


def test_words_to_read_stay_so_when_nobody_can_write_in_them() -> None:
    assert only(question(type="note", readonly="yes")).kind is ItemKind.DISPLAY


@pytest.mark.parametrize(
    ("written", "must"),
    [
        ("yes", True),
        ("TRUE", True),
        ("true()", True),
        (True, True),
        ("no", False),
        ("", False),
        (None, False),
    ],
)
def test_whether_it_must_be_answered(written: object, must: bool) -> None:
    found = read(question(required=written))

    assert (found.items[0].required, found.warnings) == (must, ())


def test_a_rule_for_that_is_reported() -> None:
    found = read(question(required="1 = 1"))

    assert found.items[0].required is False
    assert found.warnings == ("blue: whether it must be answered depends on a rule, which is not supported.",)


def test_a_note_without_a_name_gets_one() -> None:
    found = by_id(
        xlsform({"type": "note", "label": "Look up."}, {"type": "text", "name": "a", "label": "Well?"})
    )

    assert [item.text for item in found.values()] == ["Look up.", "Well?"]
    assert list(found) == ["generated_note_name_2", "a"]


def test_what_pyxform_adds_is_not_there() -> None:
    asked = {"type": "text", "name": "a", "label": "Well?"}

    found = by_id(xlsform(asked, settings=[["instance_name", "form_title"], ["'x'", "The sky"]]))

    assert list(found) == ["a"]


def test_an_audit_is_not_a_question() -> None:
    rows = [{"type": "audit", "name": "audit"}, {"type": "text", "name": "a", "label": "Well?"}]

    assert list(by_id(xlsform(*rows))) == ["a"]


def test_what_is_left_out_is_counted() -> None:
    rows = [
        {"type": "text", "name": name, "label": "Well?", "hint": "Look up", "media::image": "sky.png"}
        for name in "ab"
    ]
    rows[0] |= {"default": "blue", "constraint": ". != ''", "guidance_hint": "Wait"}

    assert set(read(xlsform(*rows)).warnings) == {
        "Left out: hints below questions (2).",
        "Left out: pictures and sounds (2).",
        "Left out: answers that are filled in beforehand (1).",
        "Left out: rules for what may be answered (1).",
        "Left out: hints for who asks (1).",
    }


def test_words_that_repeat_an_answer_are_reported() -> None:
    rows = [
        {"type": "text", "name": "a", "label": "What is above?"},
        {"type": "text", "name": "b", "label": "How blue is ${a}?"},
    ]

    assert read(xlsform(*rows)).warnings == ("b: its words repeat the answer to a, which is not supported.",)


def test_what_pyxform_warns_of_is_passed_on_in_one_line() -> None:
    said = read(question(type="simserial")).warnings

    assert len(said) == 1
    assert said[0].startswith("[row : 2] simserial is no longer supported")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (xlsform({"type": "text", "label": "Well?"}), "[row : 2] Question or group with no name."),
        (xlsform({"type": "begin group", "name": "a", "label": "A"}), "[row : 2] Unmatched 'begin_group'. "),
        (question(type="select_one dry"), "[row : 2] List name not in choices sheet: dry."),
        (question(name="1 a"), "[row : 2] On the 'survey' sheet, the 'name' value is invalid. "),
        (
            question(relevant="${grey} = 1"),
            "[row : 2] On the 'survey' sheet, the 'relevant' value is invalid. ",
        ),
        (workbook(sky=[["a"]], sea=[["b"]]), "You must have a sheet named 'survey'."),
        (workbook(sky=[["a"]]), "Invalid headers provided for sheet: 'survey'. "),
    ],
)
def test_what_pyxform_refuses_is_refused_in_one_line(content: bytes, said: str) -> None:
    assert refusal(content).startswith(said.removesuffix("."))


def test_a_workbook_with_one_sheet_may_call_it_anything() -> None:
    assert list(by_id(workbook(sky=[["type", "name", "label"], ["text", "a", "Well?"]]))) == ["a"]


def test_a_form_without_questions_is_refused() -> None:
    assert refusal(workbook(survey=[["type", "name", "label"]])) == "the file has no items."


@pytest.mark.parametrize(
    ("settings", "title"),
    [([], "clouds"), ([["form_title"], ["The “sky”"]], "The “sky”"), ([["form_id"], ["sky_1"]], "sky_1")],
)
def test_the_title_is_the_best_there_is(settings: list[list[str]], title: str) -> None:
    asked = {"type": "text", "name": "a", "label": "Well?"}

    assert read(xlsform(asked, settings=settings), name="clouds.xlsx").title == title


def test_too_many_questions_are_refused() -> None:
    rows = [{"type": "text", "name": f"a{number}", "label": "Well?"} for number in range(2001)]

    assert refusal(xlsform(*rows)) == "survey.a2000: the file has more than 2000 items."
