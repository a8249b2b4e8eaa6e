"""For how long something is shared, as a person says it."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class HowLong(StrEnum):
    """Until I change it, or until the end of a day."""

    UNTIL_I_CHANGE_IT = "until_i_change_it"
    A_WEEK = "a_week"
    A_MONTH = "a_month"

    def ends(self, at: datetime) -> datetime | None:
        """When it ends: the midnight after the last day, by the clock of the place."""
        days = DAYS[self]
        if days is None:
            return None
        after = timezone.localdate(at) + timedelta(days=days + 1)
        return timezone.make_aware(datetime.combine(after, time.min))


DAYS: dict[HowLong, int | None] = {HowLong.UNTIL_I_CHANGE_IT: None, HowLong.A_WEEK: 7, HowLong.A_MONTH: 30}
NAMES: dict[HowLong, Promise] = {
    HowLong.UNTIL_I_CHANGE_IT: _("Until I change it"),
    HowLong.A_WEEK: _("For a week"),
    HowLong.A_MONTH: _("For a month"),
}
