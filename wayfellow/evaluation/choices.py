"""What is counted and what is reported, in words for pages."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.evaluation.counts.kinds import Beyond, CameOf, Counting, GoalNow, ReportKind

COUNTING_NAMES: Final[dict[Counting, Promise]] = {
    Counting.REACH: _("That I was here"),
    Counting.TALK: _("This talk"),
    Counting.ITEM: _("How questions fit"),
    Counting.CHANGE: _("How a number moved"),
    Counting.GOAL: _("This goal"),
    Counting.USE: _("Nights in hospital, and crisis contacts"),
}
# Why each is counted, in the person's own sight.
COUNTED_FOR: Final[dict[Counting, Promise]] = {
    Counting.REACH: _("So that the service can say how many people it walks with."),
    Counting.TALK: _("So that it can be seen what talks are about, and what comes of them."),
    Counting.ITEM: _("So that it can be seen which questions people leave out, and which words do not fit."),
    Counting.CHANGE: _("So that it can be seen how numbers move, for all who said yes together."),
    Counting.GOAL: _("So that it can be seen where goals go, and how sure people are of them."),
    Counting.USE: _("So that nights in hospital and crisis contacts can be told, for many people together."),
}
CAME_OF_NAMES: Final[dict[CameOf, Promise]] = {
    CameOf.GOAL: _("a goal"),
    CameOf.STEP: _("a step"),
    CameOf.STRATEGY: _("something that helps"),
    CameOf.SIGN: _("a sign to watch for"),
    CameOf.ROUTINE: _("part of a day"),
    CameOf.TOPIC: _("something to learn"),
    CameOf.NOTHING: _("nothing, and that is fine"),
}
BEYOND_NAMES: Final[dict[Beyond, Promise]] = {
    Beyond.HIGHER: _("higher than chance alone gives"),
    Beyond.LOWER: _("lower than chance alone gives"),
    Beyond.LIKE_CHANCE: _("about the same as chance gives"),
    Beyond.NOT_KNOWN: _("not known for this measure"),
}
GOAL_NAMES: Final[dict[GoalNow, Promise]] = {
    GoalNow.OPEN: _("on the way"),
    GoalNow.RESTING: _("resting"),
    GoalNow.REACHED: _("reached"),
    GoalNow.LET_GO: _("let go"),
}
# Short, for links; the title of each report says it in full.
REPORT_NAMES: Final[dict[ReportKind, Promise]] = {
    ReportKind.REACH: _("Who we reach"),
    ReportKind.PRACTICE: _("What talks are about"),
    ReportKind.FIT: _("How measures fit"),
    ReportKind.CHANGE: _("How numbers move"),
    ReportKind.GOALS: _("Goals"),
    ReportKind.USE: _("Nights and crisis contacts"),
}
REPORT_ABOUT: Final[dict[ReportKind, Promise]] = {
    ReportKind.REACH: _("How many people and talks there were, and where."),
    ReportKind.PRACTICE: _("What the two chose at the end of a talk, and what came of it."),
    ReportKind.FIT: _("What each measure asks about, next to what people really talk about."),
    ReportKind.CHANGE: _("For questionnaires: how far numbers moved, and whether by more than chance."),
    ReportKind.GOALS: _("Where goals are, and how sure people are of theirs."),
    ReportKind.USE: _("What people told of nights in hospital and crisis contacts."),
}
_MONTHS: Final[dict[str, Promise]] = {
    "1": _("January to March %(year)s"),
    "2": _("April to June %(year)s"),
    "3": _("July to September %(year)s"),
    "4": _("October to December %(year)s"),
}


def quarter_in_words(quarter: str) -> str:
    """ "2026Q4" as people say it."""
    year, _between, number = quarter.partition("Q")
    return str(_MONTHS[number]) % {"year": year}
