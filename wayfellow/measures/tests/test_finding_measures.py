"""Measures are found by their key, each from its own file alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wayfellow.measures import instruments
from wayfellow.measures.instruments import (
    LIBRARY,
    InstrumentRefused,
    UnknownInstrument,
    all_instruments,
    instrument,
)
from wayfellow.measures.tests.a_measure_in_words import SKY, written


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A library of its own. What was read before is forgotten, before and after."""
    monkeypatch.setattr(instruments, "LIBRARY", tmp_path)
    for read in (all_instruments, instrument):
        read.cache_clear()
    yield tmp_path
    for read in (all_instruments, instrument):
        read.cache_clear()


def test_every_measure_comes_in_the_order_of_keys(folder: Path) -> None:
    for name in ("wind.toml", "sky-high.toml", "sky.toml", "notes.txt"):
        written(folder, SKY, name)

    assert [one.key for one in all_instruments()] == ["sky", "sky-high", "wind"]


def test_one_measure_is_found_by_its_key() -> None:
    assert instrument("who-5").short_name == "WHO-5"


def test_one_measure_is_the_same_as_among_all() -> None:
    assert all(instrument(one.key) == one for one in all_instruments())


def test_one_measure_is_read_from_its_own_file_alone(folder: Path) -> None:
    written(folder, SKY)
    written(folder, "not a measure", "broken.toml")

    assert instrument("sky").name == "How the sky is"
    with pytest.raises(InstrumentRefused, match=r"^broken\.toml: "):
        all_instruments()


def test_a_measure_is_read_once(folder: Path) -> None:
    path = written(folder, SKY)

    first = instrument("sky")
    path.unlink()

    assert instrument("sky") is first


@pytest.mark.parametrize(
    "key", ["moon", "", "WHO-5", "who-5.toml", "../library/who-5", "who-5\x00", "who-5\n", "é", "-", "who--5"]
)
def test_a_key_that_is_none_is_unknown(key: str) -> None:
    with pytest.raises(UnknownInstrument):
        instrument(key)


def test_a_folder_is_no_measure(folder: Path) -> None:
    (folder / "sky.toml").mkdir()

    with pytest.raises(UnknownInstrument):
        instrument("sky")


def test_the_library_is_beside_the_code() -> None:
    assert LIBRARY.parent == Path(instruments.__file__).parent
