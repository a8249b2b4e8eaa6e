"""The command as its callers meet it: in this process, or in one of its own. And a measure made up for it."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from wayfellow.measures.command import main

ROOT: Final = Path(__file__).resolve().parents[3]

# Two scores: a mean of all three with one turned round, and a sum through a table that comes with a licence.
COLOURS: Final = """
kind = "questionnaire"
name = "How blue the sky is"
short_name = "Blue"
version = "1"
authors = ["A painter"]
about = "Three questions about the sky."
captures = ["hope"]
purposes = ["notice"]
stages = ["getting_on"]
items = { value = 3, source = "sky", status = "verified" }

[sources.sky]
title = "The sky, looked at"

[responses]
values = [0, 1, 2]
set_aside = [9]
reverse = [2]
source = "sky"
status = "verified"

[[scores]]
key = "mean"
name = "Blueness"
how = "mean"
low = 0
high = 2
more_means = "more blue"
source = "sky"
status = "verified"

[scores.missing]
at_most = 1
source = "sky"
status = "verified"

[[scores.findings]]
population = "Painters"
n = 40
mdc95 = 0.5
mid_within = 0.2
source = "sky"
status = "verified"

[[scores.findings]]
population = "Sailors"
mdc95 = 0.1
source = "sky"
status = "unverified"

[[scores]]
key = "shade"
name = "Shade"
items = [1, 3]
how = "sum"
low = 0
high = 10
more_means = "darker"
source = "sky"
status = "unverified"

[scores.lookup]
passes_through = [[0, 0]]
source = "sky"
status = "verified"

[licence]
owner = "Nobody"
terms = "open"
words = "Everybody may look up."
source = "sky"
status = "verified"
"""
SHADES: Final = "counted,reported\n0,0\n1,2\n2,5\n3,7\n4,10\n"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def command(*words: object) -> Answer:
    """In this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    return Answer(code, out.getvalue(), err.getvalue())


def command_alone(*words: object, **settings: Any) -> Answer:
    """In a process of its own, as people call it."""
    found = subprocess.run(
        [sys.executable, "-m", "wayfellow.measures", *map(str, words)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        **settings,
    )
    return Answer(found.returncode, found.stdout.decode(), found.stderr.decode())


def refusal(*words: object) -> str:
    """The one line that a refused command says."""
    answer = command(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith("\n")
    assert answer.err.count("\n") == 1
    return answer.err.rstrip("\n")


def written(folder: Path, text: str | bytes, name: str = "answers.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def colours(folder: Path, text: str = COLOURS) -> Path:
    return written(folder, text, "colours.toml")
