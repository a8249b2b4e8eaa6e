"""Writes the published schema of measures, made from their types: `python -m tools.write_schema`."""

import json
import sys

import msgspec

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import SCHEMA

ABOUT = (
    "One measure, as a TOML file says it: its shape. What belongs together across the fields is checked "
    "when the file is read. The file's name is the measure's key."
)


def schema() -> dict[str, object]:
    """What a measure's file holds; its key is not in it."""
    made = msgspec.json.schema(Instrument)
    parts = made["$defs"]
    for part in parts.values():
        _keep_first_paragraph(part)
    whole = parts.pop("Instrument")
    del whole["properties"]["key"]
    whole["required"].remove("key")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": "Measure",
        "description": ABOUT,
        "$defs": parts,
    }


def _keep_first_paragraph(part: dict[str, object]) -> None:
    """What follows in a docstring is for whoever reads the code."""
    if isinstance(told := part.get("description"), str):
        part["description"] = told.split("\n\n")[0]


def text() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    SCHEMA.write_text(text(), encoding="utf-8")
    print(f"Wrote {SCHEMA.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
