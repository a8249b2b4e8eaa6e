"""What a file about a made-up person may say, and how the files are read."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.coping.actions import TryResult
from wayfellow.foundation.viewer import Role
from wayfellow.measures.purpose import Purpose, Stage
from wayfellow.reflections.actions import CardState
from wayfellow.routines.actions import PartOfDay
from wayfellow.sharing.section import Section
from wayfellow.staying_well.actions import EntryKind

PEOPLE: Final = Path(__file__).parent / "people"
T = TypeVar("T", bound="Told")


class StoryRefused(ValueError):
    """A file of the demo cannot be used as it stands."""


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a file. Moments are told as `moments` understands them; others are named by their file."""


class ServiceStory(Told, frozen=True):
    """The made-up service, and the password of everybody in it."""

    name: str
    crisis_help: str
    reads_when: str
    password: str


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


class StepStory(Told, frozen=True):
    """A small step; `done` says when, if it is."""

    what: str
    when: str = ""
    with_whom: str = ""
    done: str = ""


class GoalStory(Told, frozen=True):
    """A goal and its steps, written at the same time."""

    what: str
    at: str
    why: str = ""
    steps: list[StepStory] = []


class TryStory(Told, frozen=True):
    """One time that something was tried."""

    at: str
    went: TryResult
    note: str = ""


class HelpStory(Told, frozen=True):
    """Something that helps."""

    what: str
    at: str
    how: str = ""
    when_it_helps: str = ""
    tries: list[TryStory] = []


class PlanStory(Told, frozen=True):
    """The plan as it stands, all of it written at one time. Numbers: "Alex, my sister | 0491 570 006"."""

    at: str
    says: dict[EntryKind, list[str]]
    numbers: list[str] = []


class DayStory(Told, frozen=True):
    """An anchor of the day. `week` says "done tiny none" and ends yesterday: today is left to the visitor."""

    what: str
    at: str
    tiny: str = ""
    part_of_day: PartOfDay = PartOfDay.ANY
    week: str = ""


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
    days: list[DayStory] = []
    topics: list[TopicStory] = []
    waymarks: list[WaymarkStory] = []
    notes: list[NoteStory] = []
    talks: list[TalkStory] = []
    looks: list[LookStory] = []
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
