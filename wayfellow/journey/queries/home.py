"""Where one begins: the next talk, today, what helped, and what was last taken away."""

from dataclasses import dataclass
from datetime import datetime

from wayfellow.conversations.queries import LastTakeaway, NextTalk, last_takeaway, next_talk
from wayfellow.coping.queries import helped_before
from wayfellow.foundation.viewer import Viewer
from wayfellow.routines.queries import RoutineWithWeek, days_of
from wayfellow.sharing.rules import check_has_space

DAYS_ON_HOME = 5


@dataclass(frozen=True, slots=True)
class Home:
    """What stands on the page where a person begins."""

    talk: NextTalk | None
    days: tuple[RoutineWithWeek, ...]
    has_more_days: bool
    helped: int
    took_away: LastTakeaway | None

    @property
    def is_new(self) -> bool:
        """Nothing stands here yet."""
        return self.talk is None and self.took_away is None and not self.days and not self.helped


def home_of(viewer: Viewer, *, at: datetime) -> Home:
    """The next talk, today, what helped, and what was last taken away."""
    check_has_space(viewer)
    talk = next_talk(viewer, at=at)
    days = days_of(viewer, person_id=viewer.person_id, at=at)
    return Home(
        talk=talk,
        days=tuple(days[:DAYS_ON_HOME]),
        has_more_days=len(days) > DAYS_ON_HOME,
        helped=helped_before(viewer),
        took_away=last_takeaway(viewer),
    )
