"""`make bench` runs every benchmark there is, or the one that is named."""

from pathlib import Path

import pytest

from tools import run_benchmarks


def test_files_and_folders_are_benchmarks(tmp_path: Path) -> None:
    (tmp_path / "benchmarks" / "pages").mkdir(parents=True)
    for name in ("__init__.py", "_timing.py", "saves.py", "pages/__main__.py"):
        (tmp_path / "benchmarks" / name).touch()

    assert run_benchmarks.names(tmp_path) == ["pages", "saves"]


def test_a_benchmark_that_is_not_there_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_benchmarks.main(["moon"]) == 1

    assert capsys.readouterr().err.startswith("There is no benchmark moon. There is: ")
