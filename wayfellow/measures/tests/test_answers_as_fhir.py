"""A questionnaire and the notes of a talk take the form that other programs read, each its own."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from wayfellow.measures.fhir_response import as_fhir, measure_urn
from wayfellow.measures.instrument import How, Lookup, Score, Status
from wayfellow.measures.instruments import instrument
from wayfellow.measures.response import ConversationNotes
from wayfellow.measures.tests.made_up import answered, measure, responses, total, words_for_talking

MAY = datetime(2026, 5, 1, 10, 30, 15, 999, tzinfo=timezone(timedelta(hours=10)))
BLUE = measure()
NOTES = ConversationNotes(words_for_talking(BLUE), {1: "Only in the morning.", 3: "  "})
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"


def names_and_values(found: object) -> Iterator[tuple[str, object]]:
    """Every name in the resource with its value, however deep."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield name, value
            yield from names_and_values(value)
    elif isinstance(found, list):
        for value in found:
            yield from names_and_values(value)


def test_a_questionnaire_is_this() -> None:
    found = as_fhir(answered(BLUE, 3, None, 0), at=MAY, subject="Patient/1")

    assert found == {
        "resourceType": "QuestionnaireResponse",
        "language": "en",
        "status": "completed",
        "subject": {"reference": "Patient/1"},
        "authored": "2026-05-01T10:30:15+10:00",
        "questionnaire": "urn:wayfellow:measure:how-blue|First%20edition",
        "item": [
            {
                "linkId": "1",
                "text": "How blue is thing 1?",
                "answer": [
                    {
                        "valueCoding": {
                            "extension": [{"url": ORDINAL, "valueDecimal": 3}],
                            "system": "urn:wayfellow:measure:how-blue:answers",
                            "code": "3",
                            "display": "3 blue",
                        }
                    }
                ],
            },
            {"linkId": "2", "text": "How blue is thing 2?"},
            {
                "linkId": "3",
                "text": "How blue is thing 3?",
                "answer": [
                    {
                        "valueCoding": {
                            "extension": [{"url": ORDINAL, "valueDecimal": 0}],
                            "system": "urn:wayfellow:measure:how-blue:answers",
                            "code": "0",
                            "display": "0 blue",
                        }
                    }
                ],
            },
        ],
    }


def test_a_number_is_an_item_without_a_unit() -> None:
    [*_, last] = as_fhir(answered(BLUE, 3, 2, 1), at=MAY)["item"]

    assert last == {"linkId": "score-total", "text": "Blueness", "answer": [{"valueDecimal": 6.0}]}


def test_where_there_is_no_number_there_is_no_item_for_one() -> None:
    found = as_fhir(answered(BLUE, 3, 2, None), at=MAY)

    assert [item["linkId"] for item in found["item"]] == ["1", "2", "3"]


def test_a_number_that_stands_for_items_left_out_says_so() -> None:
    loose = measure(total(at_most=1))

    [*_, last] = as_fhir(answered(loose, 3, 3, None), at=MAY)["item"]

    assert last["text"] == "Blueness (the items answered stand for those left out)"
    assert last["answer"] == [{"valueDecimal": 9.0}]


def test_a_number_that_nobody_has_checked_says_so() -> None:
    unchecked = measure(total(at_most=1, status=Status.UNVERIFIED))

    [*_, last] = as_fhir(answered(unchecked, 3, 3, None), at=MAY)["item"]

    assert last["text"] == (
        "Blueness (the items answered stand for those left out; "
        "how it is counted was not checked against its source)"
    )


def test_a_number_from_the_licensees_table_comes_with_the_table() -> None:
    looked_up = Score(
        source="colours",
        status=Status.VERIFIED,
        key="total",
        name="Blueness",
        how=How.SUM,
        lookup=Lookup(source="colours", status=Status.VERIFIED),
    )
    response = answered(measure(looked_up), 1, 1, 1)
    table = tuple((float(raw), raw * 10.0) for raw in range(10))

    without, having = as_fhir(response, at=MAY), as_fhir(response, at=MAY, tables={"total": table})

    assert [item["linkId"] for item in without["item"]] == ["1", "2", "3"]
    assert having["item"][-1]["answer"] == [{"valueDecimal": 30.0}]


def test_an_answer_set_aside_stands_for_no_number() -> None:
    aside = measure(taking=responses(set_aside=(9,)))

    found = as_fhir(answered(aside, 9, 1, 1), at=MAY)

    assert found["item"][0]["answer"] == [
        {
            "valueCoding": {
                "system": "urn:wayfellow:measure:how-blue:answers",
                "code": "9",
                "display": "9 blue",
            }
        }
    ]


def test_the_owners_words_can_stay_out() -> None:
    found = as_fhir(answered(BLUE, 3, 2, 1), at=MAY, with_words=False)

    shown = json.dumps(found)
    assert "How blue is thing" not in shown
    assert "3 blue" not in shown
    assert [item["linkId"] for item in found["item"]] == ["1", "2", "3", "score-total"]
    assert found["item"][0]["answer"][0]["valueCoding"]["code"] == "3"


def test_the_numbers_can_stay_out() -> None:
    found = as_fhir(answered(BLUE, 3, 2, 1), at=MAY, with_numbers=False)

    assert [item["linkId"] for item in found["item"]] == ["1", "2", "3"]


def test_notes_of_a_talk_are_this() -> None:
    assert as_fhir(NOTES, at=MAY.astimezone(UTC)) == {
        "resourceType": "QuestionnaireResponse",
        "language": "en",
        "status": "completed",
        "authored": "2026-05-01T00:30:15+00:00",
        "extension": [{"url": "urn:wayfellow:inspiredBy", "valueUri": "urn:wayfellow:measure:how-blue"}],
        "item": [
            {
                "linkId": "1",
                "text": "How blue is thing 1? Tell me.",
                "answer": [{"valueString": "Only in the morning."}],
            }
        ],
    }


def test_notes_name_no_questionnaire_and_carry_no_number() -> None:
    found = as_fhir(NOTES, at=MAY)

    names = {name for name, _ in names_and_values(found)}
    assert "questionnaire" not in names
    assert {name for name in names if name.startswith("value")} == {"valueString", "valueUri"}
    assert not [value for _, value in names_and_values(found) if isinstance(value, int | float)]


def test_notes_in_which_nothing_was_said_have_no_items() -> None:
    found = as_fhir(ConversationNotes(words_for_talking(BLUE), {}), at=MAY)

    assert "item" not in found
    assert found["extension"][0]["valueUri"] == "urn:wayfellow:measure:how-blue"


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no zone"):
        as_fhir(NOTES, at=MAY.replace(tzinfo=None))


def test_a_key_with_odd_signs_is_still_one_name() -> None:
    assert measure_urn("how blue/ever") == "urn:wayfellow:measure:how%20blue%2Fever"


# What FHIR R4 says of this resource, as far as it is used here.
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_STATUS = {"in-progress", "completed", "amended", "entered-in-error", "stopped"}
_TOP = {
    "resourceType",
    "language",
    "extension",
    "questionnaire",
    "status",
    "subject",
    "authored",
    "item",
}
_ITEM = {"linkId", "text", "answer"}
_ANSWER = {"valueCoding", "valueDecimal", "valueString"}


def check_structure(resource: dict[str, Any]) -> None:
    assert set(resource) <= _TOP
    assert resource["resourceType"] == "QuestionnaireResponse"
    assert resource["status"] in _STATUS
    assert _DATE_TIME.fullmatch(resource["authored"])
    links = [item["linkId"] for item in resource.get("item", [])]
    assert len(set(links)) == len(links)
    for item in resource.get("item", []):
        assert set(item) <= _ITEM
        for answer in item.get("answer", []):
            assert len(answer) == 1
            assert set(answer) <= _ANSWER
    for name, value in names_and_values(resource):
        assert value not in ("", [], {}, None), f"{name} is empty, which FHIR does not allow"
        assert name != "url" or re.match(r"(urn|http):\S+$", str(value))
    assert json.loads(json.dumps(resource, allow_nan=False)) == resource


@pytest.mark.parametrize(
    "resource",
    [
        as_fhir(answered(BLUE, 3, 2, 1), at=MAY, subject="Patient/1"),
        as_fhir(answered(BLUE, None, None, None), at=MAY),
        as_fhir(answered(BLUE, 1, None, 2), at=MAY, with_words=False),
        as_fhir(answered(instrument("who-5"), 5, 4, 3, 2, 1), at=MAY),
        as_fhir(NOTES, at=MAY, subject="Patient/1"),
        as_fhir(ConversationNotes(words_for_talking(BLUE), {}), at=MAY),
    ],
)
def test_the_structure_is_that_of_a_questionnaire_response(resource: dict[str, Any]) -> None:
    check_structure(resource)
