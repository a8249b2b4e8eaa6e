"""What is counted, for what, and which reports come of it. The keys are kept in rows and never change."""

from enum import StrEnum, auto
from typing import Final


class Counting(StrEnum):
    """What somebody says yes to: one purpose, one kind of row, at one moment."""

    REACH = auto()
    TALK = auto()
    ITEM = auto()
    CHANGE = auto()
    GOAL = auto()
    USE = auto()


class ReportKind(StrEnum):
    """The fixed reports. There are no others, and none can be put together."""

    REACH = auto()
    PRACTICE = auto()
    FIT = auto()
    CHANGE = auto()
    GOALS = auto()
    USE = auto()


class CameOf(StrEnum):
    """What came of a talk. NOTHING stands alone."""

    GOAL = auto()
    STEP = auto()
    STRATEGY = auto()
    SIGN = auto()
    ROUTINE = auto()
    TOPIC = auto()
    NOTHING = auto()


class Beyond(StrEnum):
    """How a difference stands to what chance would usually give."""

    HIGHER = auto()
    LOWER = auto()
    LIKE_CHANCE = auto()
    NOT_KNOWN = auto()


class GoalNow(StrEnum):
    """Where a goal was at the end. None of them is better than another."""

    OPEN = auto()
    RESTING = auto()
    REACHED = auto()
    LET_GO = auto()


# Somebody said nothing about it, and that is as good an answer as any.
NOT_SAID: Final = ""
