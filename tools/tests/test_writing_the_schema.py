"""The published schema of measures is the one that their types make."""

from pathlib import Path

import pytest

from tools import write_schema
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instruments import SCHEMA


def test_the_schema_in_the_repository_is_in_step_with_the_types() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == write_schema.text(), "run: python -m tools.write_schema"


def test_the_key_is_the_files_name_and_not_in_the_schema() -> None:
    schema = write_schema.schema()

    assert isinstance(schema["properties"], dict)
    assert set(schema["properties"]) == set(Instrument.__struct_fields__) - {"key"}
    assert schema["required"] == [
        "kind",
        "name",
        "short_name",
        "version",
        "authors",
        "about",
        "captures",
        "sources",
        "licence",
    ]


def test_the_schema_says_what_it_is_for() -> None:
    schema = write_schema.schema()

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Measure"


def test_a_part_is_described_in_one_line() -> None:
    parts = write_schema.schema()["$defs"]

    assert isinstance(parts, dict)
    told = {name: part["description"] for name, part in parts.items() if "description" in part}
    assert told["Source"] == "Where a fact comes from."
    assert [name for name, words in told.items() if "\n" in words] == []


def test_the_schema_is_written_to_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(write_schema, "SCHEMA", tmp_path / "instrument.schema.json")

    assert write_schema.main() == 0

    assert (tmp_path / "instrument.schema.json").read_text(encoding="utf-8") == write_schema.text()
    assert capsys.readouterr().out == "Wrote instrument.schema.json.\n"
