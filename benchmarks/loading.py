"""What it costs to load the measures: `python -m benchmarks.loading` prints a table."""

import subprocess
import sys
import time
import tomllib
from collections.abc import Callable

import msgspec

from wayfellow.measures import instrument_rules
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.instrument_rules.parts import Slip
from wayfellow.measures.instruments import LIBRARY, all_instruments, instrument, read_instrument

REPEATS = 20
STARTS = 5
PATHS = sorted(LIBRARY.glob("*.toml"), key=lambda path: path.stem)
START = "from wayfellow.measures.instruments import all_instruments; all_instruments()"


def best_seconds(deed: Callable[[], object], *, repeats: int = REPEATS) -> float:
    """Processor time, the best of several repeats: on a shared machine the rest is other people's work."""
    times = []
    for _ in range(repeats):
        started = time.process_time()
        deed()
        times.append(time.process_time() - started)
    return min(times)


def seconds_from_nothing(program: str) -> float:
    """A new Python from its start to its end, by the clock on the wall, the best of a few."""
    times = []
    for _ in range(STARTS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        times.append(time.perf_counter() - started)
    return min(times)


def row(label: str, seconds: float) -> None:
    print(f"{label:<52}{seconds * 1e3:>10.2f}")


def load_all() -> tuple[Instrument, ...]:
    all_instruments.cache_clear()
    return all_instruments()


def load_one() -> Instrument:
    instrument.cache_clear()
    return instrument("who-5")


def main() -> None:
    contents = [tomllib.loads(path.read_text(encoding="utf-8")) for path in PATHS]
    measures = load_all()
    assert [one.key for one in measures] == [path.stem for path in PATHS]
    assert load_one() == read_instrument(LIBRARY / "who-5.toml")

    print(f"{f'{len(PATHS)} measures, {sum(path.stat().st_size for path in PATHS):,} bytes':<52}{'ms':>10}")
    row("all of them, read and checked", best_seconds(load_all))
    row("  of that: TOML", best_seconds(lambda: [tomllib.loads(path.read_text("utf-8")) for path in PATHS]))
    row("  of that: types", best_seconds(lambda: [_typed(content) for content in contents]))
    row("  of that: checks across fields", best_seconds(lambda: [_slips(one) for one in measures]))
    row("one of them, read alone", best_seconds(load_one))
    row("all of them, when they were read before", best_seconds(all_instruments))
    row("a new Python that loads all, to its end", seconds_from_nothing(START))
    row("a new Python that does nothing", seconds_from_nothing("pass"))


def _typed(content: dict[str, object]) -> Instrument:
    return msgspec.convert({"key": "x", **content}, Instrument)


def _slips(one: Instrument) -> list[Slip]:
    return list(instrument_rules.slips(one))


if __name__ == "__main__":
    main()
