"""Settings come from the environment; what is missing or cannot be meant is refused by its name."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from wayfellow.config import environment as env

NAME = "COLOUR_OF_THE_BOAT"


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "red")

    assert env.text(NAME) == "red"
    assert env.text(NAME, "blue") == "red"


def test_what_is_not_set_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert env.text(NAME, "blue") == "blue"


def test_what_has_no_default_must_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    with pytest.raises(ImproperlyConfigured) as stopped:
        env.text(NAME)

    assert str(stopped.value) == "Set COLOUR_OF_THE_BOAT. docs/settings.md says what it is for."


@pytest.mark.parametrize(
    ("told", "several"), [("", []), ("red", ["red"]), ("red, blue ,,green,", ["red", "blue", "green"])]
)
def test_several_have_commas_between(monkeypatch: pytest.MonkeyPatch, told: str, several: list[str]) -> None:
    monkeypatch.setenv(NAME, told)

    assert env.several(NAME) == several


def test_several_may_be_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert env.several(NAME) == []


def test_several_without_a_default_must_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    with pytest.raises(ImproperlyConfigured, match=r"^Set COLOUR_OF_THE_BOAT\."):
        env.several(NAME, None)


@pytest.mark.parametrize(("told", "meant"), [("yes", True), ("Yes", True), ("no", False), ("NO", False)])
def test_yes_and_no_are_understood(monkeypatch: pytest.MonkeyPatch, told: str, meant: bool) -> None:
    monkeypatch.setenv(NAME, told)

    assert env.yes(NAME) is meant


@pytest.mark.parametrize("default", [True, False])
def test_yes_or_no_has_a_default(monkeypatch: pytest.MonkeyPatch, default: bool) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert env.yes(NAME, default=default) is default


@pytest.mark.parametrize("told", ["", "1", "true", "maybe", "yes please"])
def test_anything_but_yes_and_no_is_refused(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv(NAME, told)

    with pytest.raises(ImproperlyConfigured) as stopped:
        env.yes(NAME)

    assert str(stopped.value) == f'COLOUR_OF_THE_BOAT must be "yes" or "no", not "{told}".'


def test_a_number_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "587")

    assert env.number(NAME, 25) == 587


def test_a_number_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert env.number(NAME, 25) == 25


@pytest.mark.parametrize("told", ["", "-1", "25.5", "twenty five", " 25"])
def test_anything_but_a_number_is_refused(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv(NAME, told)

    with pytest.raises(ImproperlyConfigured) as stopped:
        env.number(NAME, 25)

    assert str(stopped.value) == f'COLOUR_OF_THE_BOAT must be a number, not "{told}".'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the environment names for a secret; not there yet."""
    path = tmp_path / "secret"
    monkeypatch.setenv(f"{NAME}_FILE", str(path))
    return path


def test_a_secret_is_read_from_its_file(file: Path) -> None:
    file.write_text("as long as a secret has to be at least\n", encoding="utf-8")

    assert env.secret(NAME) == "as long as a secret has to be at least"


def test_a_secret_in_the_environment_itself_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "as long as a secret has to be at least")

    with pytest.raises(ImproperlyConfigured, match=r"^Set COLOUR_OF_THE_BOAT_FILE\."):
        env.secret(NAME)


def test_a_secret_may_have_a_usual_place(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(f"{NAME}_FILE")
    file.write_text("x" * 32, encoding="utf-8")

    assert env.secret(NAME, file) == "x" * 32


def test_a_file_that_is_not_there_is_refused(file: Path) -> None:
    with pytest.raises(ImproperlyConfigured) as stopped:
        env.secret(NAME)

    assert str(stopped.value) == "COLOUR_OF_THE_BOAT_FILE names a file that cannot be read."


def test_a_short_secret_is_refused_and_not_shown(file: Path) -> None:
    file.write_text(" hunter2 \n", encoding="utf-8")

    with pytest.raises(ImproperlyConfigured) as stopped:
        env.secret(NAME)

    assert str(stopped.value) == "COLOUR_OF_THE_BOAT_FILE holds a secret of fewer than 32 characters."


def test_a_secret_somebody_else_chose_may_be_shorter_but_not_empty(file: Path) -> None:
    file.write_text("hunter2\n", encoding="utf-8")
    assert env.secret(NAME, shortest=1) == "hunter2"

    file.write_text("\n", encoding="utf-8")
    with pytest.raises(ImproperlyConfigured, match="fewer than 1 characters"):
        env.secret(NAME, shortest=1)


def test_a_file_that_nobody_needs_may_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    assert env.file(NAME, None, needed=False) is None


def test_a_file_that_is_named_or_has_its_place_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "/boats/red")
    assert env.file(NAME, None, needed=False) == Path("/boats/red")

    monkeypatch.delenv(NAME)
    assert env.file(NAME, Path("/boats/blue"), needed=False) == Path("/boats/blue")


def test_a_file_that_is_needed_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    with pytest.raises(ImproperlyConfigured, match=NAME):
        env.file(NAME, None, needed=True)


def test_one_thing_is_said_in_one_way() -> None:
    env.refuse_several(MASTER_KEY="", MASTER_KEY_FILE="/boats/red")

    with pytest.raises(ImproperlyConfigured, match="Set one of MASTER_KEY and MASTER_KEY_FILE, not several"):
        env.refuse_several(MASTER_KEY="red", MASTER_KEY_FILE="/boats/red", MASTER_KEY_COMMAND="")
