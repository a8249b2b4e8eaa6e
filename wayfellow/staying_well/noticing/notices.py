"""When something is different from a person's usual: more of a sign, by their own days, and seldom said."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wayfellow.staying_well.noticing.baseline import baseline_of
from wayfellow.staying_well.noticing.days import Counted, Pause, counted_days
from wayfellow.staying_well.noticing.limits import furthest_usual, one_of, weighted


@dataclass(frozen=True, slots=True)
class Caution:
    """How careful to be. The defaults are chosen by `python -m benchmarks.noticing`."""

    newest: float = 0.1
    """Lambda: what the newest day weighs."""
    width: float = 2.5
    """L: how many standard errors are still usual."""
    at_least: int = 21
    """Days that count before anything is said at all."""
    at_most: int = 56
    """Days of the baseline. Older ones fall out, so that a new life becomes the usual one."""
    recent: int = 14
    """The last days, which are looked at and are not in the baseline yet."""
    warm_up: int = 5
    """Days that count after a pause before anything is said."""
    quiet: int = 14
    """Days from one notice to the next, whatever the taps say."""
    floor: float = 0.5
    """The smallest spread that is believed: half a step from one answer to the next."""


USUAL_CAUTION: Final = Caution()


@dataclass(frozen=True, slots=True)
class Notice:
    """On this day these signs were more than usual, as they had not been said to be before."""

    on: date
    signs: tuple[str, ...]


def notices(
    days_of: Mapping[str, Mapping[date, float]],
    *,
    pauses: Iterable[Pause] = (),
    caution: Caution = USUAL_CAUTION,
) -> tuple[Notice, ...]:
    """Every notice there was, from the day averages of each sign.

    A sign is said once and again only after it was usual in between; nothing is said twice in `quiet` days.
    """
    width = one_of(max(len(days_of), 1), caution.width)
    known = tuple(pauses)
    above_on: dict[date, dict[str, bool]] = {}
    for sign, values in days_of.items():
        for on, is_above in _above(counted_days(values, known), width=width, caution=caution):
            above_on.setdefault(on, {})[sign] = is_above
    return tuple(_seldom(above_on, quiet=timedelta(days=caution.quiet)))


def days_until_told(
    values: Mapping[date, float], *, pauses: Iterable[Pause] = (), caution: Caution = USUAL_CAUTION
) -> int:
    """How many more days must count before something can be said about this sign."""
    counted = counted_days(values, pauses)
    since = counted[-1].since_pause if counted else None
    warming = caution.warm_up - since if since is not None else 0
    return max(caution.at_least + 1 - len(counted), warming, 0)


def _above(days: tuple[Counted, ...], *, width: float, caution: Caution) -> Iterator[tuple[date, bool]]:
    """For each day something can be said about: whether the sign is more than usual."""
    values = [day.value for day in days]
    for ended, day in enumerate(days, start=1):
        since = caution.recent if day.since_pause is None else day.since_pause
        recent = min(caution.recent, since, ended - caution.at_least)
        if recent < 1 or (day.since_pause is not None and since < caution.warm_up):
            continue
        yield day.on, _is_above(values[:ended], recent=recent, width=width, caution=caution)


def _is_above(values: list[float], *, recent: int, width: float, caution: Caution) -> bool:
    usual = baseline_of(values[-recent - caution.at_most : -recent], floor=caution.floor)
    level = weighted(values[-recent:], start=usual.mean, newest=caution.newest)
    return level - usual.mean > furthest_usual(usual, days=recent, newest=caution.newest, width=width)


def _seldom(above_on: Mapping[date, Mapping[str, bool]], *, quiet: timedelta) -> Iterator[Notice]:
    said: set[str] = set()
    last: date | None = None
    for on in sorted(above_on):
        today = above_on[on]
        said -= {sign for sign, is_above in today.items() if not is_above}
        fresh = tuple(sign for sign, is_above in today.items() if is_above and sign not in said)
        if fresh and (last is None or on - last >= quiet):
            said.update(fresh)
            last = on
            yield Notice(on, fresh)
