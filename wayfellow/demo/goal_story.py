"""What a file about a made-up person may say about their goals."""

import msgspec

from wayfellow.goals.actions import Area, Decided, GoalState


class ToldOfGoals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a file that has to do with a goal."""


class StepStory(ToldOfGoals, frozen=True):
    """A small step; `done` says when, if it is, and `skipped` when it was left for now."""

    what: str
    when: str = ""
    with_whom: str = ""
    tiny: str = ""
    done: str = ""
    skipped: str = ""


class SureStory(ToldOfGoals, frozen=True):
    """One time that somebody said how sure they are."""

    at: str
    number: int
    word: str = ""
    easier: str = ""


class RatingStory(ToldOfGoals, frozen=True):
    """One time that somebody said how far a goal came."""

    at: str
    level: int
    note: str = ""


class LevelsStory(ToldOfGoals, frozen=True):
    """Five levels in somebody's own words, and how far the goal came."""

    at: str
    says: dict[str, str]
    weight: int = 1
    ratings: list[RatingStory] = []


class GoalStory(ToldOfGoals, frozen=True):
    """A goal and its steps, written at the same time, and what became of it."""

    what: str
    at: str
    why: str = ""
    area: Area | None = None
    decided_by: Decided = Decided.ME
    steps: list[StepStory] = []
    sure: list[SureStory] = []
    levels: LevelsStory | None = None
    turned: GoalState | None = None
    turned_at: str = ""
    told_myself: str = ""
