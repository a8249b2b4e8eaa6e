"""The environment is installed anew when its lock has changed, and only then."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tools import environment

Project = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A folder with two locks and an environment whose pip writes down what it is asked."""
    (tmp_path / "requirements").mkdir()
    for kind in ("runtime", "dev", "browsers"):
        (tmp_path / "requirements" / f"{kind}.txt").write_text(f"{kind}==1\n", encoding="utf-8")

    def make(*, pip_ends_with: int = 0) -> Path:
        python = environment.python_of(tmp_path)
        python.parent.mkdir(parents=True)
        asked = tmp_path / "asked"
        python.write_text(f'#!/bin/sh\necho "$@" >> {asked}\nexit {pip_ends_with}\n', encoding="utf-8")
        python.chmod(0o755)
        return tmp_path

    return make


def test_nothing_is_ready_before_the_first_time(project: Project) -> None:
    assert not environment.is_ready("runtime", root=project())


def test_installing_refuses_what_has_no_hash(project: Project) -> None:
    root = project()

    environment.install("runtime", root=root)

    asked = (root / "asked").read_text(encoding="utf-8")
    assert "-m pip install" in asked
    assert "--require-hashes" in asked
    assert asked.strip().endswith(f"-r {root}/requirements/runtime.txt")


def test_what_was_installed_is_ready(project: Project) -> None:
    root = project()

    assert environment.install("runtime", root=root)

    assert environment.is_ready("runtime", root=root)
    assert not environment.is_ready("dev", root=root)


def test_installing_for_development_installs_what_runs_too(project: Project) -> None:
    root = project()

    assert environment.install("dev", root=root)

    assert environment.is_ready("dev", root=root)
    assert environment.is_ready("runtime", root=root)


def test_installing_the_drivers_of_browsers_leaves_all_else_ready(project: Project) -> None:
    root = project()

    assert environment.install("browsers", root=root)

    assert [environment.is_ready(kind, root=root) for kind in ("browsers", "dev", "runtime")] == [True] * 3


def test_a_changed_lock_is_not_ready(project: Project) -> None:
    root = project()
    environment.install("runtime", root=root)

    (root / "requirements" / "runtime.txt").write_text("runtime==2\n", encoding="utf-8")

    assert not environment.is_ready("runtime", root=root)


def test_a_broken_installation_is_not_ready(project: Project) -> None:
    root = project(pip_ends_with=1)

    assert not environment.install("runtime", root=root)

    assert not environment.is_ready("runtime", root=root)


def test_a_python_that_has_gone_is_not_ready(project: Project) -> None:
    root = project()
    environment.install("runtime", root=root)

    environment.python_of(root).unlink()

    assert not environment.is_ready("runtime", root=root)


def test_an_environment_without_pip_is_made_anew(project: Project) -> None:
    halfway = environment.python_of(project(pip_ends_with=1))

    assert not environment.has_pip(halfway)
    assert not environment.has_pip(halfway.with_name("gone"))


def test_an_environment_with_pip_is_kept(project: Project) -> None:
    assert environment.has_pip(environment.python_of(project()))
