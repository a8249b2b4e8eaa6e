"""Writing to whoever called the command: words for people, JSON for programs."""

import json
import os
import sys

from wayfellow.measures.command.parser import CommandRefused


def say(text: str) -> None:
    """Some lines. What the output cannot show is shown as its code."""
    # There is none where somebody closed it before the start.
    if sys.stdout is None:
        raise CommandRefused("The output is closed: there is nowhere to write to.")
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(f"{text}\n".encode(encoding, "backslashreplace").decode(encoding))


def say_json(content: object) -> None:
    """Plain ASCII, so that no setting of a terminal can spoil it."""
    say(json.dumps(content, indent=2, allow_nan=False))


def one_line(text: str) -> str:
    """Words from anywhere, in one line that no terminal takes for a command."""
    return "".join(
        letter if letter.isprintable() else ascii(letter)[1:-1] for letter in " ".join(text.split())
    )


def finish_output() -> None:
    """Find out now, and not when Python ends, whether all of it could be written."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon_output() -> None:
    """What is still waiting goes nowhere; otherwise Python would try again at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
