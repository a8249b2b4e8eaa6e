"""How the lists read as pages: every line with how it is shown, how often that was seen, and what is open."""

import ast
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.trust import handing_over
from tools.trust.lines import HAZARDS, REQUIREMENTS, THREATS, Line, proofs_of, read
from tools.trust.shown import ROOT, shown_by

LAST_RUN = ROOT / "docs" / "security" / "last_run.json"
PROMISED = """\
# What is promised, and how it is shown

Made from `docs/security/requirements.toml`, and from the tests that carry an id, by
`python -m tools.describe_requirements`; a test fails when the two differ. M is a must, S comes next. What
nobody could show here (people, other browsers, time) stands as *open*, with a day.

An id belongs to a test as its name does: it stands on it, `@pytest.mark.shows("M10")`, or on its whole file.
`pytest --shows M10` runs what shows M10, `pytest -v` says the ids beside each result, and a test that fails
says which lines it shows no more. A mark with an id that no list has stops the run; a line without a live
test fails a guard; a test that is skipped or expected to fail shows nothing.
"""
HARM = """\
# Who might do harm, and what they would get

Made from `docs/security/threats.toml` by `python -m tools.describe_requirements`; a test fails when the two
differ. The first table is for everybody who writes here. Then comes the same for people who know about such
things: what answers it, what remains, and which tests show it.

## For everybody
"""
WRONG = """\
# What might go wrong for somebody

Made from `docs/safety/hazards.toml` by `python -m tools.describe_requirements`; a test fails when the two
differ. Severity and likelihood were judged by those who built it, in words: minor, significant, considerable,
major; very low, low, medium, high. **They were not judged by a clinical safety officer.** A service in
England must have one (DCB0129, DCB0160), and software cannot be one. Open since 2026-11-23.
"""

Tests = Mapping[str, tuple[str, ...]]
Runs = Mapping[str, Mapping[str, Mapping[str, int]]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind the lines: the tests there are, and what the last full run said."""

    tests: Tests
    runs: Runs
    on: str

    def of(self, line: Line) -> tuple[str, ...]:
        return proofs_of(line, self.tests)

    def counts(self, line: Line) -> str:
        """How many runs of its tests passed, on each database, on which day."""
        told = [f"{name}: {_passed(run[line.id])}" for name, run in self.runs.items() if line.id in run]
        return f"{'; '.join(told)} ({self.on})" if told else "not in the last full run"


def _passed(counts: Mapping[str, int]) -> str:
    failed = counts.get("failed", 0)
    return f"{counts.get('passed', 0)} passed" + (f", **{failed} did not**" if failed else "")


def evidence() -> Evidence:
    """From the tests as they stand, and the file that a full run left."""
    if not LAST_RUN.exists():
        return Evidence(shown_by(), {}, "")
    last = json.loads(LAST_RUN.read_text(encoding="utf-8"))
    return Evidence(shown_by(), last["runs"], last["on"])


def pages(known: Evidence) -> dict[Path, str]:
    """Every page with its text."""
    security, safety = ROOT / "docs" / "security", ROOT / "docs" / "safety"
    return {
        security / "requirements.md": requirements(read(REQUIREMENTS), known),
        security / "threat-model.md": threats(read(THREATS), known),
        safety / "hazards.md": hazards(read(HAZARDS), known),
        handing_over.PAGE: handing_over.page(handing_over.declared()),
    }


def requirements(lines: tuple[Line, ...], known: Evidence) -> str:
    """What is promised: a table to look at, then each line by itself."""
    shown = [line for line in lines if known.of(line)]
    tests = {one for line in lines for one in known.of(line)}
    left = sum(bool(line.open or line.waits_since) for line in lines)
    counts = f"{len(lines)} lines. {len(shown)} are shown by {len(tests)} tests; {left} have something open."
    head = [
        PROMISED,
        counts,
        "",
        "| id | what | tests | last full run | open |",
        "|---|---|---|---|---|",
        *(_row(line, known) for line in lines),
    ]
    return _page(head, (part for line in lines for part in _requirement(line, known)))


def _row(line: Line, known: Evidence) -> str:
    left = "no test yet" if line.waits_since else "yes" if line.open else ""
    return _cells(
        f"[{line.id}](#{line.id.lower()})", line["says"], len(known.of(line)), known.counts(line), left
    )


def _requirement(line: Line, known: Evidence) -> Iterator[str]:
    yield from ("", f"## {line.id}", "", f"**{line['says']}.**", "", f"Asked: {line['asks']}.", "")
    yield from _shown(line, known)


def threats(lines: tuple[Line, ...], known: Evidence) -> str:
    """Who might do harm, and what they get: once for everybody, once for experts."""
    head = [
        HARM,
        "| Who | What they get | What you can do |",
        "|---|---|---|",
        *(_cells(line["who"], line["for_everybody"], line["you_can"]) for line in lines),
        "",
        "## For experts",
    ]
    return _page(head, (part for line in lines for part in _threat(line, known)))


def _threat(line: Line, known: Evidence) -> Iterator[str]:
    yield from ("", f"### {line.id}: {line['who']}", "")
    yield from (f"- Can: {line['can']}", f"- Gets: {line['gets']}", f"- What answers it: {line['answer']}")
    yield from (f"- Remains: {line['remains']}", "")
    yield from _shown(line, known)


def hazards(lines: tuple[Line, ...], known: Evidence) -> str:
    """What might go wrong for somebody, and what holds against it."""
    head = [
        WRONG,
        "| id | what | before | after |",
        "|---|---|---|---|",
        *(
            _cells(f"[{line.id}](#{line.id.lower()})", line["hazard"], line["before"], line["after"])
            for line in lines
        ),
    ]
    return _page(head, (part for line in lines for part in _hazard(line, known)))


def _hazard(line: Line, known: Evidence) -> Iterator[str]:
    yield from ("", f"## {line.id}", "", f"**{line['hazard']}**", "")
    yield from (
        f"- Cause: {line['cause']}",
        f"- Effect: {line['effect']}",
        f"- What holds: {line['control']}",
    )
    yield from (f"- Before: {line['before']}. After: {line['after']}.", "")
    yield from _shown(line, known)


def _shown(line: Line, known: Evidence) -> Iterator[str]:
    """The same end for every line of every list."""
    if tests := known.of(line):
        yield from (f"Tests that show it: {len(tests)}. Last full run: {known.counts(line)}.", "")
        yield from (f"- {_said_in(path)} (`{path}`, {many})" for path, many in _by_file(tests).items())
    if line.measured:
        yield from ("", "Measured:", "", *(f"- {one}" for one in line.measured))
    if line.waits_since:
        yield from ("", f"**Open since {line.waits_since}: no test shows it yet.**")
    yield from (f"\n**Open:** {one}" for one in line.open)


def _by_file(tests: tuple[str, ...]) -> Counter[str]:
    """The files of tests, in order, with how many in each belong to this line."""
    return Counter(test.split("::")[0] for test in tests)


@cache
def _said_in(path: str) -> str:
    """What a file of tests says that it shows: its first line."""
    source = (ROOT / path).read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").split("\n")[0]


def _cells(*cells: object) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _page(head: Iterable[str], rest: Iterable[str]) -> str:
    return "\n".join((*head, *rest)) + "\n"
