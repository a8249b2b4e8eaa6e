"""One Questionnaire is read, alone or in a Bundle; another resource is refused in one line."""

from typing import Any

import pytest

from wayfellow.measures.importers import Format
from wayfellow.measures.importers.tests.made_files import as_json, questionnaire, read, refusal

ITEM = {"linkId": "a", "type": "string", "text": "How blue is the sky?"}


def bundle(*resources: dict[str, Any]) -> bytes:
    return as_json({"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]})


def test_a_bundle_with_one_questionnaire_is_read() -> None:
    found = read(bundle({"resourceType": "Patient"}, {"resourceType": "Questionnaire", "item": [ITEM]}))

    assert [item.text for item in found.items] == ["How blue is the sky?"]


@pytest.mark.parametrize("number", [0, 2])
def test_a_bundle_with_another_number_is_refused(number: int) -> None:
    said = refusal(bundle(*[{"resourceType": "Questionnaire", "item": [ITEM]}] * number))

    assert said == f"the Bundle holds {number} Questionnaires, and one was expected."


def test_an_entry_without_a_resource_holds_none() -> None:
    assert refusal(as_json({"resourceType": "Bundle", "entry": [{}]})).startswith("the Bundle holds 0 ")


@pytest.mark.parametrize("kind", ["Patient", "QuestionnaireResponse"])
def test_another_resource_is_refused(kind: str) -> None:
    assert (
        refusal(as_json({"resourceType": kind}))
        == f"this is a FHIR {kind}, and a Questionnaire was expected."
    )


@pytest.mark.parametrize("content", [{}, {"resourceType": ""}, {"item": []}])
def test_json_that_is_no_resource_is_refused(content: object) -> None:
    assert refusal(as_json(content)) == "this JSON is not a FHIR resource (it has no resourceType)."


def test_a_list_is_refused() -> None:
    assert refusal(as_json([1, 2])) == "an object was expected here, not [1, 2]."


@pytest.mark.parametrize("content", [b"true", b'"sky"', b"3"])
def test_a_bare_value_is_refused(content: bytes) -> None:
    assert refusal(content, form=Format.FHIR).startswith("an object was expected here, not ")


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        ({"linkId": 7}, "item[0].linkId: a text was expected, not 7."),
        ({"text": ["a"]}, "item[0].text: a text was expected, not ['a']."),
        ({"required": "yes"}, "item[0].required: true or false was expected, not yes."),
        ({"item": {}}, "item[0].item: a list was expected, not {}."),
        ({"answerOption": ["x"]}, "item[0].answerOption[0]: an object was expected here, not x."),
        (
            {"answerOption": [{"valueCoding": "x"}]},
            "item[0].answerOption[0].valueCoding: an object was expected here, not x.",
        ),
        (
            {"answerOption": [{"valueInteger": "x"}]},
            "item[0].answerOption[0].valueInteger: a number was expected, not x.",
        ),
        ({"prefix": None}, "item[0].prefix: a text was expected, not None."),
        ({"_text": 1}, "item[0]._text: an object was expected here, not 1."),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_its_place(broken: dict[str, object], where: str) -> None:
    assert refusal(questionnaire({**ITEM, **broken})) == where


def test_too_many_items_are_refused() -> None:
    items = [{"linkId": str(number), "type": "string"} for number in range(2001)]

    assert refusal(questionnaire(*items)) == "item[2000]: the file has more than 2000 items."


def test_items_that_unfold_into_too_much_are_refused() -> None:
    concepts = [{"code": str(number), "display": "cloud " * 20} for number in range(500)]
    list_ = {"resourceType": "ValueSet", "id": "v", "compose": {"include": [{"concept": concepts}]}}
    items = [{"linkId": str(number), "type": "choice", "answerValueSet": "#v"} for number in range(100)]

    said = refusal(questionnaire(*items, contained=[list_]))

    assert said.endswith(": the items unfold into more than 5000000 characters.")


def test_a_path_of_headings_that_is_too_long_is_refused() -> None:
    item: dict[str, object] = {"linkId": "z", "type": "string"}
    for number in range(3):
        item = {"linkId": str(number), "type": "group", "text": "cloud" * 1000, "item": [item]}

    assert refusal(questionnaire(item)).endswith(
        "its path of headings has 10003 characters, and 10000 is the most."
    )
