"""The answers of a FHIR item, with the score that the file gives to each."""

from collections.abc import Mapping

import pytest

from wayfellow.measures.importers import ImportedOption
from wayfellow.measures.importers.tests.made_files import only, pairs, questionnaire, read, refusal

CORE = "http://hl7.org/fhir/StructureDefinition/"
R4, R5 = CORE + "ordinalValue", CORE + "itemWeight"


def with_options(*options: Mapping[str, object], **more: object) -> bytes:
    return questionnaire({"linkId": "a", "type": "choice", "answerOption": list(options), **more})


def scored(url: str, value: float) -> dict[str, object]:
    return {"extension": [{"url": url, "valueDecimal": value}]}


@pytest.mark.parametrize(
    ("answer", "value", "label"),
    [
        ({"valueCoding": {"code": "b", "display": "Blue", "system": "colours"}}, "b", "Blue"),
        ({"valueCoding": {"code": "b"}}, "b", "b"),
        ({"valueCoding": {"display": "Blue"}}, "Blue", "Blue"),
        ({"valueInteger": 3}, "3", "3"),
        ({"valueDecimal": 2.5}, "2.5", "2.5"),
        ({"valueString": "Blue"}, "Blue", "Blue"),
        ({"valueDate": "2020-02-29"}, "2020-02-29", "2020-02-29"),
        ({"valueTime": "11:00:00"}, "11:00:00", "11:00:00"),
        ({"valueReference": {"reference": "Cloud/1", "display": "A cloud"}}, "Cloud/1", "A cloud"),
        ({"valueReference": {"display": "A cloud"}}, "A cloud", "A cloud"),
        ({"valueReference": {"reference": "Cloud/1"}}, "Cloud/1", "Cloud/1"),
    ],
)
def test_each_kind_of_answer_is_read(answer: dict[str, object], value: str, label: str) -> None:
    assert only(with_options(answer)).options == (ImportedOption(value, label),)


def test_answers_keep_their_order() -> None:
    item = only(with_options({"valueString": "wet"}, {"valueString": "damp"}, {"valueString": "dry"}))

    assert [option.value for option in item.options] == ["wet", "damp", "dry"]


@pytest.mark.parametrize("url", [R4, R5, CORE + "questionnaire-ordinalValue"])
def test_a_score_beside_the_coding_is_read(url: str) -> None:
    item = only(with_options({"valueCoding": {"code": "b"}, **scored(url, 2)}))

    assert item.options[0].score == 2.0


@pytest.mark.parametrize("url", [R4, R5])
def test_a_score_on_the_coding_is_read(url: str) -> None:
    assert only(with_options({"valueCoding": {"code": "b", **scored(url, 0.5)}})).options[0].score == 0.5


def test_a_score_of_a_whole_number_is_read() -> None:
    extension = {"url": R4, "valueInteger": 0}

    assert only(with_options({"valueString": "dry", "extension": [extension]})).options[0].score == 0.0


def test_other_extensions_are_no_scores() -> None:
    assert (
        only(with_options({"valueString": "dry", **scored("http://example.org/score", 7)})).options[0].score
        is None
    )


def test_one_score_under_both_names_is_one() -> None:
    both = {"extension": [{"url": R4, "valueDecimal": 1}, {"url": R5, "valueDecimal": 1.0}]}

    assert only(with_options({"valueString": "dry", **both})).options[0].score == 1.0


def test_two_scores_that_differ_are_refused() -> None:
    both = {"extension": [{"url": R4, "valueDecimal": 1}, {"url": R5, "valueDecimal": 2}]}

    said = refusal(with_options({"valueString": "dry", **both}))

    assert said == "item[0].answerOption[0]: two scores that differ were given."


def test_an_option_and_its_coding_must_not_differ() -> None:
    option = {"valueCoding": {"code": "b", **scored(R4, 1)}, **scored(R5, 2)}

    said = refusal(with_options(option))

    assert said == "item[0].answerOption[0]: the option and its coding have two scores that differ."


def test_an_option_and_its_coding_may_say_the_same() -> None:
    assert (
        only(with_options({"valueCoding": {"code": "b", **scored(R4, 1)}, **scored(R5, 1)})).options[0].score
        == 1
    )


@pytest.mark.parametrize("value", ["2", True, None])
def test_a_score_that_is_no_number_is_refused(value: object) -> None:
    extension = {"url": R4, "valueDecimal": value}

    said = refusal(with_options({"valueString": "dry", "extension": [extension]}))

    assert said.endswith(f"extension[0].valueDecimal: a number was expected, not {value}.")


def test_a_score_beyond_all_numbers_is_refused() -> None:
    content = with_options({"valueInteger": 12345}).replace(b"12345", b"1e999")

    assert refusal(content) == "item[0].answerOption[0].valueInteger: a number was expected, not inf."


def test_a_score_without_a_value_is_refused() -> None:
    said = refusal(with_options({"valueString": "dry", "extension": [{"url": R4}]}))

    assert (
        said
        == "item[0].answerOption[0].extension[0]: one value of a known type was expected, and 0 were found."
    )


def test_a_prefix_stands_before_the_words_of_an_answer() -> None:
    prefix = {"url": CORE + "questionnaire-optionPrefix", "valueString": "(a)"}

    beside = only(with_options({"valueString": "dry", "extension": [prefix]}))
    inside = only(with_options({"valueCoding": {"code": "d", "display": "dry", "extension": [prefix]}}))

    assert pairs(beside.options) == [("dry", "(a) dry")]
    assert pairs(inside.options) == [("d", "(a) dry")]


def test_an_answer_of_no_known_kind_is_refused() -> None:
    said = refusal(with_options({"valueSmell": "rain"}))

    assert said == "item[0].answerOption[0]: one value of a known type was expected, and 0 were found."


def test_an_answer_of_two_kinds_is_refused() -> None:
    said = refusal(with_options({"valueString": "rain", "valueInteger": 1}))

    assert said.endswith("one value of a known type was expected, and 2 were found.")


def test_an_answer_without_a_value_is_refused() -> None:
    assert refusal(with_options({"valueCoding": {}})).endswith("valueCoding: a name is missing.")


def test_two_answers_of_one_value_are_refused() -> None:
    said = refusal(with_options({"valueCoding": {"code": "b", "system": "x"}}, {"valueString": "b"}))

    assert said == "item[0]: 2 options have the value b."


@pytest.mark.parametrize(
    "more",
    [{"type": "open-choice"}, {"answerConstraint": "optionsOrString"}, {"answerConstraint": "optionsOrType"}],
)
def test_answers_in_own_words_are_reported(more: dict[str, str]) -> None:
    found = read(with_options({"valueString": "dry"}, **more))

    assert pairs(found.items[0].options) == [("dry", "dry")]
    assert found.warnings == (
        "a: the file lets people write an answer of their own. Only its options are read.",
    )


def test_a_constraint_to_the_options_says_nothing() -> None:
    assert read(with_options({"valueString": "dry"}, answerConstraint="optionsOnly")).warnings == ()


def test_too_many_answers_are_refused() -> None:
    options = [{"valueInteger": number} for number in range(501)]

    assert refusal(with_options(*options)) == "item[0]: the item has 501 options, and 500 is the most."
