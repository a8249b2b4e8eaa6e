"""A file is written whole or not at all, and never in the place of something that is no file."""

import os
import stat
from pathlib import Path

import polars as pl
import pytest

from wayfellow.measures.command.files import opened, written_whole
from wayfellow.measures.command.parser import CommandRefused
from wayfellow.measures.tests.commanding import command, refusal, written

ANSWERS = "id,1,2,3,4,5\nann,0,1,2,3,4\n"


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return written(tmp_path, ANSWERS)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_that_was_there_is_replaced(tmp_path: Path, answers: Path) -> None:
    out = written(tmp_path, "what was there before", "out.csv")

    answer = command("score", "who-5", answers, "-o", out)

    assert answer.code == 0
    assert out.read_text() == "id,total,total_why_not\nann,40.0,\n"
    assert names_in(tmp_path) == ["answers.csv", "out.csv"]


def test_trouble_half_way_leaves_what_was_there(
    tmp_path: Path, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written(tmp_path, "what was there before", "out.csv")

    def full(_frame: pl.DataFrame, place: Path) -> None:
        place.write_text("half of")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pl.DataFrame, "write_csv", full)

    assert refusal("score", "who-5", answers, "-o", out) == f"{out}: No space left on device."
    assert out.read_text() == "what was there before"
    assert names_in(tmp_path) == ["answers.csv", "out.csv"]


def test_somebody_who_interrupts_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    def interrupted(place: Path) -> None:
        place.write_text("half of")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), written_whole(out) as place:
        interrupted(place)

    assert names_in(tmp_path) == []


def test_a_new_file_is_for_nobody_else(tmp_path: Path, answers: Path) -> None:
    command("score", "who-5", answers, "-o", tmp_path / "out.csv")

    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o600


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path, answers: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = written(tmp_path / "elsewhere", "before", "kept.csv")
    link = tmp_path / "out.csv"
    link.symlink_to(target)

    command("score", "who-5", answers, "-o", link)

    assert link.is_symlink()
    assert target.read_text().startswith("id,total")


def test_a_folder_or_a_device_is_no_place_to_write_to(tmp_path: Path, answers: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    for place in (tmp_path, pipe, Path(os.devnull)):
        said = refusal("score", "who-5", answers, "-o", place)
        assert said == f"{place}: this is no file that could be written."
    assert Path(os.devnull).is_char_device()


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path, answers: Path) -> None:
    out = tmp_path / "none" / "out.csv"

    assert refusal("score", "who-5", answers, "-o", out) == f"{out}: there is no such file or folder."


def test_the_answers_themselves_are_never_replaced(tmp_path: Path, answers: Path) -> None:
    link = tmp_path / "out.csv"
    link.symlink_to(answers)

    for out in (answers, link):
        said = refusal("score", "who-5", answers, "-o", out)
        assert said == f"{out}: the scores would take the place of the answers."
    assert answers.read_text() == ANSWERS


def test_answers_that_are_not_there_are_missed_before_anything_is_written(tmp_path: Path) -> None:
    out, answers = written(tmp_path, "before", "out.csv"), tmp_path / "none.csv"

    assert refusal("score", "who-5", answers, "-o", out) == f"{answers}: there is no such file or folder."
    assert out.read_text() == "before"


def test_a_pipe_that_breaks_is_told_from_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "")

    with pytest.raises(BrokenPipeError), opened(path):
        raise BrokenPipeError
    with pytest.raises(CommandRefused, match=r"answers\.csv: Input/output error\.$"), opened(path):
        raise OSError(5, "Input/output error")
