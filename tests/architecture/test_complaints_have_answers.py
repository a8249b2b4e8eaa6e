"""Each of the twenty complaints in docs/complaints.md has an answer, whose tests are there."""

import re

from tests.architecture.sources import ROOT

COMPLAINTS = ROOT / "docs" / "complaints.md"
_ROW = re.compile(r"^\| (\d+) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
_TEST = re.compile(r"`([\w/]+/test_\w+\.py)`")


def test_all_twenty_have_an_answer_that_names_its_tests() -> None:
    rows = _ROW.findall(COMPLAINTS.read_text(encoding="utf-8"))

    assert [int(number) for number, *_ in rows] == list(range(1, 21))
    assert [number for number, _, _, shown in rows if not _TEST.search(shown)] == []


def test_every_test_that_an_answer_names_is_there() -> None:
    named = _TEST.findall(COMPLAINTS.read_text(encoding="utf-8"))

    assert len(named) >= 20
    assert [path for path in named if not (ROOT / path).is_file()] == []
