"""Real data dictionaries of REDCap projects come through with all they hold."""

from wayfellow.measures.importers import ImportedItem, ItemKind
from wayfellow.measures.importers.tests.made_files import pairs
from wayfellow.measures.importers.tests.real_files import needs_real_files, read_real

pytestmark = needs_real_files


def items_of(name: str) -> dict[str, ImportedItem]:
    return {item.id: item for item in read_real(f"redcap/{name}.csv").items}


def test_a_scale_in_a_matrix() -> None:
    found = read_real("redcap/b2ai_custom_affect.csv")
    scale = [item for item in found.items if item.kind is ItemKind.CHOICE]

    assert found.title == "q_mood_custom_affect_scale"
    assert (len(found.items), len(scale)) == (17, 13)
    assert (scale[0].id, scale[-1].id) == ("sad_or_down", "desire_to_escape")
    for item in scale:
        assert pairs(item.options) == [(str(number), str(number)) for number in range(11)]
        assert item.required
        assert item.group is not None
        assert item.group.endswith("0=Not at all, 10=Extremely")


def test_fields_that_only_the_program_writes_are_calculated() -> None:
    found = read_real("redcap/b2ai_custom_affect.csv")
    written = [item.id for item in found.items if item.kind is ItemKind.CALCULATED]

    assert written == [
        "custom_affect_scale_session_id",
        "custom_affect_scale_started_at",
        "custom_affect_scale_completed_at",
        "custom_affect_scale_duration",
    ]
    assert found.warnings == tuple(
        f"{name}: the tag @READONLY is not supported, and was left out." for name in written
    )


def test_several_answers_with_names_and_with_numbers() -> None:
    items = items_of("redcapr_checkboxes-1")

    assert [str(item.kind) for item in items.values()] == ["text", "several", "several", "text"]
    assert pairs(items["check_one"].options) == [("1", "one"), ("2", "two"), ("3", "three"), ("4", "four")]
    assert [option.value for option in items["check_two"].options] == ["a", "b", "c", "d", "e"]
    assert [item.group for item in items.values()] == ["form_1", "form_2", "form_2", "form_2"]


def test_numbers_with_a_comma_and_a_calculation() -> None:
    found = read_real("redcap/redcapr_decimal-comma.csv")

    assert [str(item.kind) for item in found.items] == ["text", "text", "number", "number", "calculated"]
    assert found.warnings == (
        "bmi: its calculation is not supported, and was not run.",
        "Left out: notes below questions (2).",
    )


def test_four_forms_in_one_file() -> None:
    found = read_real("redcap/redcapr_survey.csv")
    forms = [item.group.partition(" / ")[0] for item in found.items if item.group]

    assert (found.title, len(found.items)) == ("redcapr_survey", 25)
    assert list(dict.fromkeys(forms)) == [
        "prescreening_survey",
        "participant_info_survey",
        "participant_morale_questionnaire",
        "completion_data",
    ]
    assert found.warnings[0].startswith("The file holds 4 forms, and all of them were read: ")


def test_words_with_commas_and_slashes_stay_whole() -> None:
    items = items_of("redcapr_survey")

    assert items["address"].text == "Street, City, State, ZIP"
    assert pairs(items["ethnicity"].options)[2] == ("2", "Unknown / Not Reported")
    assert [str(items[name].kind) for name in ("dob", "height", "has_diabetes", "consent", "pmq3")] == [
        "date",
        "number",
        "yes_no",
        "several",
        "yes_no",
    ]
