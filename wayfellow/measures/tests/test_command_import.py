"""`import`: a questionnaire out of somebody's file, as we understand it, or one line on why not."""

import json
from pathlib import Path
from typing import Any

import pytest

from wayfellow.measures.tests.commanding import ROOT, command, refusal, written

NAME = "python -m wayfellow.measures"
SHARED = ROOT.parent / "shared" / "data"
FOREIGN = sorted(path for path in SHARED.glob("*/*.*") if path.suffix in {".json", ".csv", ".xlsx"})

SKY: dict[str, Any] = {
    "resourceType": "Questionnaire",
    "status": "draft",
    "title": "The sky",
    "item": [
        {
            "linkId": "above",
            "type": "group",
            "text": "Above us",
            "item": [
                {
                    "linkId": "blue",
                    "type": "choice",
                    "text": "How blue is the sky?",
                    "required": True,
                    "answerOption": [
                        {"valueCoding": {"code": "0", "display": "Not at all"}},
                        {
                            "valueCoding": {"code": "1", "display": "Very"},
                            "extension": [
                                {
                                    "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                                    "valueDecimal": 1,
                                }
                            ],
                        },
                    ],
                },
                {
                    "linkId": "why",
                    "type": "text",
                    "text": "What else do you see?",
                    "enableWhen": [
                        {
                            "question": "blue",
                            "operator": "=",
                            "answerCoding": {"code": "1", "display": "Very"},
                        }
                    ],
                },
            ],
        },
        {"linkId": "last", "type": "display", "text": "Thank you for looking up."},
    ],
}


def sky(folder: Path, content: object = SKY, name: str = "sky.json") -> Path:
    return written(folder, json.dumps(content), name)


def test_programs_get_title_items_and_warnings(tmp_path: Path) -> None:
    found = command("import", sky(tmp_path), "--json").json

    assert list(found) == ["title", "items", "warnings"]
    assert found["title"] == "The sky"
    assert [item["id"] for item in found["items"]] == ["above", "blue", "why", "last"]
    assert found["items"][1] == {
        "id": "blue",
        "text": "How blue is the sky?",
        "kind": "choice",
        "options": [
            {"value": "0", "label": "Not at all", "score": None},
            {"value": "1", "label": "Very", "score": 1},
        ],
        "required": True,
        "group": "Above us",
        "shown_when": None,
    }
    assert found["items"][2]["shown_when"]
    assert found["items"][3]["group"] is None


def test_people_read_the_items_under_their_headings(tmp_path: Path) -> None:
    out = command("import", sky(tmp_path)).out

    lines = out.splitlines()
    assert lines[:8] == [
        "The sky: 4 items",
        "   1. Above us [above, group_heading]",
        "",
        "Above us",
        "   2. How blue is the sky? [blue, choice, required]",
        "        - Not at all (0)",
        "        - Very (1, counts 1)",
        "   3. What else do you see? [why, text]",
    ]
    assert lines[8].startswith("        Shown when: ")
    assert lines[-2:] == ["(no heading)", "   4. Thank you for looking up. [last, display]"]


def test_people_read_what_could_not_be_taken_over(tmp_path: Path) -> None:
    worked_out = {
        "linkId": "sum",
        "type": "decimal",
        "text": "How blue is it in all?",
        "extension": [
            {
                "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
                "valueExpression": {"language": "text/fhirpath", "expression": "1 + 1"},
            }
        ],
    }
    path = sky(tmp_path, {**SKY, "item": [worked_out]})

    answer = command("import", path)
    warnings = command("import", path, "--json").json["warnings"]

    assert warnings
    assert "\nWarnings:\n  - " in answer.out
    assert " ".join(warnings[0].split()) in " ".join(answer.out.split())


def test_a_file_with_another_name_is_read_as_what_it_is_said_to_be(tmp_path: Path) -> None:
    path = sky(tmp_path, name="sky.txt")

    assert command("import", path, "--format", "fhir", "--json").json["title"] == "The sky"


@pytest.mark.parametrize("form", ["redcap", "xlsform"])
def test_a_file_that_is_something_else_than_it_is_said_to_be_is_refused(tmp_path: Path, form: str) -> None:
    assert refusal("import", sky(tmp_path), "--format", form).startswith("sky.json: ")


def test_a_format_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    assert refusal("import", sky(tmp_path), "--format", "pdf") == (
        "Argument --format: there is no format 'pdf'. There is: fhir, redcap, xlsform. "
        f"`{NAME} import --help` says more."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"\xff\xfe\x00",
        b"{",
        b"[" * 100_000,
        b'{"resourceType": "Patient"}',
        b"one,two\n1,2\n",
        b"PK\x03\x04",
        json.dumps(SKY).replace('"valueDecimal": 1', '"valueDecimal": 1e999').encode(),
    ],
    ids=["empty", "nul", "utf-16", "half", "deep", "another", "any-csv", "any-zip", "endless-number"],
)
def test_what_is_no_questionnaire_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content, "file.bin")

    assert refusal("import", path).startswith("file.bin: ")
    assert refusal("import", path, "--json").startswith("file.bin: ")


def test_a_file_that_is_far_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)

    assert refusal("import", path) == "large.json: the file has 2097153 bytes, and 2097152 is the most."


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal("import", tmp_path / "none") == f"{tmp_path / 'none'}: there is no such file or folder."
    assert refusal("import", tmp_path) == f"{tmp_path}: this is a folder, and no file."


@pytest.mark.skipif(not FOREIGN, reason="the files that others wrote are not beside this checkout")
def test_files_that_others_wrote_are_read_or_refused_in_one_line() -> None:
    assert len(FOREIGN) >= 10
    for path in FOREIGN:
        found = command("import", path, "--json").json
        told = command("import", path)

        assert found["items"], path.name
        assert told.out.startswith(f"{' '.join(found['title'].split())}:"[:60])
        assert told.code == 0
