"""Days by the clock of the place."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone


def end_of(day: date) -> datetime:
    """The midnight after a day: whatever lasts until that day ends there."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def is_over(moment: datetime, *, at: datetime) -> bool:
    """Whether a moment, or the whole day where no time was said (midnight), has gone by."""
    local = timezone.localtime(moment)
    return (end_of(local.date()) if local.time() == time.min else moment) <= at
