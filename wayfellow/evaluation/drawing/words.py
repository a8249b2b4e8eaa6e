"""What stands beside the tables: how each report was counted, and what it cannot say."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wayfellow.evaluation.counts.frozen import FrozenReport
from wayfellow.evaluation.counts.hiding import How
from wayfellow.evaluation.counts.kinds import ReportKind
from wayfellow.measures.instruments import UnknownInstrument, instrument

TITLES: Final[dict[ReportKind, Promise]] = {
    ReportKind.REACH: _("Reach"),
    ReportKind.PRACTICE: _("What talks were about, and what came of them"),
    ReportKind.FIT: _("What measures touch, and what they miss"),
    ReportKind.CHANGE: _("How numbers moved"),
    ReportKind.GOALS: _("Goals, and how sure people are of them"),
    ReportKind.USE: _("Nights in hospital, and crisis contacts"),
}
OF_ALL: Final = (
    _("Only what somebody said yes to, at that moment and for this, is counted."),
    _("Numbers are rounded to the nearest 5. Shares are made from the rounded numbers."),
    _("Fewer than 8 people are never told as a number. What would give them away is left out too."),
    _("The quarter was counted once, after it was over. What is told here stays as it is."),
)
COUNTED_HOW: Final[dict[ReportKind, tuple[Promise, ...]]] = {
    ReportKind.REACH: (
        _("People: everybody counts once. Talks: each talk that was counted."),
        _("People and talks are counted apart. Who said yes to one need not have said yes to the other."),
    ),
    ReportKind.PRACTICE: (
        _("At the end of a talk the two choose what it was about, and the person says whether to count it."),
        _("What came of it is taken from what the two made of it: a goal, a step, and so on."),
    ),
    ReportKind.FIT: (
        _("Each measure says what it captures. We lay that next to what talks were about."),
        _("The share says how much of what people talk about a measure touches at all."),
        _("Nobody knows yet how well questionnaires fit what people talk about. This is one way to look."),
        _("A question was left out when somebody passed it by while talking it over."),
    ),
    ReportKind.CHANGE: (
        _("Two numbers of one person, next to each other in time. The mean is of how far they are apart."),
        _("In 95 of 100 such counts, the true mean would lie between the two numbers beside it."),
        _("What counts as more than chance is in the measure's own page, with its source."),
        _("Numbers from talks are never used. Only questionnaires in their first words have a number."),
    ),
    ReportKind.GOALS: (
        _("Each goal that somebody said yes to counts once, as it was on that day."),
        _("How sure: the mean of those who said it at least twice."),
    ),
    ReportKind.USE: (
        _("What people told of themselves: the three months before they came here, and the last three."),
        _("A mean is told only if at least 8 people had any, or nobody had."),
    ),
}
CANNOT_SAY: Final[dict[ReportKind, tuple[Promise, ...]]] = {
    ReportKind.REACH: (
        _("How many people there really were. Who said no is not here, and nobody knows how many they are."),
        _("Anything about one worker."),
    ),
    ReportKind.PRACTICE: (
        _("Whether a talk was a good one."),
        _("What talks were about that nobody counted."),
    ),
    ReportKind.FIT: (
        _("Whether a measure is good or bad. It may touch little, and that little may be what matters."),
        _("Why a question was left out."),
    ),
    ReportKind.CHANGE: (
        _("Why a number moved. Nobody was compared with people who had no peer worker."),
        _("How those are who did not fill it in twice, or said no."),
        _("Whether higher is better for anybody. The measure's page says which way it runs."),
    ),
    ReportKind.GOALS: (
        _("Whether more goals are better. A goal let go may be the wisest thing of the year."),
        _("How sure people are who said it only once."),
    ),
    ReportKind.USE: (
        _("Whether peer support made the difference. People often come when things are at their worst."),
        _("Most get better from there by themselves, so the time after looks better in any case."),
        _("Whether fewer nights were better nights. Somebody may have needed a bed and got none."),
    ),
}


def why_nothing(frozen: FrozenReport) -> str:
    """Why there is no table."""
    if any(table.base.how is How.FEW for table in frozen):
        return _now("Fewer than 8 people said yes in this quarter. To keep them safe, nothing is told of it.")
    return _now("Nobody was counted in this quarter.")


def score_name(measure: str, score: str) -> str:
    """What a number of a measure is called."""
    try:
        names = {one.key: one.name for one in instrument(measure).scores}
    except UnknownInstrument:
        return score
    return names.get(score, score)
