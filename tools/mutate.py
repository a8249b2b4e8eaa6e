"""How many faults the tests find: `make mutate`, or `python -m tools.mutate vault` for one part.

At least 95 of 100 must be found. A fault that nobody could notice stands in tools/mutation/excused.toml with
the reason; it counts as not found all the same.
"""

import argparse
import ast
import os
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tools.mutation import prepared
from tools.mutation.faults import Fault, faults
from tools.mutation.targets import ROOT, TARGETS, Target
from tools.mutation.trying import NOT_FOUND, outcome, run_tests

EXCUSED = ROOT / "tools" / "mutation" / "excused.toml"
AT_LEAST = 95.0
LONGEST = 900.0

Try = Callable[[Path, ast.Module, float], str]


class NotInOrder(Exception):
    """The tests fail without any fault, so that nothing can be learned from them."""


def every_fault(target: Target) -> Iterator[tuple[Path, Fault]]:
    """All faults of a target's files."""
    for path in target.files():
        yield from ((path, fault) for fault in faults(path.read_text(encoding="utf-8")))


def try_one(target: Target, path: Path, code: ast.Module, seconds: float) -> str:
    """What the target's quick tests say, or, where they find nothing, the others."""
    told = NOT_FOUND
    for tests in (target.quick, target.tests):
        if told == NOT_FOUND:
            told = outcome(partial(run_tests, path, code, (*target.options, *tests)), seconds=seconds)
    return told


def patience(target: Target, attempt: Try) -> float:
    """How long a run may take: some time more than without a fault."""
    began = time.monotonic()
    in_order(target, attempt)
    return 30 + 5 * (time.monotonic() - began)


def in_order(target: Target, attempt: Try) -> None:
    """Without any fault every test must pass, or nothing can be learned from those that fail."""
    path = target.files()[0]
    if attempt(path, ast.parse(path.read_text(encoding="utf-8")), LONGEST) != NOT_FOUND:
        raise NotInOrder(f"The tests of {target.name} fail without any fault.")


def hunt(target: Target, attempt: Try, say: Callable[[str], None]) -> Counter[str]:
    """Try every fault, say which are not found, and count."""
    excused = excuses()
    seconds = patience(target, attempt)
    counts: Counter[str] = Counter()
    for path, fault in every_fault(target):
        told = attempt(path, fault.code, seconds)
        counts[told] += 1
        if told == NOT_FOUND:
            place = f"{path.relative_to(ROOT)}: {fault.name}"
            counts["excused"] += place in excused
            say(f"  {'excused' if place in excused else NOT_FOUND}: {place} (line {fault.line})")
    # Whatever broke meanwhile, on the machine or in the tree, would have looked like so many faults found.
    in_order(target, attempt)
    return counts


def excuses() -> dict[str, str]:
    """Faults that nobody could notice, each with its reason."""
    return {
        told["fault"]: told["reason"]
        for told in tomllib.loads(EXCUSED.read_text(encoding="utf-8"))["excused"]
    }


def share(counts: Counter[str]) -> float:
    """How many of a hundred were found; one that ran for ever was noticed, too."""
    tried = counts.total() - counts["excused"]
    return 100 * (tried - counts[NOT_FOUND]) / tried


def verdict(name: str, counts: Counter[str]) -> str:
    """One line with all the counts."""
    tried, missed = counts.total() - counts["excused"], counts[NOT_FOUND]
    return (
        f"{name}: {tried - missed} of {tried} faults found, {share(counts):.1f} %; "
        f"{missed} not found, {counts['excused']} of them excused"
    )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", choices=[[], *(target.name for target in TARGETS)])
    only = parser.parse_args(arguments).only
    good = True
    with tempfile.TemporaryDirectory() as place:
        os.environ[prepared.PLACE] = place
        for target in TARGETS:
            if not only or target.name in only:
                counts = hunt(target, partial(try_one, target), lambda line: print(line, flush=True))
                print(verdict(target.name, counts), flush=True)
                good = good and share(counts) >= AT_LEAST
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
