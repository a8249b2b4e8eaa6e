"""Reads of the journey: where one begins, and the story with its talks and waymarks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from wayfellow.conversations.queries import (
    LastTakeaway,
    NextTalk,
    TalkWaymark,
    last_takeaway,
    next_talk,
    talks_for_story,
)
from wayfellow.coping.queries import helped_before
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.journey.models import Waymark, WaymarkKind
from wayfellow.routines.queries import RoutineWithWeek, days_of
from wayfellow.sharing.queries import looking
from wayfellow.sharing.rules import check_has_space
from wayfellow.sharing.section import Section

MANY = 50
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


@dataclass(frozen=True, slots=True)
class StoryMark:
    """One place on the way: a talk, a waymark, or something the person wrote down for themselves."""

    on: date
    written_at: datetime
    talk: TalkWaymark | None = None
    waymark: Waymark | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A page of the way, newest first, and whose it is: None when it is the viewer's own."""

    owner_name: str | None
    marks: tuple[StoryMark, ...]
    has_older: bool


def story_of(viewer: Viewer, *, person_id: UUID, at: datetime, page: int = 1) -> Story:
    """Talks and waymarks, fifty a page. Notes to oneself are for the owner alone."""
    first, last = (page - 1) * MANY, page * MANY
    with looking(viewer, person_id=person_id, section=Section.JOURNEY, at=at) as looked:
        waymarks = Waymark.objects.filter(person_id=person_id).order_by("-on", "-created_at")
        if looked.owner_name is not None:
            waymarks = waymarks.exclude(kind=WaymarkKind.NOTE)
        # The newest of each are enough for the newest of both.
        marks = [StoryMark(row.on, row.created_at, waymark=row) for row in waymarks[: last + 1]]
        talks = talks_for_story(viewer, person_id=person_id, at=at)[: last + 1]
        marks += [StoryMark(timezone.localdate(talk.on), talk.on, talk=talk) for talk in talks]
    marks.sort(key=lambda mark: (mark.on, mark.written_at), reverse=True)
    return Story(looked.owner_name, tuple(marks[first:last]), has_older=len(marks) > last)


def own_waymark(viewer: Viewer, *, waymark_id: UUID) -> Waymark:
    """One of the viewer's own waymarks."""
    waymark = Waymark.objects.filter(pk=waymark_id, person_id=viewer.person_id).first()
    if waymark is None:
        raise NotThere
    return waymark
