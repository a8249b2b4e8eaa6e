"""How soon the command answers: `python -m benchmarks.starting` prints a table. `list` aims at 300 ms."""

import resource
import subprocess
import sys
import time
from statistics import median

REPEATS = 15
AIM = 0.3
# What must not be loaded where no table is scored.
HEAVY = ("django", "polars", "pandas", "numpy", "tqdm", "pyxform")
PARTS = {
    "list": ["list"],
    "list --json": ["list", "--json"],
    "show who-5": ["show", "who-5"],
    "guide --purpose plan": ["guide", "--purpose", "plan"],
}
LOADED = (
    "import sys; from wayfellow.measures.command import main; code = main({words!r}); "
    "print(); print(' '.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
)


def seconds(words: list[str]) -> tuple[list[float], float]:
    """How long somebody at a terminal waits, each time; and the processor's time of the quickest start."""
    waited, worked = [], float("inf")
    for _ in range(REPEATS):
        before, started = processor_seconds(), time.perf_counter()
        subprocess.run(words, check=True, capture_output=True)
        waited.append(time.perf_counter() - started)
        worked = min(worked, processor_seconds() - before)
    return sorted(waited), worked


def processor_seconds() -> float:
    """Of all processes started so far: on a shared machine, waiting is also for other people's work."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def loaded(words: list[str]) -> set[str]:
    """The packages in memory once the part is done."""
    code = LOADED.format(words=words)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split())


def row(label: str, words: list[str], *, judged: bool = True) -> None:
    waited, worked = seconds(words)
    figures = (waited[0], median(waited), waited[-1], worked)
    under = "" if not judged else "under 300 ms" if waited[0] < AIM else "NOT under 300 ms"
    print(f"{label:<30}{''.join(f'{one * 1e3:>10.0f}' for one in figures)}  {under}")


def main() -> None:
    print(f"{f'{REPEATS} starts each':<30}{'best ms':>10}{'median':>10}{'worst':>10}{'processor':>10}")
    row("python alone", [sys.executable, "-c", "pass"], judged=False)
    for label, words in PARTS.items():
        there = loaded(words)
        assert "wayfellow" in there
        assert not there & set(HEAVY), sorted(there & set(HEAVY))
        row(label, [sys.executable, "-m", "wayfellow.measures", *words])
    print(f"none of them loads {', '.join(HEAVY)}")


if __name__ == "__main__":
    main()
