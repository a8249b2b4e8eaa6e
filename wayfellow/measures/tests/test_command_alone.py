"""The command in a process of its own: what it loads, how it ends, and what it does when others go away."""

import errno
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wayfellow.measures.command import main
from wayfellow.measures.tests.commanding import ROOT, command, command_alone, written

ALONE = [sys.executable, "-m", "wayfellow.measures"]
WHO_5 = "id,1,2,3,4,5\nann,0,1,2,3,4\n"


def test_people_and_programs_get_from_it_what_they_get_in_one_process() -> None:
    assert command_alone("list") == command("list")
    assert command_alone("show", "who-5", "--json").json == command("show", "who-5", "--json").json


def test_a_refusal_is_one_line_and_exit_code_2() -> None:
    answer = command_alone("show", "nothing")

    assert answer.code == 2
    assert (answer.out, answer.err) == ("", "There is no measure 'nothing'. `list` names them all.\n")


def test_it_scores_from_a_file_to_a_file(tmp_path: Path) -> None:
    answers, out = written(tmp_path, WHO_5), tmp_path / "out.csv"

    answer = command_alone("score", "who-5", answers, "-o", out)

    assert (answer.code, answer.err) == (0, "")
    assert out.read_text() == "id,total,total_why_not\nann,40.0,\n"


def test_answers_may_come_through_a_pipe() -> None:
    answer = command_alone("score", "who-5", "/dev/stdin", "--json", input=WHO_5.encode())

    assert answer.json["results"] == [{"id": "ann", "total": {"value": 40.0, "why_not": None}}]


@pytest.mark.parametrize(
    ("part", "heavy"), [("list", ()), ("show", ("who-5",)), ("guide", ("--purpose", "plan"))]
)
def test_what_needs_no_table_loads_nothing_heavy(part: str, heavy: tuple[str, ...]) -> None:
    code = (
        "import sys; from wayfellow.measures.command import main; "
        f"code = main({[part, *heavy]!r}); "
        "loaded = {name.split('.')[0] for name in sys.modules}; "
        "print(sorted(loaded & {'django', 'polars', 'pandas', 'numpy', 'tqdm', 'pyxform', 'openpyxl'}))"
    )

    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)

    assert found.stdout.splitlines()[-1] == "[]"


def test_somebody_who_reads_only_the_first_line_leaves_no_traceback() -> None:
    with subprocess.Popen(
        [*ALONE, "list"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        said = running.stderr.read().decode()

    assert running.returncode == 2
    assert said == "The output was closed before all of it was written.\n"


def test_an_output_that_takes_nothing_is_told_in_one_line(tmp_path: Path) -> None:
    with written(tmp_path, "for reading only").open("rb") as output:
        found = subprocess.run(
            [*ALONE, "list"], cwd=ROOT, check=False, stdout=output, stderr=subprocess.PIPE, text=True
        )

    assert found.returncode == 2
    assert found.stderr == "The output cannot be written: Bad file descriptor.\n"


def test_an_output_that_was_closed_from_the_start_is_told_in_one_line() -> None:
    found = subprocess.run(
        ["sh", "-c", 'exec "$0" -m wayfellow.measures list >&-', sys.executable],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )

    assert found.returncode == 2
    assert found.stderr == "The output is closed: there is nowhere to write to.\n"


def test_with_everything_closed_only_the_exit_code_is_left() -> None:
    found = subprocess.run(
        ["sh", "-c", 'exec "$0" -m wayfellow.measures show nothing >&- 2>&-', sys.executable],
        cwd=ROOT,
        check=False,
    )

    assert found.returncode == 2


def test_a_terminal_that_knows_few_letters_still_gets_all_the_words() -> None:
    answer = command_alone("show", "who-5", env={**os.environ, "PYTHONIOENCODING": "ascii"})

    assert (answer.code, answer.err) == (0, "")
    assert "The owner\\u2019s" in answer.out


def test_whoever_interrupts_while_it_waits_gets_130_and_no_traceback(tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    os.mkfifo(answers)
    running = subprocess.Popen(
        [*ALONE, "score", "who-5", str(answers)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        # Held open: it waits for answers that never come.
        writing = _opened_once_somebody_reads(answers)
        time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        code = running.wait(timeout=20)
        os.close(writing)
    finally:
        running.kill()
        out, said = running.communicate()

    assert (code, out, said) == (130, b"", b"")


def _opened_once_somebody_reads(pipe: Path) -> int:
    for _ in range(600):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as nobody_yet:
            if nobody_yet.errno != errno.ENXIO:
                raise
            time.sleep(0.05)
    raise TimeoutError("it never began to read")


def test_python_runs_it_by_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["wayfellow.measures", "show", "nothing"])

    with pytest.raises(SystemExit) as left:
        runpy.run_module("wayfellow.measures", run_name="__main__")

    assert left.value.code == 2
    assert capsys.readouterr().err == "There is no measure 'nothing'. `list` names them all.\n"


def test_to_import_it_is_not_to_run_it(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_module("wayfellow.measures.__main__", run_name="somebody")

    assert capsys.readouterr() == ("", "")


def a_broken_pipe(_folder: Path) -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def a_file_for_reading(folder: Path) -> int:
    return os.open(written(folder, "as it was"), os.O_RDONLY)


@pytest.mark.parametrize(
    ("opened", "said"),
    [
        (a_broken_pipe, "The output was closed before all of it was written.\n"),
        (a_file_for_reading, "The output cannot be written: Bad file descriptor.\n"),
    ],
)
def test_what_could_not_be_written_goes_nowhere_when_python_ends(
    opened: Callable[[Path], int],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with os.fdopen(opened(tmp_path), "w") as output:
        monkeypatch.setattr("sys.stdout", output)
        code = main(["list"])
        output.flush()

    assert code == 2
    assert capsys.readouterr().err == said
