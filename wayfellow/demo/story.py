"""What a file about a made-up person may say, and how the files are read."""

import tomllib
from datetime import time
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.demo.goal_story import GoalStory
from wayfellow.demo.help_story import HelpStory
from wayfellow.demo.learning_story import ReadStory
from wayfellow.demo.plan_story import PlanStory
from wayfellow.demo.service_story import ServiceStory as ServiceStory  # stands here for the other files
from wayfellow.demo.work_story import WorkStory
from wayfellow.foundation.viewer import Role
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.actions import CardState
from wayfellow.routines.actions import PartOfDay, Rhythm
from wayfellow.sharing.section import Section

PEOPLE: Final = Path(__file__).parent / "people"
T = TypeVar("T", bound=msgspec.Struct)


class StoryRefused(ValueError):
    """A file of the demo cannot be used as it stands."""


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a file. Moments are told as `moments` understands them; others are named by their file."""


class Companion(Told, frozen=True):
    """Somebody who walks along, and what they may see."""

    who: str
    since: str
    shares: list[Section] = []
    shares_for_a_month: list[Section] = []


class OpenedTogether(Told, frozen=True):
    """A space that a worker and a person opened in one room; the person has no way to sign in so far."""

    by: str
    consent: str
    sees: list[Section] = []


class NoticingStory(Told, frozen=True):
    """A sign that is noticed. `taps` says "0 2 . 4", a dot for a day without, and ends yesterday."""

    sign: str
    taps: str


class DayStory(Told, frozen=True):
    """An anchor of the day. `week` says "done tiny skip none" and ends yesterday.

    Today is left to the visitor. It comes every day, on
    some `weekdays` (Monday is 0), or so many `times` a week.
    """

    what: str
    at: str
    tiny: str = ""
    part_of_day: PartOfDay = PartOfDay.ANY
    clock: time | None = None
    weekdays: list[int] = []
    times: int = 0
    rests: bool = False
    week: str = ""

    @property
    def rhythm(self) -> Rhythm:
        """How often it comes."""
        if self.times:
            return Rhythm.times_a_week(self.times)
        return Rhythm.on_days(self.weekdays) if self.weekdays else Rhythm()


class TopicStory(Told, frozen=True):
    """Something to learn; `found_out` says when, if it was."""

    what: str
    at: str
    note: str = ""
    found_out: str = ""


class WaymarkStory(Told, frozen=True):
    """A moment somebody named themselves."""

    title: str
    on: str
    more: str = ""


class NoteStory(Told, frozen=True):
    """Something written down for oneself alone."""

    text: str
    at: str


class MadeInto(Told, frozen=True):
    """What a line became, in its own words or in others. A step names its goal by the goal's words."""

    kind: TakeawayKind
    text: str = ""
    goal: str = ""


class LineStory(Told, frozen=True):
    """One line of a talk. Said twice by the same person on one card, both stay side by side."""

    who: str
    text: str
    typed_by: str = ""
    if_it_helps: bool = False
    becomes: list[MadeInto] = []


class UnfitStory(Told, frozen=True):
    """Why a card's words do not fit."""

    why: str
    better: str = ""


class CardStory(Told, frozen=True):
    """One card of a talk, or no card where they just talk."""

    card: str = ""
    state: CardState = CardState.TALKED
    rating: str = ""
    said: list[LineStory] = []
    unfit: UnfitStory | None = None


class AgendaStory(Told, frozen=True):
    """Something to talk about, and who would like to."""

    who: str
    text: str


class TalkStory(Told, frozen=True):
    """A talk. Without a purpose it is still to come; without a keep it is still going on."""

    starts: str
    planned: str
    companion: str = ""
    where: str = ""
    planned_by: str = ""
    agenda: list[AgendaStory] = []
    purpose: Purpose | None = None
    stage: Stage | None = None
    deck: str = ""
    cards: list[CardStory] = []
    keep: Keep | None = None


class LookStory(Told, frozen=True):
    """Somebody looked."""

    who: str
    at: str
    section: Section


class Story(Told, frozen=True):
    """All that a file says about one person. Its name is the file's."""

    place: int
    name: str
    roles: frozenset[Role]
    came: str
    where_they_are: str
    signs_in_with: str = ""
    opened_together: OpenedTogether | None = None
    companions: list[Companion] = []
    goals: list[GoalStory] = []
    helps: list[HelpStory] = []
    plan: PlanStory | None = None
    noticing: list[NoticingStory] = []
    days: list[DayStory] = []
    topics: list[TopicStory] = []
    reads: list[ReadStory] = []
    waymarks: list[WaymarkStory] = []
    notes: list[NoteStory] = []
    talks: list[TalkStory] = []
    looks: list[LookStory] = []
    work: WorkStory | None = None
    key: str = ""


@cache
def service_story() -> ServiceStory:
    """The service that everybody made up belongs to."""
    return _read(PEOPLE / "service.toml", ServiceStory)


@cache
def stories() -> tuple[Story, ...]:
    """Everybody, in the order of their places."""
    files = (path for path in PEOPLE.glob("*.toml") if path.stem != "service")
    found = (msgspec.structs.replace(_read(path, Story), key=path.stem) for path in files)
    return tuple(sorted(found, key=lambda story: story.place))


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as refused:
        raise StoryRefused(f"{path.name}: {refused}") from refused
