"""Everything CI runs, in order, stopping at the first thing that is wrong.

`--static` stops before the tests themselves: lint, types and import contracts alone.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tools import chromium, postgres
from wayfellow.vault.keys import MasterKey

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
MANAGE = (PYTHON, "manage.py")
# Two at a time, whole files, so that a file's costly preparations happen once; in the order of conftest.py.
SIDE_BY_SIDE = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
PYTEST = (PYTHON, "-m", "pytest", *SIDE_BY_SIDE, "--durations", "10")
# What PostgreSQL could do differently is the records. One journey shows that the pages stand on it too.
NOT_TWICE = ("-m", "not browser or browser_pg")
WITHOUT_POSTGRES = ("-m", "not postgres")


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing that must be right, and how it is asked."""

    title: str
    command: tuple[str, ...]


STATIC = (
    Stage("Lint", (PYTHON, "-m", "ruff", "check", ".")),
    Stage("Format", (PYTHON, "-m", "ruff", "format", "--check", ".")),
    Stage("Types", (PYTHON, "-m", "mypy")),
    Stage("Import contracts", (str(Path(PYTHON).with_name("lint-imports")), "--no-logo")),
)
DJANGO = (
    Stage("Migrations are written", (*MANAGE, "makemigrations", "--check", "--dry-run")),
    Stage("Django's own checks", (*MANAGE, "check", "--fail-level", "WARNING")),
)
ON_SQLITE = Stage(
    "Tests on SQLite, with branch coverage and browser journeys", (*PYTEST, *WITHOUT_POSTGRES, "--cov")
)
ON_POSTGRES = Stage("Tests on PostgreSQL", (*PYTEST, *NOT_TWICE))


class Stopped(Exception):
    """A stage went wrong; what it printed says why."""


@dataclass(slots=True)
class Run:
    """The stages so far, and the environment they share."""

    environment: dict[str, str]
    told: list[str] = field(default_factory=list)

    def stage(self, stage: Stage, **more: str) -> None:
        """Announce one stage, run it, and stop if it went wrong.

        What was found out before is handed on, because pytest's own closing line is to be the last.
        """
        print(f"\n--- {stage.title}", flush=True)
        environment = {**self.environment, **more, "WAYFELLOW_TOLD": "\n".join(self.told)}
        began = time.monotonic()
        done = subprocess.run(stage.command, cwd=ROOT, env=environment, check=False)
        if done.returncode != 0:
            raise Stopped(stage.title)
        self.told.append(f"{stage.title}: in order, {time.monotonic() - began:.0f} s")


def everything(run: Run, *, in_ci: bool) -> None:
    """All stages. What the tests need from the machine is looked for before the long part begins."""
    static(run)
    for stage in DJANGO:
        run.stage(stage)
    print("\n--- Chromium and PostgreSQL", flush=True)
    run.environment["CHROMIUM"] = chromium.prepare()
    programs = postgres_or_reason(in_ci=in_ci)
    if isinstance(programs, str):
        run.told.append(f"Tests on PostgreSQL: NOT RUN, {programs}")
        run.stage(ON_SQLITE, **shown_on("sqlite"))
        return
    run.stage(ON_SQLITE, **shown_on("sqlite"))
    with postgres.private_cluster(programs) as addresses:
        run.stage(ON_POSTGRES, **shown_on("postgresql"), **addresses.as_settings())


def shown_on(database: str) -> dict[str, str]:
    """Where a run says what its tests showed; `tools.describe_requirements` takes it from there."""
    return {"WAYFELLOW_SHOWN": str(ROOT / "var" / f"shown-{database}.json")}


def static(run: Run) -> None:
    """Lint, types and import contracts."""
    for stage in STATIC:
        run.stage(stage)


def postgres_or_reason(*, in_ci: bool, prepare: Callable[[], Path] = postgres.prepare) -> Path | str:
    """PostgreSQL's programs, or why there are none. CI must have them."""
    try:
        return prepare()
    except postgres.NoPostgres as missing:
        if in_ci:
            raise
        return str(missing)


@contextmanager
def clean_environment(environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """What the person's own shell says about databases and keys is not for tests."""
    ours = {"DATABASE_URL", "KEYS_DATABASE_URL", "STATE_DIR", "SECRET_KEY_FILE", "MASTER_KEY_FILE"}
    # pytest-cov must start before Django does, so conftest.py names the settings, not we.
    ours.add("DJANGO_SETTINGS_MODULE")
    kept = {name: value for name, value in environ.items() if name not in ours}
    with tempfile.TemporaryDirectory(prefix="wayfellow-state-") as folder:
        MasterKey.make_file(Path(folder) / "master.key")
        yield {**kept, "WAYFELLOW_MODE": "test", "STATE_DIR": folder}


def main(arguments: list[str]) -> int:
    """Run it all, or the static part, and say plainly where it stopped."""
    postgres.leave_cleanly_when_told()
    with clean_environment(os.environ) as environment:
        run = Run(environment)
        try:
            if "--static" in arguments:
                static(run)
            else:
                everything(run, in_ci=os.environ.get("CI") == "true")
        except Stopped:
            return 1
        except (chromium.NoChromium, postgres.NoPostgres) as missing:
            print(missing, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
