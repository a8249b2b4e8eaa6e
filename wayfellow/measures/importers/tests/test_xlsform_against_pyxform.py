"""pyxform's own reading of a workbook, from file to questions, comes to the same as the importer's."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.xls2json import workbook_to_json  # type: ignore[import-untyped]
from pyxform.xls2json_backends import get_xlsform  # type: ignore[import-untyped]

from tests.told import RecordProperty
from wayfellow.measures.importers import ImportedQuestionnaire, read_questionnaire
from wayfellow.measures.importers.tests.made_files import read, xlsform
from wayfellow.measures.importers.tests.real_files import all_real_files, needs_real_files

MADE_UP = ("meta", "reserved_name_", "generated_table_list_label_")


def plainly(content: bytes) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Name, words and answers of every question, as pyxform has them."""
    made = workbook_to_json(get_xlsform(content, file_type=".xlsx"), fallback_form_name="sky")
    preferred = made["default_language"]

    def walk(children: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
        asks_other = {child["name"] for child in children if f"{child['name']}_other" in names(children)}
        for child in children:
            made_for_other = child["name"].removesuffix("_other") in asks_other - {child["name"]}
            if made_for_other or child["name"].startswith(MADE_UP):
                continue
            answers = [
                (choice["name"], in_one(choice["label"], preferred))
                for choice in made.get("choices", {}).get(child.get("itemset"), ())
                if choice["name"] != "other" or child["name"] in asks_other
            ]
            yield child["name"], in_one(child.get("label", ""), preferred), answers
            yield from walk(child.get("children", []))

    return list(walk(made["children"]))


def names(children: list[dict[str, Any]]) -> set[str]:
    return {child["name"] for child in children}


def in_one(label: Any, preferred: str) -> str:
    if not isinstance(label, dict):
        return str(label)
    return str(label.get(preferred) or label.get("default") or next(iter(label.values())))


def as_told(found: ImportedQuestionnaire) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (
            item.id.rpartition("/")[2],
            straight(item.text),
            [(option.value, straight(option.label)) for option in item.options],
        )
        for item in found.items
    ]


def straight(words: str) -> str:
    """pyxform writes straight quotes, and we do not."""
    return words.translate(str.maketrans("‘’“”", "''\"\""))


NAMES = st.from_regex(r"[a-z][a-z0-9]{0,6}", fullmatch=True)
WORDS = st.text(st.sampled_from("abcäß空 ’“?,."), min_size=1, max_size=20).filter(str.strip)
LISTS = ("wet", "blue")


@st.composite
def surveys(draw: st.DrawFn) -> bytes:
    rows: list[dict[str, object]] = []
    open_groups = 0
    for name in draw(st.lists(NAMES, min_size=1, max_size=12, unique=True)):
        type_ = draw(
            st.sampled_from(
                [
                    "text",
                    "integer",
                    "note",
                    "date",
                    *(f"select_one {one}" for one in LISTS),
                    "select_multiple wet",
                    "select_one blue or_other",
                    "begin group",
                ]
            )
        )
        open_groups += type_ == "begin group"
        rows.append({"type": type_, "name": name, "label": draw(WORDS)})
        if open_groups and draw(st.booleans()):
            open_groups -= 1
            rows.append({"type": "end group"})
    rows += [{"type": "end group"}] * open_groups
    choices: list[dict[str, object]] = [
        {"list_name": list_, "name": name, "label": draw(WORDS)}
        for list_ in LISTS
        for name in draw(st.lists(NAMES, min_size=1, max_size=5, unique=True))
    ]
    return xlsform(*rows, choices=choices)


@settings(max_examples=60)
@given(surveys())
def test_made_up_forms_are_read_alike(content: bytes) -> None:
    assert as_told(read(content)) == plainly(content)


@needs_real_files
def test_real_forms_are_read_alike(record_property: RecordProperty) -> None:
    paths = [path for path in all_real_files() if path.suffix == ".xlsx"]

    for path in paths:
        content = path.read_bytes()
        assert as_told(read_questionnaire(content, name=path.name)) == plainly(content), path.name
    record_property("counted", f"{len(paths)} real XLSForms read as pyxform reads them")


@pytest.mark.parametrize("words", ["a", "“a”", "it’s"])
def test_only_quotes_are_made_straight(words: str) -> None:
    assert straight(words).replace('"', "").replace("'", "") in {"a", "its"}
