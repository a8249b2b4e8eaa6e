"""Real FHIR questionnaires, published by HL7 as examples, come through with all they hold."""

from collections import Counter

import pytest

from wayfellow.measures.importers import ImportedItem, ItemKind
from wayfellow.measures.importers.tests.real_files import needs_real_files, read_real

pytestmark = needs_real_files


def items_of(name: str) -> dict[str, ImportedItem]:
    return {item.id: item for item in read_real(f"questionnaires/questionnaire-sdc-{name}.json").items}


def warnings_of(name: str) -> tuple[str, ...]:
    return read_real(f"questionnaires/questionnaire-sdc-{name}.json").warnings


def kinds_of(name: str) -> dict[str, int]:
    return dict(Counter(str(item.kind) for item in items_of(name).values()))


@pytest.mark.parametrize(
    ("name", "items", "kinds"),
    [
        ("profile-example-PHQ9", 11, {"group_heading": 1, "choice": 9, "calculated": 1}),
        (
            "profile-example-framingham-HCHD",
            11,
            {"number": 4, "display": 2, "choice": 3, "hidden": 1, "calculated": 1},
        ),
        ("profile-example-hunger-vital-signs", 4, {"choice": 2, "calculated": 1, "display": 1}),
        ("test-initial-value-multiple", 4, {"group_heading": 1, "several": 1, "choice": 1, "text": 1}),
        ("test-repeatable-nested-groups", 7, {"group_heading": 3, "text": 3, "choice": 1}),
        ("test-required-field", 5, {"group_heading": 1, "text": 1, "choice": 3}),
    ],
)
def test_every_item_is_there(name: str, items: int, kinds: dict[str, int]) -> None:
    assert (len(items_of(name)), kinds_of(name)) == (items, kinds)


def test_a_list_inside_the_file_gives_options_and_scores() -> None:
    items = items_of("profile-example-PHQ9")

    for number in range(1, 10):
        options = items[f"H1/T1/Q{number}"].options
        assert [option.score for option in options] == [0.0, 1.0, 2.0, 3.0]
        assert options[0].value == "Not-at-all"
    assert all(item.group for name, item in items.items() if name != "H1/T1")


def test_a_total_is_calculated_and_not_run() -> None:
    assert items_of("profile-example-PHQ9")["H1/TS"].kind is ItemKind.CALCULATED
    assert warnings_of("profile-example-PHQ9") == (
        "H1/TS: its calculatedExpression is not supported, and was not run.",
    )


def test_hidden_and_calculated_stand_apart() -> None:
    items = items_of("profile-example-framingham-HCHD")

    assert items["riskDecimal"].kind is ItemKind.HIDDEN
    assert items["riskPercentage"].kind is ItemKind.CALCULATED
    assert items["/age_requirement_notice"].shown_when == "/age is less than 30 or /age is more than 79"
    assert [name for name, item in items.items() if item.required] == [
        "/age",
        "/46098-0",
        "/smokes",
        "/8480-6",
        "/2093-3",
        "/2085-9",
        "/antihypertensive",
    ]


def test_variables_are_reported() -> None:
    for name in ("profile-example-framingham-HCHD", "profile-example-hunger-vital-signs"):
        assert "The questionnaire: its variable is not supported, and was not run." in warnings_of(name)


def test_lists_kept_elsewhere_are_reported_item_by_item() -> None:
    told = [warning for warning in warnings_of("test-all-data-types") if "is kept elsewhere" in warning]

    choices = [item for item in items_of("test-all-data-types").values() if item.kind is ItemKind.CHOICE]
    assert len(told) == len([item for item in choices if not item.options]) > 0


def test_every_type_of_data_has_a_kind() -> None:
    items = items_of("test-all-data-types")

    assert {name: str(items[name].kind) for name in items if name.startswith("id-")} == {
        "id-string": "text",
        "id-text": "text",
        "id-boolean": "yes_no",
        "id-date": "date",
        "id-datetime": "date",
        "id-time": "other",
        "id-integer": "number",
        "id-decimal": "number",
        "id-attachment": "other",
        "id-choice": "choice",
    }


def test_conditions_come_through_in_words() -> None:
    items = items_of("test-enablewhen")

    assert items["65578509-21ae-4a48-3f56-aswtysn1238"].shown_when == (
        "5e1209b7-c9e0-4bf4-b228-fr096s903m25 is not 7"
    )
    assert items["76daed4f-f957-45cb-9584-aab95f6021d4"].shown_when == (
        "5e1209b7-c9e0-4bf4-b228-fr096s903m25 is 8 and 5e1209b7-c9e0-4bf4-b228-c6591b540qmo is 4"
    )
    assert items["date_less_2000-01-01"].shown_when == "date_of_birth_question is at most 2000-01-01"
    assert items["BOWOPTOTH"].shown_when == "BC029 is 9"
    assert [option.value for option in items["BC029"].options] == ["1", "2", "3", "4", "5", "9"]


def test_what_stands_in_a_group_takes_its_condition() -> None:
    items = items_of("test-enablewhen")

    assert items["65578509-21ae-234vy-slo4-eddfjqwwr2"].shown_when == (
        items["65578509-21ae-4a48-3f56-aswtysn1238"].shown_when
    )


def test_groups_that_repeat_are_reported() -> None:
    told = [warning for warning in warnings_of("test-repeatable-nested-groups") if "several times" in warning]

    assert len(told) == 2
    deepest = items_of("test-repeatable-nested-groups")["b7e29109-f729-4359-aa29-6c9e7c7b2328"]
    assert deepest.group == "Repeatable group test / Repeatable group 1 / Repeatable group 2"


def test_answers_filled_in_beforehand_are_reported() -> None:
    assert "Left out: answers that are filled in beforehand (2)." in warnings_of(
        "test-initial-value-multiple"
    )


def test_what_must_be_answered_is_said() -> None:
    assert [item.required for item in items_of("test-required-field").values()] == [
        False,
        True,
        True,
        True,
        True,
    ]
