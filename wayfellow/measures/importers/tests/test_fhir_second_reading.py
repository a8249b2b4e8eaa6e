"""A second reading of FHIR, as plain as can be, comes to the same as the importer."""

import copy
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.told import RecordProperty
from wayfellow.measures.importers import ImportedQuestionnaire, read_questionnaire
from wayfellow.measures.importers.tests.made_files import questionnaire, read
from wayfellow.measures.importers.tests.real_files import all_real_files, needs_real_files

ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
Told = tuple[str, str, list[tuple[str, str, float | None]], bool, str | None]


def plainly(resource: dict[str, Any]) -> list[Told]:
    """Every item: its name, words, answers, whether it must be answered, and the headings above it."""
    lists = {f"#{one.get('id')}": one for one in resource.get("contained", [])}

    def walk(items: list[dict[str, Any]], above: list[str]) -> Iterator[Told]:
        for item in items:
            group = " / ".join(" ".join(heading.split()) for heading in above if heading.strip()) or None
            text = item.get("text", "").strip()
            yield item["linkId"], text, answers(item, lists), item.get("required", False), group
            yield from walk(item.get("item", []), [*above, text] if item["type"] == "group" else above)

    return list(walk(resource["item"], []))


def answers(item: dict[str, Any], lists: dict[str, Any]) -> list[tuple[str, str, float | None]]:
    found = []
    for option in item.get("answerOption", []):
        (key,) = [key for key in option if key.startswith("value")]
        value = option[key]
        if isinstance(value, dict):
            found.append((value["code"], value.get("display") or value["code"], weight(option, value)))
        else:
            found.append((str(value), str(value), weight(option)))
    for include in lists.get(item.get("answerValueSet", ""), {}).get("compose", {}).get("include", []):
        found += [(one["code"], one.get("display") or one["code"], weight(one)) for one in include["concept"]]
    return found


def weight(*holders: dict[str, Any]) -> float | None:
    for holder in holders:
        for extension in holder.get("extension", []):
            if extension["url"] == ORDINAL:
                return float(extension["valueDecimal"])
    return None


def as_told(found: ImportedQuestionnaire) -> list[Told]:
    return [
        (
            item.id,
            item.text,
            [(option.value, option.label, option.score) for option in item.options],
            item.required,
            item.group,
        )
        for item in found.items
    ]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
NUMBERS = st.integers(-5, 20) | st.floats(-5, 20, allow_nan=False)
SCORED = st.fixed_dictionaries(
    {}, optional={"extension": st.builds(lambda n: [{"url": ORDINAL, "valueDecimal": n}], NUMBERS)}
)
CODING = st.builds(
    lambda code, more: {"valueCoding": {"code": code, **more}},
    WORDS,
    st.fixed_dictionaries({}, optional={"display": WORDS}),
)
OPTION = st.builds(
    lambda value, score: value | score,
    CODING | st.builds(lambda n: {"valueInteger": n}, st.integers()),
    SCORED,
)
QUESTION = st.fixed_dictionaries(
    {"linkId": WORDS, "type": st.sampled_from(["choice", "string", "boolean"])},
    optional={
        "text": WORDS,
        "required": st.booleans(),
        "answerOption": st.lists(OPTION, max_size=4),
    },
)
GROUPS = st.recursive(
    QUESTION,
    lambda below: st.fixed_dictionaries(
        {"linkId": WORDS, "type": st.just("group"), "item": st.lists(below, max_size=4)},
        optional={"text": WORDS},
    ),
    max_leaves=12,
)


def numbered(items: list[dict[str, Any]], count: Iterator[int]) -> None:
    """Names that stand once, for items and for answers."""
    for item in items:
        item["linkId"] = f"{item['linkId']}{next(count)}"
        for answer in item.get("answerOption", []):
            if "valueCoding" in answer:
                answer["valueCoding"]["code"] += f"-{next(count)}"
            else:
                answer["valueInteger"] = next(count)
        numbered(item.get("item", []), count)


@settings(max_examples=150)
@given(st.lists(GROUPS, min_size=1, max_size=6), st.sampled_from([0, -3, 10**15]))
def test_made_up_questionnaires_are_read_alike(items: list[dict[str, Any]], start: int) -> None:
    items = copy.deepcopy(items)
    numbered(items, itertools.count(start))
    content = questionnaire(*items)

    assert as_told(read(content)) == plainly(json.loads(content))


@needs_real_files
def test_real_questionnaires_are_read_alike(record_property: RecordProperty) -> None:
    paths = [path for path in all_real_files() if path.suffix == ".json"]

    for path in paths:
        assert as_told(_read(path)) == plainly(json.loads(path.read_bytes())), path.name
    record_property("counted", f"{len(paths)} real FHIR questionnaires read twice, alike")


def _read(path: Path) -> ImportedQuestionnaire:
    return read_questionnaire(path.read_bytes(), name=path.name)
