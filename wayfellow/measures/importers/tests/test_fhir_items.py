"""Every type of item in FHIR R4 and R5, in the order of the file."""

import pytest

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import by_id, only, questionnaire, read, refusal

KINDS = {
    "group": ItemKind.GROUP_HEADING,
    "display": ItemKind.DISPLAY,
    "boolean": ItemKind.YES_NO,
    "decimal": ItemKind.NUMBER,
    "integer": ItemKind.NUMBER,
    "quantity": ItemKind.NUMBER,
    "date": ItemKind.DATE,
    "dateTime": ItemKind.DATE,
    "time": ItemKind.OTHER,
    "string": ItemKind.TEXT,
    "text": ItemKind.TEXT,
    "url": ItemKind.TEXT,
    "choice": ItemKind.CHOICE,
    "open-choice": ItemKind.CHOICE,
    "coding": ItemKind.CHOICE,
    "attachment": ItemKind.OTHER,
    "reference": ItemKind.OTHER,
    "question": ItemKind.OTHER,
}


@pytest.mark.parametrize(("type_", "kind"), KINDS.items())
def test_each_type_has_its_kind(type_: str, kind: ItemKind) -> None:
    item = only(questionnaire({"linkId": "blue", "text": "How blue is the sky?", "type": type_}))

    assert (item.id, item.text, item.kind) == ("blue", "How blue is the sky?", kind)


def test_an_unknown_type_is_refused() -> None:
    said = refusal(questionnaire({"linkId": "a", "type": "smell"}))

    assert said == "item[0].type: “smell” is not a type of item in FHIR."


def test_an_item_without_a_type_is_refused() -> None:
    assert refusal(questionnaire({"linkId": "a"})) == "item[0].type: “” is not a type of item in FHIR."


def test_an_item_without_a_name_is_refused() -> None:
    assert refusal(questionnaire({"type": "string"})) == "item[0].linkId: a name is missing."


def test_two_items_of_one_name_are_refused() -> None:
    inner = {"linkId": "a", "type": "string"}

    said = refusal(questionnaire({"linkId": "a", "type": "group", "item": [inner]}))

    assert said == "item[0].item[0]: the name a stands for two items."


def test_a_questionnaire_without_items_is_refused() -> None:
    assert refusal(questionnaire()) == "the file has no items."


def test_several_answers_are_a_kind_of_their_own() -> None:
    item = only(questionnaire({"linkId": "a", "type": "choice", "repeats": True}))

    assert item.kind is ItemKind.SEVERAL


def test_another_repeated_item_is_read_once_and_said_so() -> None:
    found = read(questionnaire({"linkId": "a", "type": "string", "repeats": True}))

    assert found.items[0].kind is ItemKind.TEXT
    assert found.warnings == ("a: the file lets it be answered several times. It is read once.",)


def test_in_r5_any_type_with_options_is_a_choice() -> None:
    item = only(questionnaire({"linkId": "a", "type": "integer", "answerOption": [{"valueInteger": 3}]}))

    assert item.kind is ItemKind.CHOICE


@pytest.mark.parametrize("required", [True, False])
def test_whether_it_must_be_answered(required: bool) -> None:
    assert only(questionnaire({"linkId": "a", "type": "string", "required": required})).required is required


def test_a_prefix_stands_before_the_words() -> None:
    item = only(questionnaire({"linkId": "a", "type": "string", "prefix": "1.", "text": "How wet is rain?"}))

    assert item.text == "1. How wet is rain?"


def test_words_that_stand_only_in_an_extension_are_said_to_be_missing() -> None:
    found = read(questionnaire({"linkId": "a", "type": "string", "_text": {"extension": []}}))

    assert found.items[0].text == ""
    assert found.warnings == ("a: its words stand only in an extension, which is not read.",)


def test_an_item_without_words_has_none() -> None:
    found = read(questionnaire({"linkId": "a", "type": "string"}))

    assert (found.items[0].text, found.warnings) == ("", ())


def test_translations_are_counted_and_left_out() -> None:
    translated = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation"}]}
    items = [{"linkId": n, "type": "string", "text": "Well?", "_text": translated} for n in "abc"]

    assert read(questionnaire(*items)).warnings == ("Left out: translations of questions (3).",)


@pytest.mark.parametrize(
    "more",
    [
        {"initial": [{"valueString": "Blue"}]},
        {"answerOption": [{"valueString": "x", "initialSelected": True}]},
    ],
)
def test_answers_filled_in_beforehand_are_left_out(more: dict[str, object]) -> None:
    found = read(questionnaire({"linkId": "a", "type": "string", **more}))

    assert found.warnings == ("Left out: answers that are filled in beforehand (1).",)


NESTED = questionnaire(
    {
        "linkId": "sky",
        "text": "The sky",
        "type": "group",
        "item": [
            {
                "linkId": "day",
                "type": "group",
                "text": "By\nday",
                "item": [{"linkId": "blue", "type": "string"}],
            },
            {"linkId": "unnamed", "type": "group", "item": [{"linkId": "grey", "type": "string"}]},
        ],
    },
    {"linkId": "sea", "type": "string", "item": [{"linkId": "below", "type": "string"}]},
)


def test_items_come_in_the_order_in_which_people_read_them() -> None:
    assert list(by_id(NESTED)) == ["sky", "day", "blue", "unnamed", "grey", "sea", "below"]


def test_headings_above_an_item_make_its_group() -> None:
    groups = {name: item.group for name, item in by_id(NESTED).items()}

    assert groups == {
        "sky": None,
        "day": "The sky",
        "blue": "The sky / By day",
        "unnamed": "The sky",
        "grey": "The sky",
        "sea": None,
        "below": None,
    }


def test_hidden_items_are_told_apart() -> None:
    hidden = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": True}
    shown = hidden | {"valueBoolean": False}

    found = by_id(
        questionnaire(
            {"linkId": "a", "type": "string", "extension": [hidden]},
            {"linkId": "b", "type": "string", "modifierExtension": [hidden]},
            {"linkId": "c", "type": "string", "extension": [shown]},
        )
    )

    assert [item.kind for item in found.values()] == [ItemKind.HIDDEN, ItemKind.HIDDEN, ItemKind.TEXT]


def test_what_stands_in_a_hidden_group_is_hidden() -> None:
    hidden = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": True}
    inner = {"linkId": "b", "type": "group", "item": [{"linkId": "c", "type": "string"}]}

    found = by_id(questionnaire({"linkId": "a", "type": "group", "extension": [hidden], "item": [inner]}))

    assert {item.kind for item in found.values()} == {ItemKind.HIDDEN}


def test_an_item_that_can_only_be_read_is_filled_in_by_another_program() -> None:
    found = read(
        questionnaire(
            {"linkId": "a", "type": "string", "readOnly": True},
            {"linkId": "b", "type": "group", "readOnly": True},
        )
    )

    assert [item.kind for item in found.items] == [ItemKind.CALCULATED, ItemKind.GROUP_HEADING]
    assert found.warnings == ("a: it cannot be answered, only read, so another program fills it in.",)


@pytest.mark.parametrize(
    ("more", "title"),
    [({}, "The sky"), ({"title": "", "name": "SKY"}, "SKY"), ({"title": ""}, "clouds")],
)
def test_the_title_is_the_best_there_is(more: dict[str, str], title: str) -> None:
    found = read(questionnaire({"linkId": "a", "type": "string"}, **more), name="clouds.json")

    assert found.title == title


def test_a_retired_questionnaire_is_said_to_be_so() -> None:
    found = read(questionnaire({"linkId": "a", "type": "string"}, status="retired"))

    assert found.warnings == ("The questionnaire says of itself that it is retired.",)


def test_groups_stand_inside_each_other_only_so_deep() -> None:
    item: dict[str, object] = {"linkId": "0", "type": "group", "text": "Cloud"}
    for number in range(1, 21):
        item = {"linkId": str(number), "type": "group", "item": [item]}

    assert refusal(questionnaire(item)).endswith(": more than 20 groups stand inside each other.")
