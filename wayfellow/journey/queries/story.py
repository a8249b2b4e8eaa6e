"""The story: what was, newest first, whole or one kind of it alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from uuid import UUID

from django.utils import timezone

from wayfellow.conversations.queries import TalkWaymark, talks_for_story
from wayfellow.coping.queries import Helped, times_it_helped
from wayfellow.foundation.viewer import Viewer
from wayfellow.goals.queries import GoalTurned, goals_turned
from wayfellow.journey.models import Waymark, WaymarkKind
from wayfellow.reflections.queries import KeptNumber, numbers_kept
from wayfellow.sharing.queries import looking
from wayfellow.sharing.section import Section

MANY = 50


class StoryKind(StrEnum):
    """What somebody can choose to see alone."""

    TALK = "talk"
    WAYMARK = "waymark"
    NOTE = "note"
    GOAL = "goal"
    HELPED = "helped"
    QUESTIONNAIRE = "questionnaire"


# All that others see, whatever the person shares besides: each of the other parts has its own page for them.
FOR_OTHERS = (StoryKind.TALK, StoryKind.WAYMARK)
OF_WAYMARKS = {StoryKind.WAYMARK: WaymarkKind.WAYMARK, StoryKind.NOTE: WaymarkKind.NOTE}

Told = TalkWaymark | Waymark | GoalTurned | Helped | KeptNumber


@dataclass(frozen=True, slots=True)
class StoryMark:
    """One place on the way."""

    kind: StoryKind
    on: date
    written_at: datetime
    told: Told


@dataclass(frozen=True, slots=True)
class Story:
    """A page of the way, newest first, and whose it is: None when it is the viewer's own."""

    owner_name: str | None
    marks: tuple[StoryMark, ...]
    has_older: bool
    kinds: tuple[StoryKind, ...]
    only: StoryKind | None


def story_of(
    viewer: Viewer, *, person_id: UUID, at: datetime, page: int = 1, only: StoryKind | None = None
) -> Story:
    """What was, fifty a page, and only of one kind if one is asked for. Others see talks and waymarks."""
    first, last = (page - 1) * MANY, page * MANY
    with looking(viewer, person_id=person_id, section=Section.JOURNEY, at=at) as looked:
        told_to = tuple(StoryKind) if looked.owner_name is None else FOR_OTHERS
        asked = (only,) if only in told_to else told_to
        # The newest of each are enough for the newest of all.
        marks = _waymarks(person_id, asked, most=last + 1)
        if StoryKind.TALK in asked:
            marks += _talks(viewer, person_id, at, most=last + 1)
        for kind, tell in _OWN.items():
            marks += tell(viewer, last + 1) if kind in asked else ()
    marks.sort(key=lambda mark: (mark.on, mark.written_at), reverse=True)
    shown, has_older = tuple(marks[first:last]), len(marks) > last
    return Story(looked.owner_name, shown, has_older, kinds=told_to, only=only if only in told_to else None)


def _waymarks(person_id: UUID, asked: tuple[StoryKind, ...], *, most: int) -> list[StoryMark]:
    kinds = [OF_WAYMARKS[kind] for kind in asked if kind in OF_WAYMARKS]
    if not kinds:
        return []
    rows = Waymark.objects.filter(person_id=person_id, kind__in=kinds).order_by("-on", "-created_at")
    return [StoryMark(StoryKind(row.kind), row.on, row.created_at, row) for row in rows[:most]]


def _talks(viewer: Viewer, person_id: UUID, at: datetime, *, most: int) -> list[StoryMark]:
    talks = talks_for_story(viewer, person_id=person_id, at=at)[:most]
    return [_mark(StoryKind.TALK, talk) for talk in talks]


def _mark(kind: StoryKind, told: TalkWaymark | GoalTurned | Helped | KeptNumber) -> StoryMark:
    return StoryMark(kind, timezone.localdate(told.on), told.on, told)


def _goals(viewer: Viewer, most: int) -> Iterable[StoryMark]:
    return map(partial(_mark, StoryKind.GOAL), goals_turned(viewer, most=most))


def _helped(viewer: Viewer, most: int) -> Iterable[StoryMark]:
    return map(partial(_mark, StoryKind.HELPED), times_it_helped(viewer, most=most))


def _questionnaires(viewer: Viewer, most: int) -> Iterable[StoryMark]:
    return map(partial(_mark, StoryKind.QUESTIONNAIRE), numbers_kept(viewer)[:most])


_OWN: dict[StoryKind, Callable[[Viewer, int], Iterable[StoryMark]]] = {
    StoryKind.GOAL: _goals,
    StoryKind.HELPED: _helped,
    StoryKind.QUESTIONNAIRE: _questionnaires,
}
