"""What another program would work out is reported and never run; what changes the meaning is refused."""

from typing import Any

import pytest

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import questionnaire, read, refusal

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
CORE = "http://hl7.org/fhir/StructureDefinition/"
EXPRESSION = {"language": "text/fhirpath", "expression": "%resource.descendants().delete()"}


def expressed(name: str, base: str = SDC) -> dict[str, Any]:
    return {"url": base + name, "valueExpression": EXPRESSION}


def item(*extensions: dict[str, Any], **more: Any) -> bytes:
    return questionnaire({"linkId": "a", "type": "integer", "extension": list(extensions), **more})


def test_a_calculated_item_is_one_and_is_said_to_be() -> None:
    found = read(item(expressed("calculatedExpression")))

    assert found.items[0].kind is ItemKind.CALCULATED
    assert found.warnings == ("a: its calculatedExpression is not supported, and was not run.",)


def test_a_hidden_calculation_is_hidden() -> None:
    hidden = {"url": CORE + "questionnaire-hidden", "valueBoolean": True}

    assert read(item(expressed("calculatedExpression"), hidden)).items[0].kind is ItemKind.HIDDEN


@pytest.mark.parametrize("name", ["initialExpression", "answerExpression", "candidateExpression", "ownThing"])
def test_any_other_expression_is_reported(name: str) -> None:
    found = read(item(expressed(name)))

    assert found.items[0].kind is ItemKind.NUMBER
    assert found.warnings == (f"a: its {name} is not supported, and was not run.",)


def test_a_rule_for_showing_leaves_the_condition_open() -> None:
    found = read(item(expressed("enableWhenExpression")))

    assert found.items[0].shown_when == "a rule holds that only another program can work out"


def test_an_expression_inside_a_larger_extension_is_reported() -> None:
    parts = {"url": CORE + "questionnaire-toggle", "extension": [expressed("any")]}

    assert read(item(parts)).warnings == ("a: its toggle is not supported, and was not run.",)


@pytest.mark.parametrize("name", ["questionnaire-constraint", "targetConstraint"])
def test_a_constraint_is_reported(name: str) -> None:
    rule = {"url": CORE + name, "extension": [{"url": "expression", "valueString": "1 = 1"}]}

    said = read(item(rule)).warnings

    assert said == (f"a: its {name.removeprefix('questionnaire-')} is not supported, and was not run.",)


def test_an_expression_on_the_words_is_reported() -> None:
    found = read(item(text="Well?", _text={"extension": [expressed("cqf-expression", CORE)]}))

    assert found.warnings == ("a: its cqf-expression is not supported, and was not run.",)


def test_an_expression_is_told_once_however_often_it_stands_there() -> None:
    assert len(read(item(expressed("initialExpression"), expressed("initialExpression"))).warnings) == 1


def test_variables_of_the_questionnaire_are_reported() -> None:
    asked = {"linkId": "a", "type": "integer"}

    found = read(questionnaire(asked, extension=[expressed("variable", CORE)]))

    assert found.warnings == ("The questionnaire: its variable is not supported, and was not run.",)


def test_other_extensions_are_no_concern() -> None:
    assert read(item({"url": CORE + "questionnaire-unit", "valueCoding": {"code": "mm"}})).warnings == ()


MODIFIER = {"url": "http://example.org/not-really", "valueBoolean": True}


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (
            questionnaire({"linkId": "a", "type": "string"}, modifierExtension=[MODIFIER]),
            "modifierExtension[0]",
        ),
        (item(modifierExtension=[MODIFIER]), "item[0].modifierExtension[0]"),
        (
            item(answerOption=[{"valueString": "x", "modifierExtension": [MODIFIER]}]),
            "item[0].answerOption[0].modifierExtension[0]",
        ),
        (
            item(code=[[{"a": {"modifierExtension": [MODIFIER]}}], {"modifierExtension": [MODIFIER]}]),
            "item[0].code[1].modifierExtension[0]",
        ),
        (item(_text={"modifierExtension": [MODIFIER]}), "item[0]._text.modifierExtension[0]"),
    ],
)
def test_an_unknown_modifier_is_refused_wherever_it_stands(content: bytes, where: str) -> None:
    said = refusal(content)

    assert said == f"{where}: http://example.org/not-really changes what this means, and is not known here."


def test_a_modifier_of_style_alone_is_passed_over() -> None:
    style = {"url": CORE + "rendering-styleSensitive", "valueBoolean": True}

    assert read(item(modifierExtension=[style])).items[0].kind is ItemKind.NUMBER


def test_rules_kept_elsewhere_are_refused() -> None:
    said = refusal(questionnaire({"linkId": "a", "type": "string"}, implicitRules="http://example.org/rules"))

    assert said == "it needs rules that are kept elsewhere (implicitRules)."
