"""Which tests show which line of docs/security/requirements.toml: `@pytest.mark.shows("M10", "S9")`.

The ids belong to a test as its name does: `pytest --shows M10` runs what shows that line, `pytest -v` says
them beside each result, and whatever fails says which lines are shown no more. An id that is in no list
stops the run before it begins, so that a slip of the pen shows nothing by accident.
A full run also writes down how often each line was shown, and
`python -m tools.describe_requirements --last-run` takes that over.
"""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Generator
from pathlib import Path

import pytest

from tools.trust.lines import known_ids

# Set by tools/run_tests.py: where a whole run says what it showed.
WRITE_TO = "WAYFELLOW_SHOWN"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shows", metavar="ID", help="only tests that show this line: M10, S9, T4, H2")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each test's ids travel with its report, from whichever process it ran in."""
    known = known_ids()
    for item in items:
        ids = ids_of(item)
        if strange := [one for one in ids if one not in known]:
            raise pytest.UsageError(f"{item.nodeid} shows {strange}, which no list has.")
        if ids:
            item.user_properties.append(("shows", ids))
    if wanted := config.getoption("--shows"):
        others = [item for item in items if wanted not in ids_of(item)]
        items[:] = [item for item in items if wanted in ids_of(item)]
        config.hook.pytest_deselected(items=others)


def ids_of(item: pytest.Item) -> list[str]:
    """The lines that a test shows."""
    return sorted({one for mark in item.iter_markers("shows") for one in mark.args})


def said(report: pytest.TestReport | pytest.CollectReport) -> list[str]:
    """The same, as they came along with a report."""
    if not isinstance(report, pytest.TestReport):
        return []
    return [one for name, ids in report.user_properties if name == "shows" for one in ids]  # type: ignore[attr-defined]


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(
    report: pytest.TestReport | pytest.CollectReport,
) -> tuple[str, str, str] | None:
    """The ids beside the result, in a run that says every test."""
    if report.when != "call" or hasattr(report, "wasxfail") or not (ids := said(report)):
        return None
    letters = {"passed": ".", "failed": "F"}
    if report.outcome not in letters:
        return None
    return report.outcome, letters[report.outcome], f"{report.outcome.upper()} ({', '.join(ids)})"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Whatever fails says which lines it does not show any more."""
    report = yield
    if report.outcome == "failed" and (ids := said(report)):
        report.sections.append(("shows no more", ", ".join(ids)))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Counts for each line, where they are asked for."""
    if place := os.environ.get(WRITE_TO):
        reports = {name: terminalreporter.getreports(name) for name in ("passed", "failed", "error")}
        write_down(shown_in(reports), Path(place))


def shown_in(reports: dict[str, list[pytest.TestReport]]) -> dict[str, dict[str, int]]:
    """For each line how many tests passed and how many did not."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome, ones in reports.items():
        for report in ones:
            # What passed was called; what did not may have stopped before.
            if report.when == "call" or outcome != "passed":
                _count(report, "passed" if outcome == "passed" else "failed", counts)
    return {one: dict(sorted(counts[one].items())) for one in sorted(counts)}


def _count(report: pytest.TestReport, outcome: str, counts: dict[str, Counter[str]]) -> None:
    for name, ids in report.user_properties:
        if name == "shows" and isinstance(ids, list):
            counts.update({one: counts[one] + Counter({outcome: 1}) for one in ids})


def write_down(shown: dict[str, dict[str, int]], place: Path) -> None:
    """As a file that a person can read, too."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(shown, indent=1, sort_keys=True) + "\n", encoding="utf-8")
