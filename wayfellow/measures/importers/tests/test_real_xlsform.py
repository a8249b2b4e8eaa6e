"""Real workbooks from the tests of pyxform come through with all they hold."""

from wayfellow.measures.importers import ItemKind
from wayfellow.measures.importers.tests.made_files import pairs
from wayfellow.measures.importers.tests.real_files import needs_real_files, read_real

pytestmark = needs_real_files


def test_a_group_and_two_languages() -> None:
    found = read_real("xlsform/field-list.xlsx")

    assert [(item.id, item.kind) for item in found.items] == [
        ("name", ItemKind.GROUP_HEADING),
        ("table_list_question", ItemKind.CHOICE),
    ]
    assert found.items[1].text == "table list question"
    assert pairs(found.items[1].options) == [("yes", "Yes"), ("no", "No")]
    assert any("(english, default, chinese)" in warning for warning in found.warnings)


def test_a_loop_over_a_list() -> None:
    found = read_real("xlsform/loop.xlsx")

    assert [(item.id, item.kind) for item in found.items] == [
        ("available_toilet_types", ItemKind.SEVERAL),
        ("loop_toilet_types", ItemKind.GROUP_HEADING),
        ("number", ItemKind.NUMBER),
    ]
    assert [option.value for option in found.items[0].options] == [
        "pit_latrine_with_slab",
        "open_pit_latrine",
        "bucket_system",
        "other",
    ]
    assert (
        found.warnings[-1]
        == "loop_toilet_types: its questions can be asked several times. They are read once."
    )


def test_an_other_and_a_filter_over_the_same_list() -> None:
    found = read_real("xlsform/or_other.xlsx")
    first, second = found.items

    assert [option.value for option in first.options] == ["red", "green", "blue", "mauve", "apricot", "other"]
    assert [option.value for option in second.options] == ["red", "green", "blue", "mauve", "apricot"]
    assert found.warnings == (
        "fav_color: an answer “other” was added, as its type asks, without a box to write in.",
        "fav_pastel: the file shows only some of its answers, by a rule. Here it has all of them.",
    )


def test_an_old_way_of_writing_a_type() -> None:
    found = read_real("xlsform/specify_other.xlsx")

    assert [(item.id, item.text) for item in found.items] == [("sex", "What sex are you?")]
    assert pairs(found.items[0].options) == [("male", "Male"), ("female", "Female"), ("other", "Other")]
