"""Each import contract of pyproject.toml is seen to fail when a tiny copy of the package breaks it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

LAYERS = "Folders form layers: the lower never knows the higher, and neighbours are strangers"
ROOMS = "Inside a folder: pages over deeds over reads over rules over records"
PLAIN = "Measures, counts and vault are plain Python: no Django, no web"
PAGES = "Pages and forms never touch records directly"
CIRCLES = "No circles anywhere"

CONTRACTS = (LAYERS, ROOMS, PLAIN, PAGES, CIRCLES)
_VERDICT = re.compile(r"^(\S.*?) (KEPT|BROKEN)(?: \(.*\))?$", re.MULTILINE)

FOLDERS = (
    "config",
    "sharing",
    "people",
    "web",
    "foundation",
    "measures",
    "vault",
    "goals",
    "coping",
    "journey",
    "evaluation",
    "evaluation/counts",
)

# What is added to the sound copy, and the one contract that must break.
BREACHES = {
    "a lower folder knows a higher one": ("goals/queries.py", "import wayfellow.journey", LAYERS),
    "a neighbour is no stranger": ("goals/queries.py", "import wayfellow.coping", LAYERS),
    "people know what is shared": ("people/rules.py", "import wayfellow.sharing", LAYERS),
    "the vault knows the measures": ("vault/keys.py", "import wayfellow.measures", LAYERS),
    "a folder without a place": ("reminders/__init__.py", "", LAYERS),
    "a rule that reads a page": ("goals/rules.py", "import wayfellow.goals.views", ROOMS),
    "a record that does deeds": ("goals/models.py", "import wayfellow.goals.actions", ROOMS),
    "Django in the measures": ("measures/scoring.py", "from django.db import models", PLAIN),
    "Django in the counts": ("evaluation/counts/hiding.py", "from django.db import models", PLAIN),
    "sign-in in the vault": ("vault/keys.py", "import allauth", PLAIN),
    "the vault by way of another": ("vault/keys.py", "import wayfellow.vault.borrowed", PLAIN),
    "a page that names a record": ("goals/views.py", "import wayfellow.goals.models", PAGES),
    "a form that names a record": ("goals/forms.py", "import wayfellow.goals.models", PAGES),
    "a page in a folder of pages": ("goals/views/add.py", "import wayfellow.people.models", PAGES),
    "two modules in a circle": ("goals/steps.py", "import wayfellow.goals.words", CIRCLES),
}


def lint(folder: Path) -> str:
    """What import-linter says about the package in a folder, with our own contracts."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-logo", "--no-cache", "--config", "pyproject.toml"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "300", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def verdicts(said: str) -> dict[str, str]:
    """KEPT or BROKEN, by contract."""
    return dict(_VERDICT.findall(said))


@pytest.fixture
def copy(tmp_path: Path) -> Callable[..., Path]:
    """A sound little package under our contracts; a file may be added or replaced."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in FOLDERS:
        _write(tmp_path, f"{name}/__init__.py", "")
    _write(tmp_path, "__init__.py", "")
    _write(tmp_path, "goals/models.py", "from django.db import models")
    _write(tmp_path, "goals/actions.py", "import wayfellow.goals.models")
    _write(tmp_path, "goals/views.py", "import wayfellow.goals.actions")
    _write(tmp_path, "goals/words.py", "import wayfellow.goals.steps")
    _write(tmp_path, "goals/steps.py", "")
    _write(tmp_path, "people/models.py", "")
    _write(tmp_path, "journey/queries.py", "import wayfellow.goals.queries")
    _write(tmp_path, "goals/queries.py", "import wayfellow.sharing")
    _write(tmp_path, "vault/borrowed.py", "")

    def add(name: str, line: str) -> Path:
        if name.startswith("goals/views/"):
            (tmp_path / "wayfellow/goals/views.py").unlink()
            _write(tmp_path, "goals/views/__init__.py", "")
        if line.endswith("borrowed"):
            _write(tmp_path, "vault/borrowed.py", "import django")
        _write(tmp_path, name, line)
        return tmp_path

    return add


def _write(folder: Path, name: str, line: str) -> None:
    path = folder / "wayfellow" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n", encoding="utf-8")


def test_the_sound_copy_keeps_every_contract(copy: Callable[..., Path]) -> None:
    said = lint(copy("goals/rules.py", ""))

    assert verdicts(said) == dict.fromkeys(CONTRACTS, "KEPT"), said


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_breaks_its_contract(breach: str, copy: Callable[..., Path]) -> None:
    name, line, contract = BREACHES[breach]

    said = lint(copy(name, line))

    assert verdicts(said).get(contract) == "BROKEN", said


def test_a_page_may_name_a_record_as_a_type(copy: Callable[..., Path]) -> None:
    only_a_type = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import wayfellow.goals.models"

    said = lint(copy("goals/forms.py", only_a_type))

    assert verdicts(said)[PAGES] == "KEPT", said


def test_a_test_may_set_up_a_world_from_any_folder(copy: Callable[..., Path]) -> None:
    copy("goals/tests/__init__.py", "")

    said = lint(copy("goals/tests/test_goals.py", "import wayfellow.journey\nimport wayfellow.coping"))

    assert verdicts(said) == dict.fromkeys(CONTRACTS, "KEPT"), said


def test_our_own_package_keeps_every_contract(counted: Callable[[str], None]) -> None:
    said = lint(ROOT)

    counted(f"{len(verdicts(said))} import contracts, {len(BREACHES)} ways to break them seen to fail")
    assert verdicts(said) == dict.fromkeys(CONTRACTS, "KEPT"), said


def test_every_contract_is_seen_to_break() -> None:
    assert {contract for _name, _line, contract in BREACHES.values()} == set(CONTRACTS)
