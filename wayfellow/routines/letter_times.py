"""When a letter may go out: at the times that were asked for, soon after them, and never in quiet hours."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Final

from wayfellow.routines.moments import PartOfDay

# A letter that would come later than this says nothing any more.
LATE_AT_MOST: Final = timedelta(hours=2)
QUIET_FROM, QUIET_UNTIL = time(21), time(8)
FIRST_LETTER = time(17)
# From when on a part of the day has begun, and what stands in the calendar for it.
BEGINS: Final = {
    PartOfDay.MORNING: time(5),
    PartOfDay.DAY: time(11),
    PartOfDay.EVENING: time(17),
    PartOfDay.ANY: time.min,
}
IN_CALENDAR: Final = {
    PartOfDay.MORNING: time(9),
    PartOfDay.DAY: time(13),
    PartOfDay.EVENING: time(19),
    PartOfDay.ANY: None,
}


def is_quiet(clock: time, *, since: time, until: time) -> bool:
    """Whether a time of day is in quiet hours, mostly over midnight. Two equal times are none."""
    if since <= until:
        return since <= clock < until
    return clock >= since or clock < until


def due_time(times: Iterable[time], *, now: datetime) -> time | None:
    """The latest of these times that has come today, if it is not long ago. `now` is on the place's clock."""
    came = [clock for clock in times if earliest(now) <= clock <= now.time()]
    return max(came, default=None)


def earliest(now: datetime) -> time:
    """The first time of this day that is not too long ago."""
    since = now.replace(tzinfo=None) - LATE_AT_MOST
    return since.time() if since.date() == now.date() else time.min


def has_begun(part_of_day: PartOfDay, clock: time | None, *, by: time) -> bool:
    """Whether something's own time, or its part of the day, has begun."""
    return (clock or BEGINS[part_of_day]) <= by
