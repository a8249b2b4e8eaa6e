"""What the command understands, and its way of refusing: one plain line."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from enum import StrEnum
from typing import Final, NoReturn, TypeVar

NAME: Final = "python -m wayfellow.measures"

Choice = TypeVar("Choice", bound=StrEnum)


class CommandRefused(Exception):
    """It cannot be done as it was asked. Says why in one line."""


class Parser(ArgumentParser):
    """Refuses in one line, and leaves the help to the command, which prints it like all else."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise CommandRefused(f"{message[:1].upper()}{message[1:]}. `{self.prog} --help` says more.")


def one_of(kind: type[Choice], *, called: str) -> Callable[[str], Choice]:
    """A choice by its value; a hyphen will do for an underscore."""

    def chosen(text: str) -> Choice:
        for choice in kind:
            if choice.value == text.replace("-", "_"):
                return choice
        raise ArgumentTypeError(f"there is no {called} '{text}'. There is: {', '.join(kind)}")

    return chosen


def minutes(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 4 or int(text) < 1:
        raise ArgumentTypeError(f"'{text}' is no number of minutes, which is whole and from 1 to 9999")
    return int(text)
