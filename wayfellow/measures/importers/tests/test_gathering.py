"""What was read is held to the limits, and warnings stay few enough to be read."""

import pytest

from wayfellow.measures.importers import ImportedItem, ImportRefused, ItemKind
from wayfellow.measures.importers.gathering import Gathering, both, path_of
from wayfellow.measures.importers.limits import MOST_WARNINGS, Place, told

PLACE = Place("sky.json")


def gathering() -> Gathering:
    made = Gathering(PLACE)
    made.add(ImportedItem("a", "How blue?", ItemKind.TEXT), PLACE)
    return made


def test_a_hundred_warnings_are_told_and_the_rest_counted() -> None:
    made = gathering()
    for number in range(MOST_WARNINGS + 7):
        made.warn(f"Cloud {number}.")

    warnings = made.questionnaire("Sky").warnings

    assert len(warnings) == MOST_WARNINGS + 1
    assert warnings[-1] == "And 7 more warnings of this kind."


def test_a_warning_is_told_once() -> None:
    made = gathering()
    made.warn("Rain.")
    made.warn("Rain.")

    assert made.questionnaire("Sky").warnings == ("Rain.",)


def test_what_was_left_out_is_counted() -> None:
    made = gathering()
    made.leave_out("clouds")
    made.leave_out("clouds")

    assert made.questionnaire("Sky").warnings == ("Left out: clouds (2).",)


def test_a_ring_far_from_the_first_item_is_found() -> None:
    made = gathering()
    for name, other in (("b", "a"), ("c", "d"), ("d", "e"), ("e", "c")):
        made.add(ImportedItem(name, "", ItemKind.TEXT), PLACE, depends_on={other})

    with pytest.raises(ImportRefused, match="wait for each other"):
        made.questionnaire("Sky")


def test_a_very_long_chain_is_no_ring() -> None:
    made = gathering()
    for number in range(1_500):
        made.add(ImportedItem(str(number), "", ItemKind.TEXT), PLACE, depends_on={str(number + 1)})

    assert len(made.questionnaire("Sky").items) == 1_501


@pytest.mark.parametrize(
    ("headings", "path"),
    [((), None), (("",), None), (("Sky", "", "By\n day"), "Sky / By day")],
)
def test_headings_as_one_line(headings: tuple[str, ...], path: str | None) -> None:
    assert path_of(headings) == path


@pytest.mark.parametrize(
    ("above", "own", "together"),
    [(None, None, None), ("a", None, "a"), (None, "b", "b"), ("a", "b", "(a) and (b)")],
)
def test_two_conditions_as_one(above: str | None, own: str | None, together: str | None) -> None:
    assert both(above, own) == together


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("sky", "sky"),
        (3, "3"),
        ("a\nb\tc", "a b c"),
        ("a\x1b[31m", "a?[31m"),
        ("a\u2028b", "a b"),
        ("\u202eab", "?ab"),
        ("\ud800", "?"),
        ("x" * 61, "x" * 57 + "..."),
        ("x" * 10_000_000, "x" * 57 + "..."),
    ],
)
def test_what_a_file_says_stands_on_one_short_line(value: object, shown: str) -> None:
    assert told(value) == shown
