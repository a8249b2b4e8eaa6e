"""Groups, repeats and loops of an XLSForm, and the conditions under which they are shown."""

from typing import Any

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import by_id, read, refusal, xlsform


def begin(name: str, what: str = "group", **more: Any) -> dict[str, Any]:
    return {"type": f"begin {what}", "name": name, "label": name.title(), **more}


def end(what: str = "group") -> dict[str, Any]:
    return {"type": f"end {what}"}


def text(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "name": name, "label": "Well?", **more}


def test_headings_above_a_question_make_its_group() -> None:
    rows = [begin("sky"), begin("day"), text("blue"), end(), text("grey"), end(), text("sea")]

    found = by_id(xlsform(*rows))

    assert {name: item.group for name, item in found.items()} == {
        "sky": None,
        "day": "Sky",
        "blue": "Sky / Day",
        "grey": "Sky",
        "sea": None,
    }
    assert found["day"].kind is ItemKind.GROUP_HEADING


def test_a_group_without_words_is_no_heading() -> None:
    assert by_id(xlsform(begin("sky", label=None), text("blue"), end()))["blue"].group is None


def test_a_repeat_is_read_once_and_reported() -> None:
    found = read(xlsform(begin("day", "repeat", repeat_count=3), text("blue"), end("repeat")))

    assert [(item.id, item.kind) for item in found.items] == [
        ("day", ItemKind.GROUP_HEADING),
        ("blue", ItemKind.TEXT),
    ]
    assert found.warnings == ("day: its questions can be asked several times. They are read once.",)


def test_a_loop_is_read_once_and_reported() -> None:
    choices = [{"list_name": "wet", "name": "d", "label": "Dry"}]

    found = read(xlsform(begin("each", "loop over wet"), text("how"), end("loop"), choices=choices))

    assert [item.id for item in found.items] == ["each", "how"]
    assert found.warnings == ("each: its questions can be asked several times. They are read once.",)


def test_a_table_keeps_its_heading() -> None:
    choices = [{"list_name": "wet", "name": "d", "label": "Dry"}]
    rows = [
        begin("sky", appearance="table-list", label="How was it?"),
        {"type": "select_one wet", "name": "day", "label": "By day"},
        end(),
    ]

    found = by_id(xlsform(*rows, choices=choices))

    assert list(found) == ["sky", "day"]
    assert (found["sky"].text, found["day"].group) == ("How was it?", "How was it?")


def test_a_name_that_stands_in_two_groups_is_told_with_its_group() -> None:
    rows = [begin("day"), text("blue"), text("wet"), end(), begin("night"), text("blue"), end()]

    assert list(by_id(xlsform(*rows))) == ["day", "day/blue", "wet", "night", "night/blue"]


def test_groups_stand_inside_each_other_only_so_deep() -> None:
    deep = [begin(f"g{number}") for number in range(1000)]

    assert refusal(xlsform(*deep, *[end()] * 1000)) == "survey: more than 20 groups stand inside each other."


def test_a_condition_is_kept_as_it_stands() -> None:
    found = by_id(xlsform(text("rain"), text("hat", relevant="${rain} != 'no' and 1 < 2")))

    assert (found["rain"].shown_when, found["hat"].shown_when) == (None, "${rain} != 'no' and 1 < 2")


def test_what_stands_in_a_group_is_shown_only_with_it() -> None:
    rows = [
        text("rain"),
        begin("hats", relevant="${rain} = 1"),
        text("blue"),
        text("size", relevant="${blue} = 2"),
        end(),
    ]

    found = by_id(xlsform(*rows))

    assert found["blue"].shown_when == "${rain} = 1"
    assert found["size"].shown_when == "(${rain} = 1) and (${blue} = 2)"


def test_a_question_that_waits_for_itself_is_refused() -> None:
    said = refusal(xlsform(text("hat", relevant="${hat} = 1")))

    assert said == "these items wait for each other to be shown: hat <- hat."


def test_questions_that_wait_for_each_other_are_refused() -> None:
    said = refusal(xlsform(text("a", relevant="${b} = 1"), text("b", relevant="${a} = 1")))

    assert said.startswith("these items wait for each other to be shown: ")


def test_a_group_that_waits_for_what_is_in_it_is_refused() -> None:
    said = refusal(xlsform(begin("hats", relevant="${blue} = 1"), text("blue"), end()))

    assert said.startswith("these items wait for each other to be shown: ")


def test_the_answer_of_last_time_is_another_one() -> None:
    assert len(read(xlsform(text("hat", relevant="${last-saved#hat} = 1"))).items) == 1


def test_the_forms_own_number_is_no_question() -> None:
    assert read(xlsform(text("hat", relevant="${instanceID} != ''", label="${instanceID}?"))).warnings == ()
