"""What an answer of the guide costs: `python -m benchmarks.guide` prints a table. The aim is under 1 ms."""

import time
from collections.abc import Callable
from functools import partial

from wayfellow.measures.guide import guide
from wayfellow.measures.guide_table import guide_table
from wayfellow.measures.offers import all_offers
from wayfellow.measures.purpose import Purpose, Stage

ROUNDS = 200
REPEATS = 5
AIM = 1e-3
HELD = frozenset({"finding-my-footing", "taking-part", "who-5", "qpr-15", "dialog", "k10"})


def seconds_each(deed: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Processor time, the best of several repeats: on a shared machine the rest is other people's work."""
    best = float("inf")
    for _ in range(REPEATS):
        started = time.process_time()
        for _ in range(rounds):
            deed()
        best = min(best, (time.process_time() - started) / rounds)
    return best


def row(label: str, seconds: float, *, beside: str = "") -> None:
    print(f"{label:<46}{1 / seconds:>12,.0f}{seconds * 1e6:>10.1f}  {beside}")


def print_answers(label: str, available: frozenset[str] | None) -> None:
    """The mean over every purpose and stage, and the one that takes longest."""
    each = {
        (purpose, stage): seconds_each(partial(guide, purpose=purpose, stage=stage, available=available))
        for purpose in Purpose
        for stage in (None, *Stage)
    }
    (purpose, stage), longest = max(each.items(), key=lambda one: one[1])
    row(f"an answer, {label}", sum(each.values()) / len(each))
    under = "under" if longest < AIM else "NOT under"
    row(f"the longest, {label}", longest, beside=f"{purpose}/{stage or 'unsaid'}: {under} 1 ms")


def main() -> None:
    started = time.process_time()
    offers = all_offers()
    reading = time.process_time() - started
    assert len(offers) > 25
    assert guide(purpose=Purpose.PLAN, stage=Stage.GETTING_ON)[0].key == "no-cards"

    print(f"{f'{len(offers)} decks and measures, one core':<46}{'a second':>12}{'us each':>10}")
    row("reading all definitions and rules, once", reading)
    print_answers("the whole library", None)
    print_answers(f"a service with {len(HELD)}", HELD)
    row("the table of every purpose and stage", seconds_each(guide_table, rounds=20), beside="30 rows")


if __name__ == "__main__":
    main()
