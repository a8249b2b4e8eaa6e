"""Nothing in a file is run, opened or fetched: the interpreter itself is asked to tell of every attempt."""

import json
import subprocess
import sys

import pytest

from wayfellow.measures.importers.tests.made_files import dictionary, questionnaire, workbook, xlsform
from wayfellow.measures.importers.tests.made_zips import changed

pytestmark = pytest.mark.shows("S11")

# Reads once to have everything imported, then again with the interpreter's own alarm set.
WATCHED = """
import json, sys
from wayfellow.measures.importers import read_questionnaire
content = sys.stdin.buffer.read()
read_questionnaire(content, name="sky")
seen = []
on = False
PREFIXES = ("open", "exec", "compile", "import", "os.", "subprocess.", "socket.", "shutil.", "urllib.")
def told(event, args):
    if on and event.startswith(PREFIXES):
        seen.append(event + " " + repr(args)[:200])
sys.addaudithook(told)
on = True
found = read_questionnaire(content, name="sky")
on = False
read = len(seen)
on = True
eval("1")
on = False
print(json.dumps([seen[:read], len(seen) - read, len(found.items)]))
"""

EVIL = "__import__('os').system('touch /tmp/evil')"
EXPRESSION = {"url": "http://hl7.org/fhir/x-calculatedExpression", "valueExpression": {"expression": EVIL}}
FHIR = questionnaire(
    {"linkId": "a", "type": "integer", "text": "{{7*7}} ${7*7}", "extension": [EXPRESSION]},
    {"linkId": "b", "type": "choice", "answerValueSet": "http://127.0.0.1:9/list"},
    url="file:///etc/passwd",
)
REDCAP = dictionary(
    {"field_type": "calc", "select_choices_or_calculations": EVIL},
    {"field_type": "sql", "select_choices_or_calculations": "select * from people"},
    {"field_label": "=cmd|' /C calc'!A0", "branching_logic": f"[sky_1] = {EVIL}"},
    {"field_annotation": f"@CALCTEXT({EVIL})"},
)
XLSFORM = xlsform(
    {"type": "calculate", "name": "a", "calculation": EVIL},
    {"type": "text", "name": "b", "label": "Well?", "relevant": "pulldata('/etc/passwd', 'a', 'b', 1)"},
    {"type": "select_one_from_file /etc/passwd.csv", "name": "c", "label": "Who?"},
    {"type": "csv-external", "name": "passwd"},
    {"type": "text", "name": "d", "label": "So?", "default": EVIL},
)
FORMULA = changed(
    workbook(survey=[["type", "name", "label"], ["text", "a", '=HYPERLINK("http://127.0.0.1:9")']]),
    "xl/worksheets/sheet1.xml",
    lambda xml: xml.replace(b"<v />", b"<v>7</v>").replace(b"<v></v>", b"<v>7</v>"),
)


@pytest.mark.parametrize(
    "content", [FHIR, REDCAP, XLSFORM, FORMULA], ids=["fhir", "redcap", "xlsform", "formula"]
)
def test_nothing_is_run_opened_or_fetched(content: bytes) -> None:
    ran = subprocess.run([sys.executable, "-c", WATCHED], input=content, capture_output=True, check=True)

    seen, told_of_alarm, items = json.loads(ran.stdout)

    assert items > 0
    assert seen == []
    assert told_of_alarm > 0  # it rings for one word that is run on purpose
