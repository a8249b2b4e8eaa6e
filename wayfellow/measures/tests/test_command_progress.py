"""A bar for those who wait at a terminal, and for nobody else."""

import io
from pathlib import Path

import pytest

from wayfellow.measures.command import progress
from wayfellow.measures.command.tables_in import rows_of
from wayfellow.measures.tests.commanding import written


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def read(path: Path) -> int:
    return len(list(rows_of(path)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path, "id,1\n" + "".join(f"p{number},1\n" for number in range(5_000)))


def test_at_a_terminal_a_long_table_fills_a_bar_and_takes_it_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "MOMENT", 0)

    assert read(path) == 5_001

    drawn = terminal.getvalue()
    assert "answers.csv:   0%" in drawn
    assert drawn.endswith("\r")
    assert "\n" not in drawn


def test_a_table_that_is_read_in_a_moment_has_no_bar(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "MOMENT", 60)

    assert read(path) == 5_001
    assert terminal.getvalue().strip() == ""


def test_without_a_terminal_there_is_no_bar(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = io.StringIO()
    monkeypatch.setattr("sys.stderr", nobody)
    monkeypatch.setattr(progress, "MOMENT", 0)

    assert read(path) == 5_001
    assert nobody.getvalue() == ""


def test_without_any_stderr_tables_are_read_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)

    assert read(path) == 5_001
