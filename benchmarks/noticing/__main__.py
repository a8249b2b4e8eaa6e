"""False notices, and days until a true one: `python -m benchmarks.noticing` prints three tables.

The defaults of `Caution` are chosen from the first. What none of them can show is in docs/safety/noticing.md.
"""

import time
from dataclasses import replace
from itertools import product

from benchmarks.noticing.charts import Noticed, mistaken, noticed, ours, shewhart
from benchmarks.noticing.lives import LIVES, Change, Life
from wayfellow.staying_well.noticing.notices import USUAL_CAUTION, Caution

CHOOSING_PEOPLE, PEOPLE = 100, 200
PLAIN = Life("plain", 0.3)
CHANGES = (Change(1), Change(2), Change(1, 1), Change(1, 2), Change(2, 2), Change(2, 4))
CHANGED_LIVES = tuple(life for life in LIVES if life.name in {"plain", "lopsided", "mostly none"})
CHOICES = (
    *(
        replace(USUAL_CAUTION, newest=lam, width=width)
        for lam, width in product((0.1, 0.2, 0.3), (2, 2.5, 3))
    ),
    *(replace(USUAL_CAUTION, at_least=days) for days in (14, 28)),
)


def print_choosing() -> None:
    """Each setting by its worst life, and by plain lives in which something comes."""
    print(
        f"{'lambda':>6}{'L':>6}{'days':>6}   {'false in 8 weeks: worst life':<34}{'more than one':>14}",
        end="",
    )
    print("".join(f"{change!s:>16}" for change in CHANGES[:2]))
    for caution in CHOICES:
        each = [(mistaken(ours, life, caution=caution, people=CHOOSING_PEOPLE), life) for life in LIVES]
        worst, life = max(each, key=lambda one: one[0].in_eight_weeks)
        often = max(one.more_than_one for one, _ in each)
        label = f"{worst.in_eight_weeks:.2f} ({life.name}, {life.clinging:g})"
        print(
            f"{caution.newest:>6}{caution.width:>6}{caution.at_least:>6}   {label:<34}{often:>14.0%}", end=""
        )
        found = (
            noticed(ours, PLAIN, change, caution=caution, people=CHOOSING_PEOPLE) for change in CHANGES[:2]
        )
        print("".join(f"{_told(one):>16}" for one in found), flush=True)


def print_mistaken(caution: Caution) -> None:
    """Every life under the defaults, with Shewhart's chart of the same taps beside it."""
    print(f"\n{'nothing changes':<22}{'phi':>5}{'':>6}", end="")
    print(f"{'false a month':>14}{'in 8 weeks':>12}{'more than one':>15}", end="")
    print(f"{'Shewhart: a month':>22}{'in 8 weeks':>12}{'more than one':>15}")
    for life in LIVES:
        print(f"{life.name:<22}{life.clinging:>5g}{'':>6}", end="")
        for chart, first in ((ours, 14), (shewhart, 22)):
            found = mistaken(chart, life, caution=caution, people=PEOPLE)
            print(
                f"{found.a_month:>{first}.2f}{found.in_eight_weeks:>12.2f}{found.more_than_one:>15.0%}",
                end="",
            )
        print(flush=True)


def print_noticed(caution: Caution) -> None:
    """How many people are told within four weeks, and after how many days."""
    print(f"\n{'something comes':<22}{'phi':>5}  {'chart':<9}" + "".join(f"{one!s:>14}" for one in CHANGES))
    for life, (chart, name) in product(CHANGED_LIVES, ((ours, "ours"), (shewhart, "Shewhart"))):
        found = (noticed(chart, life, change, caution=caution, people=PEOPLE) for change in CHANGES)
        row = "".join(f"{_told(one):>14}" for one in found)
        print(f"{life.name:<22}{life.clinging:>5g}  {name:<9}{row}", flush=True)


def _told(found: Noticed) -> str:
    return f"{found.share:.0%} {found.delay:.0f} d" if found.share else "nobody"


def main() -> None:
    started = time.process_time()
    print_choosing()
    print_mistaken(USUAL_CAUTION)
    print_noticed(USUAL_CAUTION)
    print(f"\n{time.process_time() - started:.0f} s of one core")


if __name__ == "__main__":
    main()
