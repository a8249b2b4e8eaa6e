"""The command: hands over to one of its parts, and turns whatever goes wrong into one line."""

import signal
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol, cast

from wayfellow.measures.command.output import abandon_output, finish_output, one_line, say
from wayfellow.measures.command.parser import NAME, CommandRefused, Parser

REFUSED: Final = 2
INTERRUPTED: Final = 130  # as shells count it: 128, and 2 for SIGINT

ABOUT: Final = {
    "list": "every measure: its items, minutes, licence, and its score or why it has none",
    "show": "what is known of one measure, with sources, and what is not",
    "score": "scores for a table of answers",
    "change": "what two tables of answers say about change",
    "guide": "what may suit a conversation, each with its reasons",
    "import": "a questionnaire out of a FHIR, REDCap or XLSForm file",
}
_PARTS: Final = {
    "list": "list_measures",
    "show": "show_measure",
    "score": "score_answers",
    "change": "change_between",
    "guide": "ask_guide",
    "import": "import_file",
}


class Subcommand(Protocol):
    """What a module of this folder has that is one of the command's parts."""

    def arguments(self, parser: Parser) -> None: ...

    def run(self, chosen: Namespace) -> None: ...


def part(name: str) -> Subcommand:
    """The one place that imports late: `list` need not wait for what only `score` uses."""
    return cast(Subcommand, import_module(f"{__name__}.{_PARTS[name]}"))


def main(argv: Sequence[str]) -> int:
    """Do what was asked. The answer is the exit code."""
    try:
        _run(argv)
        finish_output()
    except CommandRefused as refused:
        return _refuse(str(refused))
    except BrokenPipeError:
        abandon_output()
        return _refuse("The output was closed before all of it was written.")
    except OSError as trouble:
        abandon_output()
        return _refuse(f"The output cannot be written: {trouble.strerror}.")
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _run(argv: Sequence[str]) -> None:
    name, *rest = argv or ["--help"]
    if name in ("-h", "--help"):
        say(_help())
        return
    if name not in _PARTS:
        raise CommandRefused(f"There is no '{one_line(name)}' here. There is: {', '.join(_PARTS)}.")
    chosen_part = part(name)
    _let_interrupt()
    parser = Parser(prog=f"{NAME} {name}", description=f"{ABOUT[name][0].upper()}{ABOUT[name][1:]}.")
    chosen_part.arguments(parser)
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    if {"-h", "--help"} & set(rest):
        say(parser.format_help().rstrip())
        return
    chosen_part.run(parser.parse_args(rest))


def _let_interrupt() -> None:
    """Polars has it that waiting goes on after Ctrl-C. Whoever waits at a pipe may want to leave."""
    if hasattr(signal, "siginterrupt"):  # Windows has none, and needs none
        signal.siginterrupt(signal.SIGINT, True)


def _help() -> str:
    parts = "\n".join(f"  {name:<8}{about}" for name, about in ABOUT.items())
    return f"usage: {NAME} PART ...\n\n{parts}\n\n{NAME} PART --help says more. Each part takes --json."


def _refuse(why: str) -> int:
    # There is no stderr where somebody closed it; the exit code still tells.
    if sys.stderr is not None:
        sys.stderr.write(f"{one_line(why)}\n")
    return REFUSED
