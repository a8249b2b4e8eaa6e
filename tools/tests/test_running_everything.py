"""`make test` runs its stages in order, says each, stops at the first wrong one, hands on what it found."""

import sys
from pathlib import Path

import pytest

from tools import postgres, run_tests
from tools.run_tests import Run, Stage, Stopped

FINE = Stage("Fine", (sys.executable, "-c", "print('was run')"))
WRONG = Stage("Wrong", (sys.executable, "-c", "raise SystemExit(3)"))


def test_a_stage_says_what_it_is_before_it_runs(capfd: pytest.CaptureFixture[str]) -> None:
    Run({}).stage(FINE)

    assert capfd.readouterr().out == "\n--- Fine\nwas run\n"


def test_the_first_wrong_stage_stops_the_run() -> None:
    with pytest.raises(Stopped, match="Wrong"):
        Run({}).stage(WRONG)


def test_what_went_before_is_handed_to_the_next(capfd: pytest.CaptureFixture[str]) -> None:
    run = Run({})
    run.stage(FINE)
    asks = Stage("Asks", (sys.executable, "-c", "import os; print(os.environ['WAYFELLOW_TOLD'])"))

    run.stage(asks)

    assert capfd.readouterr().out.splitlines()[-1].startswith("Fine: in order, ")


def test_a_stage_may_have_settings_of_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    asks = Stage("Asks", (sys.executable, "-c", "import os; print(os.environ['DATABASE_URL'])"))

    Run({}).stage(asks, DATABASE_URL="postgres://here")

    assert capfd.readouterr().out.splitlines()[-1] == "postgres://here"


def test_the_stages_before_the_tests_come_in_this_order() -> None:
    assert [stage.title for stage in (*run_tests.STATIC, *run_tests.DJANGO)] == [
        "Lint",
        "Format",
        "Types",
        "Import contracts",
        "Migrations are written",
        "Django's own checks",
    ]


def test_coverage_is_counted_on_sqlite_with_every_journey() -> None:
    assert run_tests.ON_SQLITE.command[-3:] == ("-m", "not postgres", "--cov")


def test_on_postgres_one_journey_is_enough() -> None:
    assert run_tests.ON_POSTGRES.command[-2:] == ("-m", "not browser or browser_pg")


def no_postgres() -> Path:
    """A machine without it."""
    raise postgres.NoPostgres("no PostgreSQL was found")


def test_without_postgres_the_reason_is_kept_for_the_end() -> None:
    assert run_tests.postgres_or_reason(in_ci=False, prepare=no_postgres) == "no PostgreSQL was found"


def test_ci_must_have_postgres() -> None:
    with pytest.raises(postgres.NoPostgres):
        run_tests.postgres_or_reason(in_ci=True, prepare=no_postgres)


def test_what_the_shell_says_about_databases_is_not_for_tests() -> None:
    shell = {"PATH": "/bin", "DATABASE_URL": "postgres://real", "WAYFELLOW_MODE": "production"}

    with run_tests.clean_environment(shell) as environment:
        place = Path(environment.pop("STATE_DIR"))
        assert place.is_dir()

    assert environment == {"PATH": "/bin", "WAYFELLOW_MODE": "test"}
    assert not place.exists()
