"""Section headers and forms become the group of the fields below them."""

from wayfellow.measures.importers.tests.made_files import dictionary, read


def groups(*rows: dict[str, str]) -> list[str | None]:
    return [item.group for item in read(dictionary(*rows)).items]


def test_a_section_stands_above_all_fields_until_the_next() -> None:
    rows = [{}, {"section_header": "Day"}, {}, {"section_header": "Night"}]

    assert groups(*rows) == [None, "Day", "Day", "Night"]


def test_a_heading_is_told_on_one_line_without_formatting() -> None:
    assert groups({"section_header": "<b>Day</b><br>and <i>night</i>"}) == ["Day and night"]


def test_with_several_forms_the_group_begins_with_the_form() -> None:
    rows = [{"form_name": "sky", "section_header": "Day"}, {"form_name": "sea"}, {"form_name": "sea"}]

    assert groups(*rows) == ["sky / Day", "sea", "sea"]


def test_several_forms_are_reported() -> None:
    found = read(dictionary({"form_name": "sky"}, {"form_name": "sea"}, {"form_name": ""}))

    assert found.warnings == ("The file holds 3 forms, and all of them were read: sky, sea, (no name).",)


def test_one_form_gives_the_title() -> None:
    assert read(dictionary({"form_name": "sky"}, {"form_name": "sky"}), name="x.csv").title == "sky"


def test_several_forms_have_the_title_of_the_file() -> None:
    assert read(dictionary({"form_name": "sky"}, {"form_name": "sea"}), name="weather.csv").title == "weather"


def test_a_form_without_a_name_has_the_title_of_the_file() -> None:
    assert read(dictionary(form_name=""), name="weather.csv").title == "weather"
