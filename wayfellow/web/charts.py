"""Where the marks of a chart stand. The page draws it, with the same content as a table beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

# The size of the drawing in its own units; the page makes it as wide as there is room.
WIDTH, HEIGHT = 360, 220
LEFT, RIGHT, TOP, BOTTOM = 48, 336, 26, 176
# Numbers closer than this would lie on each other. All of them stand in the table.
ROOM_FOR_A_NUMBER = 44


@dataclass(frozen=True, slots=True)
class Dot:
    """A number to be drawn, at its time; without a value there is a gap in the line."""

    on: datetime
    value: float | None
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in its place. Its label is empty where there is no room for it."""

    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A quiet line across, with the number it stands for."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that has a place in the drawing."""

    marks: tuple[Mark, ...]
    ways: tuple[str, ...]
    """The lines from mark to mark, as paths; one for each stretch without a gap."""
    rules: tuple[Rule, ...]
    first: datetime
    last: datetime
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = RIGHT
    bottom: int = BOTTOM


class NothingToDraw(ValueError):
    """There is no number at all."""


def line_chart(dots: Sequence[Dot], *, low: float | None, high: float | None) -> Chart:
    """The chart of these numbers in order of time, over the whole range they could have."""
    values = [dot.value for dot in dots if dot.value is not None]
    if not values:
        raise NothingToDraw
    bottom = min(values) if low is None else low
    top = max(values) if high is None else high
    in_time = sorted(dots, key=lambda dot: dot.on)
    first, last = in_time[0].on, in_time[-1].on
    stretches = [
        [(_across(dot.on, first, last), _up(dot.value, bottom, top), dot.label) for dot in together]
        for together in _stretches(in_time)
    ]
    return Chart(
        marks=tuple(_with_room([place for stretch in stretches for place in stretch])),
        ways=tuple(_way(stretch) for stretch in stretches if len(stretch) > 1),
        rules=(Rule(_up(bottom, bottom, top), f"{bottom:g}"), Rule(_up(top, bottom, top), f"{top:g}")),
        first=first,
        last=last,
    )


Place = tuple[float, float, str]


def _stretches(dots: Sequence[Dot]) -> Iterator[list[Dot]]:
    """The numbers that follow each other without a gap."""
    for is_there, together in groupby(dots, key=lambda dot: dot.value is not None):
        if is_there:
            yield list(together)


def _across(on: datetime, first: datetime, last: datetime) -> float:
    """Further right the later; alone in the middle."""
    whole = (last - first).total_seconds()
    part = (on - first).total_seconds() / whole if whole else 0.5
    return round(LEFT + part * (RIGHT - LEFT), 1)


def _up(value: float | None, bottom: float, top: float) -> float:
    """Higher up the higher the number; in the middle where all are the same."""
    whole = top - bottom
    part = ((value or 0) - bottom) / whole if whole else 0.5
    return round(BOTTOM - part * (BOTTOM - TOP), 1)


def _with_room(places: Sequence[Place]) -> Iterator[Mark]:
    labelled_at = -float(ROOM_FOR_A_NUMBER)
    for x, y, label in places:
        has_room = x - labelled_at >= ROOM_FOR_A_NUMBER
        labelled_at = x if has_room else labelled_at
        yield Mark(x, y, label if has_room else "")


def _way(stretch: Sequence[Place]) -> str:
    return "M" + " L".join(f"{x:g} {y:g}" for x, y, _ in stretch)


# One row of a bar chart: its words, and the bar beneath them.
ROW, BAR, WORDS_UP, AFTER_BAR = 50, 14, 8, 8
# Narrower than a drawing over time, so that its words stay as large as others on a phone.
BARS_WIDE, LONGEST_BAR, LONGEST_WORDS = 300, 200, 36


@dataclass(frozen=True, slots=True)
class Bar:
    """A number to be drawn as a bar. `said` stands beside it; without a value there is no bar."""

    label: str
    value: float | None
    said: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar in its place."""

    label: str
    said: str
    words_y: float
    y: float
    width: float

    @property
    def said_x(self) -> float:
        """Where the number stands: behind the bar."""
        return self.width + AFTER_BAR if self.width else 0


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars one below the other, all on one scale that begins at nothing."""

    bars: tuple[DrawnBar, ...]
    height: int
    width: int = BARS_WIDE
    bar: int = BAR


def bar_chart(bars: Sequence[Bar]) -> BarChart:
    """The drawing of these bars; NothingToDraw where none of them is longer than nothing."""
    longest = max((bar.value for bar in bars if bar.value is not None), default=0)
    if longest <= 0:
        raise NothingToDraw
    drawn = tuple(_drawn(bar, place, longest) for place, bar in enumerate(bars))
    return BarChart(drawn, height=ROW * len(bars))


def _drawn(bar: Bar, place: int, longest: float) -> DrawnBar:
    top = place * ROW
    return DrawnBar(
        label=_cut(bar.label),
        said=bar.said,
        words_y=top + ROW / 2 - WORDS_UP,
        y=top + ROW / 2,
        width=round(max(bar.value or 0, 0) / longest * LONGEST_BAR, 1),
    )


def _cut(words: str) -> str:
    """What has room. All of it stands in the table."""
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1].rstrip()}…"
