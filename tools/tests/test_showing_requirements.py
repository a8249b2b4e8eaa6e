"""Which tests show which line is read from the tests themselves: marks on a test or a file, none skipped."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import shows
from tools import describe_requirements
from tools.trust import handing_over
from tools.trust.lines import Line, known_ids, proofs_of, read
from tools.trust.pages import Evidence, hazards, pages, requirements, threats
from tools.trust.shown import live_tests, marked, shown_by
from wayfellow.config.data_kept import kinds_of_records

pytestmark = pytest.mark.shows("M36")
HERE = "tools/tests/test_showing_requirements.py"


def a_line(**more: object) -> Line:
    """A line of a list, as small as can be."""
    says = {"says": "Nobody looks", "asks": "look, and see nothing"}
    plain = {"id": "M1", "says": says, "shown": (), "measured": (), "open": (), "waits_since": None}
    return Line(**{**plain, **more})  # type: ignore[arg-type]


def test_a_mark_on_a_test_is_read() -> None:
    source = '@pytest.mark.shows("M1", "S2")\ndef test_a(): ...\n\ndef test_b(): ...\n'

    assert list(marked(source)) == [("test_a", ("M1", "S2"))]


@pytest.mark.parametrize(
    "told", ['pytest.mark.shows("M1")', '[pytest.mark.browser, pytest.mark.shows("M1")]']
)
def test_a_mark_on_a_file_is_every_tests(told: str) -> None:
    source = (
        f'pytestmark = {told}\n\n@pytest.mark.shows("M1", "M2")\ndef test_a(): ...\n\ndef test_b(): ...\n'
    )

    assert list(marked(source)) == [("test_a", ("M1", "M2")), ("test_b", ("M1",))]


@pytest.mark.parametrize("mark", ["skip", 'skip("later")', "skipif(True, reason='x')", "xfail"])
def test_a_test_that_may_not_run_shows_nothing(mark: str) -> None:
    assert list(marked(f'@pytest.mark.shows("M1")\n@pytest.mark.{mark}\ndef test_a(): ...\n')) == []


def test_a_test_with_values_is_one_test() -> None:
    source = '@pytest.mark.shows("M1")\n@pytest.mark.parametrize("a", [1, 2])\ndef test_a(a): ...\n'

    assert list(marked(source)) == [("test_a", ("M1",))]


def test_what_only_helps_tests_shows_nothing() -> None:
    assert list(marked('pytestmark = pytest.mark.shows("M1")\ndef a_line(): ...\n')) == []


def test_this_file_shows_what_it_says() -> None:
    here = f"{HERE}::test_this_file_shows_what_it_says"

    assert here in shown_by()["M36"]
    assert here in live_tests()


def test_a_list_is_read_with_all_it_says(tmp_path: Path) -> None:
    place = tmp_path / "lines.toml"
    told = 'says = " Nobody looks "\nshown = ["S2"]\nmeasured = ["2026-01-01: 5"]\nwaits_since = 2026-01-02\n'
    place.write_text(f"[M1]\n{told}")

    (line,) = read(place)

    assert (line.id, line["says"], line.shown, line.measured) == (
        "M1",
        "Nobody looks",
        ("S2",),
        ("2026-01-01: 5",),
    )
    assert (line.open, str(line.waits_since)) == ((), "2026-01-02")


def test_a_line_has_its_own_tests_and_those_it_names() -> None:
    by = {"M1": ("a::x",), "M2": ("b::y", "a::x")}

    assert proofs_of(a_line(shown=("M2", "c::z")), by) == ("a::x", "b::y", "c::z")
    assert proofs_of(a_line(id="M9"), by) == ()


def test_every_list_has_ids_of_its_own() -> None:
    known = known_ids()

    assert {"M1", "M40", "S21", "T1", "H1"} <= known
    assert {one[0] for one in known} == set("MSTH")


def test_a_page_says_what_is_promised_how_it_is_shown_and_what_is_open() -> None:
    known = Evidence(
        {"M1": (f"{HERE}::test_x",)}, {"SQLite": {"M1": {"passed": 2, "failed": 1}}}, "2026-01-03"
    )
    line = a_line(open=("2026-01-01: not tried at night.",), measured=("2026-01-02: 7 of 7",))

    text = requirements((line, a_line(id="M2", waits_since="2026-01-01")), known)

    assert "2 lines. 1 are shown by 1 tests; 2 have something open." in text
    assert "| [M1](#m1) | Nobody looks | 1 | SQLite: 2 passed, **1 did not** (2026-01-03) | yes |" in text
    assert "| [M2](#m2) | Nobody looks | 0 | not in the last full run | no test yet |" in text
    assert "- Which tests show which line is read from the tests themselves" in text
    assert f"(`{HERE}`, 1)" in text
    assert "**Open:** 2026-01-01: not tried at night." in text
    assert "- 2026-01-02: 7 of 7" in text
    assert "**Open since 2026-01-01: no test shows it yet.**" in text


def test_a_threat_stands_on_its_page_for_everybody_and_for_experts() -> None:
    words = ("who", "for_everybody", "you_can", "can", "gets", "answer", "remains")
    line = a_line(id="T1", says={name: f"<{name}>" for name in words}, shown=(f"{HERE}::test_x",))

    text = threats((line,), Evidence({}, {}, ""))

    assert "| <who> | <for_everybody> | <you_can> |" in text
    assert [
        f"<{name}>" in text.split("## For experts")[1] for name in ("can", "gets", "answer", "remains")
    ] == [True] * 4


def test_a_hazard_stands_on_its_page_before_and_after() -> None:
    words = ("hazard", "cause", "effect", "control", "before", "after")
    line = a_line(id="H1", says={name: f"<{name}>" for name in words})

    text = hazards((line,), Evidence({}, {}, ""))

    assert "| [H1](#h1) | <hazard> | <before> | <after> |" in text
    assert "- Cause: <cause>\n- Effect: <effect>\n- What holds: <control>" in text
    assert "clinical safety officer" in text


def test_counts_of_a_run_are_taken_over_with_their_day(tmp_path: Path) -> None:
    left = {"SQLite": tmp_path / "sqlite.json", "PostgreSQL": tmp_path / "none.json"}
    left["SQLite"].write_text('{"M1": {"passed": 3}}')
    place = tmp_path / "last.json"

    assert describe_requirements.take_over(left, place, on="2026-01-03") == ["SQLite"]
    assert json.loads(place.read_text()) == {"on": "2026-01-03", "runs": {"SQLite": {"M1": {"passed": 3}}}}


def test_without_a_run_what_was_counted_before_stays(tmp_path: Path) -> None:
    place = tmp_path / "last.json"

    assert describe_requirements.take_over({"SQLite": tmp_path / "none.json"}, place, on="2026-01-03") == []
    assert not place.exists()


def test_the_command_writes_every_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written = {tmp_path / path.name: text for path, text in pages(Evidence({}, {}, "")).items()}
    monkeypatch.setattr(describe_requirements, "pages", lambda _: written)
    monkeypatch.setattr(describe_requirements, "ROOT", tmp_path)

    assert describe_requirements.main([]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in written}


class Told:
    """What pytest reports of one test."""

    def __init__(self, when: str, *ids: str) -> None:
        self.when, self.user_properties = when, [("shows", list(ids)), ("counted", "5 pages")]


def test_a_run_counts_what_passed_and_what_did_not() -> None:
    reports = {
        "passed": [Told("setup", "M1"), Told("call", "M1"), Told("call", "M1", "M2"), Told("teardown", "M1")],
        "failed": [Told("call", "M2")],
        "error": [Told("setup", "M3")],
    }

    assert shows.shown_in(reports) == {  # type: ignore[arg-type]
        "M1": {"passed": 2},
        "M2": {"failed": 1, "passed": 1},
        "M3": {"failed": 1},
    }


def test_what_a_run_showed_is_written_down(tmp_path: Path) -> None:
    place = tmp_path / "var" / "shown.json"

    shows.write_down({"M1": {"passed": 2}}, place)

    assert json.loads(place.read_text()) == {"M1": {"passed": 2}}


@pytest.mark.shows("S13")
def test_what_could_be_handed_over_is_what_the_tables_hold(counted: Callable[[str], None]) -> None:
    """The declarations are held against the tables by a guard of their own; the page is made from them."""
    found = handing_over.declared()
    said = handing_over.PAGE.read_text(encoding="utf-8")

    kinds = {model._meta.label for model in kinds_of_records()}
    counted(f"{len(kinds)} kinds of records stand on the page of what could be handed over")
    assert said == handing_over.page(found), "run: python -m tools.describe_requirements"
    assert {kind for kind in kinds if f"\n## {kind}\n" not in said} == set()


@pytest.mark.shows("S13")
def test_each_kind_says_what_is_readable_and_what_is_sealed() -> None:
    told: dict[str, dict[str, object]] = {
        "common": {"id": "a random id"},
        "a.B": {
            "about": "A thing.",
            "kept": "a year",
            "open": {"x": "its day"},
            "sealed": {"y": "its words"},
        },
        "a.C": {"about": "Another.", "kept": "a day"},
    }

    said = handing_over.page(told)

    assert "## In most rows, readable\n\n- a random id" in said
    assert "## a.B\n\nA thing. Kept a year.\n\n- Readable: its day\n- Sealed: its words" in said
    assert "## a.C\n\nAnother. Kept a day.\n\n- Readable: nothing\n- Sealed: nothing" in said


@pytest.mark.shows("S13", "S14")
@pytest.mark.parametrize(
    "asked",
    [
        "which parts",
        "from which day",
        "by which two people",
        "which law forbids it",
        "until when",
        "what was asked for",
    ],
)
def test_the_kit_for_requests_asks_for_scope_two_people_and_telling(asked: str) -> None:
    kit = (handing_over.PAGE.parent / "legal-requests.md").read_text(encoding="utf-8")
    book = kit.split("## The book")[1]

    assert asked.replace("which parts", "parts") in book
    assert "**Two people decide**" in kit
    assert "**The person is told first**" in kit


def reported(outcome: str, *ids: str) -> pytest.TestReport:
    """What pytest says of one test that was called."""
    where = ("tests/test_a.py", 1, "test_a")
    report = pytest.TestReport("tests/test_a.py::test_a", where, {}, outcome, None, "call")  # type: ignore[arg-type]
    report.user_properties = [("shows", list(ids))] if ids else []
    return report


def test_a_run_that_says_every_test_says_its_ids() -> None:
    assert shows.pytest_report_teststatus(reported("passed", "M1", "S2")) == (
        "passed",
        ".",
        "PASSED (M1, S2)",
    )
    assert shows.pytest_report_teststatus(reported("failed", "M1")) == ("failed", "F", "FAILED (M1)")


def test_what_shows_nothing_or_does_not_run_is_said_as_ever() -> None:
    assert shows.pytest_report_teststatus(reported("passed")) is None
    assert shows.pytest_report_teststatus(reported("skipped", "M1")) is None


def test_whatever_fails_says_which_lines_it_shows_no_more() -> None:
    for outcome, told in (("failed", [("shows no more", "M1, S2")]), ("passed", [])):
        report = reported(outcome, "M1", "S2")
        making = shows.pytest_runtest_makereport()
        next(making)
        with pytest.raises(StopIteration):
            making.send(report)
        assert report.sections == told
