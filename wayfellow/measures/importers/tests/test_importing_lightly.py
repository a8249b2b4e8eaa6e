"""What is heavy is imported only for the format that needs it, and no part of the web ever."""

import json
import subprocess
import sys

import pytest

from wayfellow.measures.importers.tests.made_files import dictionary, questionnaire, xlsform

HEAVY = ("pyxform", "openpyxl", "polars", "django", "lark")
SAYS = """
import json, sys
from wayfellow.measures.importers import read_questionnaire
before = sorted(sys.modules)
found = read_questionnaire(sys.stdin.buffer.read(), name="sky")
print(json.dumps([before, sorted(sys.modules), len(found.items)]))
"""


def imported_for(content: bytes) -> tuple[set[str], set[str]]:
    """Which heavy libraries are there before and after reading, in a process of its own."""
    ran = subprocess.run([sys.executable, "-c", SAYS], input=content, capture_output=True, check=True)
    before, after, items = json.loads(ran.stdout)
    assert items == 1
    return set(before) & set(HEAVY), set(after) & set(HEAVY)


@pytest.mark.parametrize("content", [questionnaire({"linkId": "a", "type": "string"}), dictionary()])
def test_fhir_and_redcap_need_nothing_heavy(content: bytes) -> None:
    assert imported_for(content) == (set(), set())


def test_a_workbook_brings_its_libraries_and_no_others() -> None:
    content = xlsform({"type": "text", "name": "a", "label": "Well?"})

    assert imported_for(content) == (set(), {"pyxform", "openpyxl", "lark"})
