"""Looking back over three months: what stayed of them, in the person's own words."""

from dataclasses import dataclass
from datetime import datetime

from wayfellow.conversations.queries import LastTakeaway, takeaways_between
from wayfellow.coping.queries import TriedThing, tried_between
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.queries import GoalInSeason, goals_between
from wayfellow.journey.models import Waymark, WaymarkKind
from wayfellow.journey.season import Season
from wayfellow.reflections.queries import KeptNumber, numbers_between
from wayfellow.sharing.rules import check_has_space


@dataclass(frozen=True, slots=True)
class LookingBack:
    """All that is told of a season. Notes to oneself stay out of it: it may be printed and passed on."""

    season: Season
    took_away: tuple[LastTakeaway, ...]
    helped: tuple[TriedThing, ...]
    tried: tuple[TriedThing, ...]
    goals: tuple[GoalInSeason, ...]
    waymarks: tuple[Waymark, ...]
    numbers: tuple[KeptNumber, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing of it was written down."""
        return not any(
            (self.took_away, self.helped, self.tried, self.goals, self.waymarks, self.numbers),
        )


def look_back(viewer: Viewer, *, season: Season, with_numbers: bool, at: datetime) -> LookingBack:
    """What the viewer wrote down in a season, oldest first; numbers only when they are asked for."""
    check_has_space(viewer)
    since, before = season.begins_at, season.ends_before
    tried = tried_between(viewer, since=since, before=before)
    return LookingBack(
        season=season,
        took_away=tuple(takeaways_between(viewer, since=since, before=before)),
        helped=tuple(thing for thing in tried if thing.helped),
        tried=tuple(thing for thing in tried if not thing.helped),
        goals=tuple(goals_between(viewer, since=since, before=before)),
        waymarks=_waymarks(viewer, season),
        numbers=tuple(numbers_between(viewer, since=since, before=before, at=at) if with_numbers else ()),
    )


def _waymarks(viewer: Viewer, season: Season) -> tuple[Waymark, ...]:
    rows = Waymark.objects.filter(
        person_id=viewer.person_id,
        kind=WaymarkKind.WAYMARK,
        on__gte=season.first,
        on__lte=season.last,
    )
    return tuple(rows.order_by("on", "created_at"))
