"""Small made-up files in the three formats, and their reading."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from wayfellow.measures.importers import (
    Format,
    ImportedItem,
    ImportedOption,
    ImportedQuestionnaire,
    ImportRefused,
    read_questionnaire,
)

Cells = Sequence[Sequence[object]]


def questionnaire(*items: Mapping[str, Any], **more: Any) -> bytes:
    """A FHIR questionnaire with these items."""
    return as_json({"resourceType": "Questionnaire", "title": "The sky", "item": list(items), **more})


def as_json(resource: object) -> bytes:
    return json.dumps(resource).encode()


def dictionary(*rows: Mapping[str, str], **named: str) -> bytes:
    """A REDCap data dictionary with these fields; a field alone can be given by name."""
    fields = rows or (named,)
    columns = list(dict.fromkeys(["form_name", *SHORT, *(key for row in fields for key in row)]))
    made = io.StringIO()
    writer = csv.DictWriter(made, columns, lineterminator="\n")
    writer.writeheader()
    for number, row in enumerate(fields, start=1):
        usual = {
            "field_name": f"sky_{number}",
            "form_name": "sky",
            "field_type": "text",
            "field_label": "Well?",
        }
        writer.writerow({**usual, **row})
    return made.getvalue().encode()


SHORT = ("field_name", "field_type", "field_label", "select_choices_or_calculations")


def workbook(**sheets: Cells) -> bytes:
    """An Excel workbook with these sheets."""
    made = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def xlsform(
    *survey: Mapping[str, object], choices: Sequence[Mapping[str, object]] = (), **sheets: Cells
) -> bytes:
    """An XLSForm with these questions and choices."""
    if choices:
        sheets = {"choices": table(choices), **sheets}
    return workbook(survey=table(survey), **sheets)


def table(rows: Sequence[Mapping[str, object]]) -> Cells:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    return [columns, *([row.get(column) for column in columns] for row in rows)]


def read(content: bytes, name: str = "sky", form: Format | None = None) -> ImportedQuestionnaire:
    return read_questionnaire(content, name=name, form=form)


def only(content: bytes) -> ImportedItem:
    """The one item of a file."""
    (item,) = read(content).items
    return item


def by_id(content: bytes) -> dict[str, ImportedItem]:
    return {item.id: item for item in read(content).items}


def pairs(options: Sequence[ImportedOption]) -> list[tuple[str, str]]:
    return [(option.value, option.label) for option in options]


def refusal(content: bytes, name: str = "sky", form: Format | None = None) -> str:
    """What is said when the file is refused, which is one line that begins with its name."""
    with pytest.raises(ImportRefused) as refused:
        read(content, name, form)
    said = str(refused.value)
    assert len(said.splitlines()) == 1
    assert said.startswith(f"{name}: ")
    assert said.endswith(".")
    return said.removeprefix(f"{name}: ")
