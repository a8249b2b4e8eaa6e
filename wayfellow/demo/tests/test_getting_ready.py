"""Before the demo is served: a free port, a closed folder, and a key that says it is a demo's."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wayfellow.demo.starting import HOST, CannotStart, check_port_is_free, prepare_place, ways_in
from wayfellow.demo.story import stories
from wayfellow.vault.keys import MasterKey


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.create_server((HOST, 0)) as listening:
        yield listening.getsockname()[1]


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Path:
    """Where the demo will keep everything; not there yet."""
    settings.STATE_DIR = tmp_path / "var"
    settings.MASTER_KEY_FILE = tmp_path / "var" / "master.key"
    return tmp_path / "var"


def test_a_free_port_is_fine() -> None:
    with socket.create_server((HOST, 0)) as listening:
        port = listening.getsockname()[1]

    check_port_is_free(port)


def test_a_taken_port_is_refused_with_another_to_try(taken: int) -> None:
    with pytest.raises(CannotStart) as refused:
        check_port_is_free(taken)

    assert str(refused.value) == f"Port {taken} is in use already. Choose another: make run PORT={taken + 1}"


def test_a_number_that_is_no_port_is_refused() -> None:
    with pytest.raises(
        CannotStart, match=r"^Port 99999 cannot be used\. Choose another: make run PORT=8001$"
    ):
        check_port_is_free(99999)


def test_everything_is_closed_to_other_accounts(db: None, place: Path) -> None:
    assert prepare_place()

    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in (place, *place.iterdir())}
    assert modes == {"var": "0o700", "master.key": "0o600", "master.demo": "0o600"}
    MasterKey.from_file(place / "master.key")


def test_a_folder_that_was_open_is_closed(db: None, place: Path) -> None:
    place.mkdir(mode=0o755)

    prepare_place()

    assert place.stat().st_mode & 0o777 == 0o700


def test_the_key_may_lie_elsewhere(db: None, place: Path, settings: Any) -> None:
    settings.MASTER_KEY_FILE = place.parent / "keys" / "demo.key"

    prepare_place()

    assert sorted(path.name for path in (place.parent / "keys").iterdir()) == ["demo.demo", "demo.key"]


def test_a_second_start_leaves_the_key_as_it_is(db: None, place: Path) -> None:
    prepare_place()
    before = (place / "master.key").read_bytes()

    assert not prepare_place()

    assert (place / "master.key").read_bytes() == before


def test_a_key_that_is_no_demos_is_never_used(db: None, place: Path) -> None:
    place.mkdir()
    MasterKey.make_file(place / "master.key")

    with pytest.raises(CannotStart, match=r"^The master key was not made for a demo\."):
        prepare_place()

    assert not (place / "master.demo").exists()


def test_a_start_broken_off_before_the_key_goes_on(db: None, place: Path) -> None:
    place.mkdir()
    (place / "master.demo").touch()

    prepare_place()

    MasterKey.from_file(place / "master.key")


def test_it_says_where_to_go_and_how_to_sign_in(place: Path) -> None:
    told = ways_in(8123)

    assert "http://127.0.0.1:8123/demo/" in told
    assert "http://127.0.0.1:8123/sign-in/" in told
    assert "The password of everybody: the long way round" in told
    assert f"All is kept in {place}." in told
    lines = {
        line.split()[0]: line.split(maxsplit=1)[1] for line in told.splitlines() if line.startswith("  ")
    }
    assert lines == {story.name: story.signs_in_with or "has no way to sign in yet" for story in stories()}
