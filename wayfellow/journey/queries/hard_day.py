"""The little that a hard day has room for."""

from datetime import datetime

from wayfellow.foundation.viewer import Viewer
from wayfellow.sharing.rules import check_has_space
from wayfellow.staying_well.queries import ForHardDay, for_hard_day


def hard_day_of(viewer: Viewer, *, at: datetime) -> ForHardDay:
    """What the viewer's plan says to do, and whom they can ring."""
    check_has_space(viewer)
    return for_hard_day(viewer, at=at)
