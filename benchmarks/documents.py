"""What a PDF costs: `python -m benchmarks.documents` prints a table. The first one also finds the letters."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django
from django.conf import settings

PLANS = Path(__file__).resolve().parents[1] / "wayfellow" / "staying_well" / "documents"
ROUNDS, FIRSTS = 40, 5
OTHER_WRITING = "漢字 and more"
SECONDS_OF_THE_FIRST = (
    "import time, benchmarks.documents as b\n"
    "set_it = b.setting()\n"
    "began = time.perf_counter()\n"
    "set_it(b.plan(20))\n"
    "print(time.perf_counter() - began)"
)


def plan(entries: int, *, text: str = "Ring Mo before ten, and have tea together") -> dict[str, Any]:
    """A plan with so many entries over eight parts."""
    said = {"text": text, "number": "", "more": []}
    each = [dict(said) for _ in range(-(-entries // 8))]
    part = {"heading": "", "entries": each}
    sheet = {"heading": "What I do", "zone": "early", "count": len(each), "parts": [part]}
    return {
        "title": "Notes",
        "opening": ["Nobody has promised to act on this."],
        "more": "More stands in my plan.",
        "sheets": [sheet] * 8,
    }


def setting(template: str = "plan.typ") -> Callable[[dict[str, Any]], bytes]:
    """What sets a plan, once everything around it stands."""
    if not settings.configured:
        settings.configure(LANGUAGE_CODE="en-gb")
        django.setup()
    from wayfellow.web.documents import Paper, pdf  # noqa: PLC0415  # only once Django stands

    return lambda told: pdf(PLANS / template, told, paper=Paper.A4)


def row(label: str, seconds: list[float], size: int = 0) -> None:
    """One line of the table: other work on this machine is in the middle one, and hardly in the best."""
    ordered = sorted(1000 * one for one in seconds)
    print(f"{label:<34}{ordered[0]:>9.1f}{statistics.median(ordered):>9.1f}{size / 1000:>9.1f}")


def of_a_first() -> float:
    """In a process of its own, so that nothing is warm."""
    asked = [sys.executable, "-c", SECONDS_OF_THE_FIRST]
    return float(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def timed(set_it: Callable[[dict[str, Any]], bytes], entries: int, **more: str) -> tuple[list[float], int]:
    """Every round with other words, so that nothing is remembered from the last."""
    took, size = [], 0
    for turn in range(ROUNDS):
        told = plan(entries, **({"text": f"Ring Mo before ten, {turn}"} | more))
        told["title"] = f"Notes {turn}"
        began = time.perf_counter()
        made = set_it(told)
        took.append(time.perf_counter() - began)
        assert made.startswith(b"%PDF")
        size = len(made)
    return took[1:], size


def main() -> None:
    """The first of a process, then those after it."""
    print(f"{'one PDF':<34}{'best ms':>9}{'p50 ms':>9}{'kB':>9}")
    row("20 entries, the first", [of_a_first() for _ in range(FIRSTS)])
    set_it = setting()
    for entries in (8, 20, 100, 300):
        row(f"{entries} entries", *timed(set_it, entries))
    row("a card to fold", *timed(setting("card.typ"), 20))
    row("20 entries, other writing", *timed(set_it, 20, text=OTHER_WRITING))


if __name__ == "__main__":
    main()
