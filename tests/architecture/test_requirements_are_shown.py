"""Every promise, threat and hazard has a live test, or says since when it has none; pages say the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools.trust.lines import HAZARDS, REQUIREMENTS, THREATS, Line, known_ids, proofs_of, read
from tools.trust.pages import LAST_RUN, evidence, pages
from tools.trust.shown import ROOT, live_tests, shown_by

LISTS = (REQUIREMENTS, THREATS, HAZARDS)


def unshown(lines: tuple[Line, ...], by: dict[str, tuple[str, ...]]) -> list[str]:
    """Lines that claim something and have nothing to show for it."""
    return [line.id for line in lines if not proofs_of(line, by) and not (line.waits_since or line.open)]


def waiting_in_vain(lines: tuple[Line, ...], by: dict[str, tuple[str, ...]]) -> list[str]:
    """Lines that say they have no test, and have one."""
    return [line.id for line in lines if line.waits_since and proofs_of(line, by)]


def gone(lines: tuple[Line, ...], live: frozenset[str], known: frozenset[str]) -> list[str]:
    """What a line names and nobody finds: a test that was renamed or is skipped, an id that is in no list."""
    named = ((line.id, one) for line in lines for one in line.shown)
    return [f"{line}: {one}" for line, one in named if one not in (live if "::" in one else known)]


@pytest.mark.shows("M36")
@pytest.mark.parametrize("place", LISTS, ids=lambda place: place.stem)
def test_no_line_is_without_a_live_test(place: Path, counted: Callable[[str], None]) -> None:
    lines, by = read(place), shown_by()

    shown = [line for line in lines if proofs_of(line, by)]
    counted(
        f"{place.stem}: {len(lines)} lines, {len(shown)} shown, {sum(bool(line.open) for line in lines)} open"
    )
    assert unshown(lines, by) == [], "give these a test that carries the id, or say since when they have none"


@pytest.mark.shows("M36")
@pytest.mark.parametrize("place", LISTS, ids=lambda place: place.stem)
def test_whatever_a_line_names_is_there(place: Path) -> None:
    assert gone(read(place), live_tests(), known_ids()) == []


@pytest.mark.parametrize("place", LISTS, ids=lambda place: place.stem)
def test_a_line_that_has_a_test_does_not_wait_for_one(place: Path) -> None:
    assert waiting_in_vain(read(place), shown_by()) == [], "take `waits_since` out of these"


@pytest.mark.parametrize("place", LISTS, ids=lambda place: place.stem)
def test_what_is_open_or_measured_has_its_day(place: Path) -> None:
    told = [one for line in read(place) for one in (*line.open, *line.measured)]

    assert [one for one in told if not one.startswith("2026-")] == []


def test_every_mark_is_of_a_line() -> None:
    assert shown_by().keys() - known_ids() == set()


def test_the_counts_of_the_last_full_run_are_kept_beside_the_pages() -> None:
    """The pages are made from them: without, they cannot be in step."""
    assert LAST_RUN.exists(), f"git add {LAST_RUN.relative_to(ROOT)}"


def test_the_pages_are_in_step() -> None:
    """Counts come from docs/security/last_run.json, so that no run by itself puts a page out of step."""
    for path, text in pages(evidence()).items():
        assert path.read_text(encoding="utf-8") == text, "run: python -m tools.describe_requirements"


def line(**more: object) -> Line:
    """A line of a list, as small as can be."""
    plain: dict[str, object] = {
        "id": "M1",
        "says": {},
        "shown": (),
        "measured": (),
        "open": (),
        "waits_since": None,
    }
    return Line(**{**plain, **more})  # type: ignore[arg-type]


def test_a_line_with_nothing_to_show_is_found() -> None:
    assert unshown((line(), line(id="M2", open=("2026-01-01: x",))), {}) == ["M1"]
    assert unshown((line(),), {"M1": ("a::b",)}) == []


def test_a_line_that_leans_on_another_line_falls_with_it() -> None:
    leaning = line(id="H1", shown=("M1",))

    assert unshown((leaning,), {"M1": ("a::b",)}) == []
    assert unshown((leaning,), {}) == ["H1"]


def test_a_test_that_was_renamed_is_found() -> None:
    named = line(id="H1", shown=("a.py::test_old", "M9"))

    assert gone((named,), frozenset({"a.py::test_new"}), frozenset({"M1"})) == [
        "H1: a.py::test_old",
        "H1: M9",
    ]
