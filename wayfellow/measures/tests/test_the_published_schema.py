"""Anybody can hold a measure against the published schema, with any tool that reads JSON Schema."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from wayfellow.measures.instruments import LIBRARY, SCHEMA
from wayfellow.measures.tests.a_measure_in_words import GOALS, NOT_OFFERED, SKY, changed

FILES = sorted(LIBRARY.glob("*.toml"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def faults(validator: Draft202012Validator, content: dict[str, Any]) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(content)]


def test_the_schema_is_itself_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_measure_keeps_to_the_schema(validator: Draft202012Validator, path: Path) -> None:
    assert faults(validator, tomllib.loads(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("text", [SKY, GOALS, NOT_OFFERED], ids=["sky", "goals", "not offered"])
def test_what_is_read_keeps_to_the_schema(validator: Draft202012Validator, text: str) -> None:
    assert faults(validator, tomllib.loads(text)) == []


@pytest.mark.parametrize(
    ("good", "slip", "said"),
    [
        ('name = "How the sky is"\n', "", "$: 'name' is a required property"),
        ("short_name", "shortname", "$: Additional properties are not allowed ('shortname' was unexpected)"),
        ("value = 3", 'value = "3"', "$.items:"),
        ('kind = "questionnaire"', 'kind = "quiz"', "$.kind: 'quiz' is not one of"),
        ("[10, 6]", "[10, 6, 7]", "$.scores[2].lookup:"),
        ('kind = "questionnaire"', 'kind = "questionnaire"\nkey = "sky"', "$: Additional properties"),
    ],
    ids=["missing", "misspelt", "type", "choice", "row", "key"],
)
def test_a_slip_of_the_pen_breaks_the_schema(
    validator: Draft202012Validator, good: str, slip: str, said: str
) -> None:
    found = faults(validator, tomllib.loads(changed(SKY, good, slip)))

    assert any(fault.startswith(said) for fault in found), found
