"""When a FHIR item is shown, in words. Nothing works the condition out."""

from typing import Any

import pytest

from wayfellow.measures.importers.tests.made_files import by_id, questionnaire, read, refusal


def asked(*conditions: dict[str, Any], **more: Any) -> bytes:
    first = {"linkId": "rain", "type": "boolean"}
    return questionnaire(first, {"linkId": "hat", "type": "string", "enableWhen": list(conditions), **more})


def rain(operator: str = "=", **answer: Any) -> dict[str, Any]:
    return {"question": "rain", "operator": operator, **(answer or {"answerBoolean": True})}


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (rain(), "rain is yes"),
        (rain("!=", answerBoolean=False), "rain is not no"),
        (rain(">", answerDecimal=2.5), "rain is more than 2.5"),
        (rain("<", answerInteger=3), "rain is less than 3"),
        (rain(">=", answerDate="2020-01-01"), "rain is at least 2020-01-01"),
        (rain("<=", answerDateTime="2020-01-01T10:00"), "rain is at most 2020-01-01T10:00"),
        (rain(answerTime="11:00"), "rain is 11:00"),
        (rain(answerString="heavy"), "rain is heavy"),
        (rain(answerCoding={"code": "h", "display": "Heavy"}), "rain is h"),
        (rain(answerCoding={"display": "Heavy"}), "rain is Heavy"),
        (rain(answerReference={"reference": "Cloud/1"}), "rain is Cloud/1"),
        (rain(answerQuantity={"value": 3, "unit": "mm"}), "rain is 3 mm"),
        (rain(answerQuantity={"value": 3, "code": "mm"}), "rain is 3 mm"),
        (rain(answerQuantity={"value": 3}), "rain is 3"),
        (rain("exists"), "rain is answered"),
        (rain("exists", answerBoolean=False), "rain is not answered"),
    ],
)
def test_each_condition_in_words(condition: dict[str, Any], words: str) -> None:
    assert by_id(asked(condition))["hat"].shown_when == words


def test_an_item_without_a_condition_is_always_shown() -> None:
    assert by_id(asked())["hat"].shown_when is None


@pytest.mark.parametrize(("behaviour", "between"), [("all", "and"), ("any", "or")])
def test_several_conditions_together(behaviour: str, between: str) -> None:
    item = by_id(asked(rain(), rain("exists"), enableBehavior=behaviour))["hat"]

    assert item.shown_when == f"rain is yes {between} rain is answered"


def test_several_conditions_that_do_not_say_how_are_reported() -> None:
    found = read(asked(rain(), rain("exists")))

    assert found.items[1].shown_when == "rain is yes and/or rain is answered"
    assert found.warnings == ("hat: the file does not say whether all or any of its conditions must hold.",)


def test_what_stands_in_a_group_is_shown_only_with_it() -> None:
    inner = [
        {"linkId": "colour", "type": "string"},
        {"linkId": "size", "type": "string", "enableWhen": [{**rain("exists"), "question": "colour"}]},
    ]

    found = by_id(asked(rain(), type="group", item=inner))

    assert found["colour"].shown_when == "rain is yes"
    assert found["size"].shown_when == "(rain is yes) and (colour is answered)"


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (rain("near"), "item[1].enableWhen[0].operator: the operator near is not one of FHIR's."),
        (rain("", answerBoolean=True), "item[1].enableWhen[0].operator: the operator  is not one of FHIR's."),
        (
            rain(answerSmell="x"),
            "item[1].enableWhen[0]: one answer of a known type was expected, and 0 were found.",
        ),
        ({"operator": "="}, "item[1].enableWhen[0].question: a name is missing."),
        (
            rain(answerBoolean="yes"),
            "item[1].enableWhen[0].answerBoolean: true or false was expected, not yes.",
        ),
    ],
)
def test_a_condition_that_makes_no_sense_is_refused(condition: dict[str, Any], said: str) -> None:
    assert refusal(asked(condition)) == said


def test_another_behaviour_is_refused() -> None:
    said = refusal(asked(rain(), enableBehavior="most"))

    assert said == "item[1].enableBehavior: all or any was expected, not most."


def test_a_condition_on_what_is_not_there_is_reported() -> None:
    found = read(asked({**rain(), "question": "snow"}))

    assert found.warnings == ("hat: its condition names snow, which is not in the file.",)


def test_an_item_that_waits_for_itself_is_refused() -> None:
    said = refusal(asked({**rain(), "question": "hat"}))

    assert said == "these items wait for each other to be shown: hat <- hat."


def test_items_that_wait_for_each_other_are_refused() -> None:
    def waiting(name: str, other: str) -> dict[str, Any]:
        return {"linkId": name, "type": "boolean", "enableWhen": [{**rain(), "question": other}]}

    said = refusal(questionnaire(waiting("a", "b"), waiting("b", "c"), waiting("c", "a")))

    assert said.startswith("these items wait for each other to be shown: ")
    assert {"a", "b", "c"} <= set(said.removesuffix(".").split())


def test_a_group_that_waits_for_what_is_in_it_is_refused() -> None:
    inner = {"linkId": "colour", "type": "boolean"}

    said = refusal(asked({**rain(), "question": "colour"}, type="group", item=[inner]))

    assert said.startswith("these items wait for each other to be shown: ")


def test_a_condition_that_is_too_long_is_refused() -> None:
    said = refusal(asked(*[rain()] * 1000, enableBehavior="any"))

    assert said == "item[1]: its condition has 14996 characters, and 10000 is the most."
