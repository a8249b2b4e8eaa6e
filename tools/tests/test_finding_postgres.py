"""PostgreSQL's programs are taken where they are, the newest first, or installed where that is allowed."""

import os
from pathlib import Path

import pytest

from tools import postgres


def put(folder: Path, *names: str) -> Path:
    """A folder with these programs."""
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).touch()
    return folder


def test_the_newest_version_is_taken(tmp_path: Path) -> None:
    folders = [put(tmp_path / version / "bin", "initdb", "pg_ctl") for version in ("9.6", "17", "16")]

    assert postgres.newest(folders) == tmp_path / "17" / "bin"


def test_a_folder_without_the_server_is_passed_over(tmp_path: Path) -> None:
    server = put(tmp_path / "15" / "bin", "initdb", "pg_ctl")
    client = put(tmp_path / "17" / "bin", "psql")

    assert postgres.newest([server, client]) == server


def test_no_folder_at_all_is_nothing() -> None:
    assert postgres.newest([]) is None


def test_what_is_on_the_path_comes_first(tmp_path: Path) -> None:
    real = put(tmp_path / "real", "initdb")
    (tmp_path / "link").symlink_to(real / "initdb")

    assert postgres.find(places=(), which=lambda name: str(tmp_path / "link")) == real


def test_the_usual_places_are_searched(tmp_path: Path) -> None:
    folder = put(tmp_path / "15" / "bin", "initdb", "pg_ctl")

    assert postgres.find(places=(f"{tmp_path}/*/bin",), which=lambda name: None) == folder


def must_not(package: str) -> bool:
    """Nothing may be installed."""
    raise AssertionError(package)


def test_nothing_is_installed_when_it_is_there(tmp_path: Path) -> None:
    found = postgres.prepare(find=lambda: tmp_path, may_install=lambda: True, install=must_not)

    assert found == tmp_path


def test_it_is_installed_where_that_is_allowed(tmp_path: Path) -> None:
    there: list[Path] = []

    def install(package: str) -> bool:
        there.append(tmp_path / package)
        return True

    found = postgres.prepare(find=lambda: next(iter(there), None), may_install=lambda: True, install=install)

    assert found == tmp_path / "postgresql"


def test_without_leave_to_install_it_is_said_plainly() -> None:
    with pytest.raises(postgres.NoPostgres, match="no PostgreSQL was found"):
        postgres.prepare(find=lambda: None, may_install=lambda: False, install=lambda name: True)


def test_an_ordinary_person_runs_it_directly() -> None:
    assert postgres.account_for(1000) is None


def test_a_free_port_is_free() -> None:
    port = postgres.free_port()

    assert 1024 < port < 65536
    assert port != postgres.free_port() or os.name == "nt"


def test_both_addresses_become_settings() -> None:
    addresses = postgres.Addresses(default="postgres://a/one", keys="postgres://a/two")

    assert addresses.as_settings() == {
        "DATABASE_URL": "postgres://a/one",
        "KEYS_DATABASE_URL": "postgres://a/two",
    }
