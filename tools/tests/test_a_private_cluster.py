"""A private PostgreSQL runs for as long as it is needed, opens to nobody else, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tools import postgres

pytestmark = pytest.mark.postgres


@pytest.fixture
def cluster() -> Iterator[postgres.Addresses]:
    """A running one."""
    with postgres.private_cluster(postgres.prepare()) as addresses:
        yield addresses


def ask(addresses: postgres.Addresses, question: str) -> str:
    """One answer from the cluster."""
    with psycopg.connect(addresses.default, dbname="postgres") as connection:
        row = connection.execute(question.encode()).fetchone()
    assert row is not None
    return str(row[0])


def test_it_answers_and_lies_in_a_folder_of_its_own(cluster: postgres.Addresses) -> None:
    folder = Path(ask(cluster, "SHOW data_directory")).parent

    assert folder.name.startswith("wayfellow-pg-")
    assert urlsplit(cluster.keys).path == "/wayfellow_keys"


def test_it_holds_no_database_of_ours_yet(cluster: postgres.Addresses) -> None:
    assert ask(cluster, "SELECT count(*) FROM pg_database WHERE datname LIKE '%wayfellow%'") == "0"


def test_it_is_closed_to_whoever_has_no_password(cluster: postgres.Addresses) -> None:
    port = urlsplit(cluster.default).port

    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(f"postgres://wayfellow:guess@127.0.0.1:{port}/postgres")


class Broken(Exception):
    """Something went wrong while it was running."""


def break_beside(folders: list[Path]) -> None:
    """Go wrong while a cluster runs, having noted where it was."""
    with postgres.private_cluster(postgres.prepare()) as addresses:
        folders.append(Path(ask(addresses, "SHOW data_directory")).parent)
        raise Broken


def test_it_goes_when_the_block_ends_in_an_error() -> None:
    folders: list[Path] = []

    with pytest.raises(Broken):
        break_beside(folders)

    assert [folder.exists() for folder in folders] == [False]


def test_it_goes_when_the_run_is_told_to_stop(tmp_path: Path) -> None:
    told = tmp_path / "told"
    waits = f"import os, time; open({str(told)!r}, 'w').write(os.environ['DATABASE_URL']); time.sleep(60)"
    run = subprocess.Popen([sys.executable, "-m", "tools.postgres", sys.executable, "-c", waits])
    while not (told.exists() and told.read_text(encoding="ascii")):
        assert run.poll() is None
        time.sleep(0.02)

    os.kill(run.pid, signal.SIGTERM)

    assert run.wait(timeout=30) == 128 + signal.SIGTERM
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(told.read_text(encoding="ascii"), dbname="postgres")


def test_a_command_runs_beside_it_and_its_answer_is_handed_on() -> None:
    asks = "import os, sys; sys.exit(7 if os.environ['KEYS_DATABASE_URL'].endswith('/wayfellow_keys') else 1)"

    assert postgres.main([sys.executable, "-c", asks]) == 7
