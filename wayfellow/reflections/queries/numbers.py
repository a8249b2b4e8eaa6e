"""Numbers out of a questionnaire, ready for a page: with range and direction, or with why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wayfellow.measures.instrument import Instrument, Score
from wayfellow.measures.response import AnswerRefused, QuestionnaireResponse, WordingRefused
from wayfellow.measures.scoring import Scored, TableRefused, score
from wayfellow.reflections.queries.questionnaires import OneQuestionnaire
from wayfellow.reflections.queries.wordings import LicensedTables


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a questionnaire as a page shows it; or, in a plain sentence, why there is none."""

    score: Score
    value: float | None
    why_not: str
    stands_for_left_out: bool
    unverified: bool

    @property
    def shown(self) -> str:
        """The number as people write it."""
        return "" if self.value is None else as_written(self.value)

    @property
    def low(self) -> str:
        """The lowest it can be; empty where that is not known."""
        return bound(self.score.low)

    @property
    def high(self) -> str:
        """The highest it can be; empty where that is not known."""
        return bound(self.score.high)


def as_written(value: float) -> str:
    """At most two places after the point, and none without need."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def bound(end: float | None) -> str:
    """One end of a range; empty where it is not known."""
    return "" if end is None else as_written(end)


def response_of(found: OneQuestionnaire) -> QuestionnaireResponse | None:
    """The answers as scoring takes them; None where the measure is not the same any more."""
    measure = found.measure
    if measure is None or measure.version != found.words.version:
        return None
    try:
        return QuestionnaireResponse.to(found.wording, measure, found.words.answers)
    except (AnswerRefused, WordingRefused):
        return None


def numbers_of(found: OneQuestionnaire, *, tables: LicensedTables) -> tuple[Number, ...]:
    """The numbers of a questionnaire that was filled in, or why there are none."""
    response = response_of(found)
    if response is None:
        return ()
    try:
        return tuple(_number(response.instrument, one) for one in score(response, tables=tables))
    except TableRefused:
        return ()


def _number(measure: Instrument, scored: Scored) -> Number:
    of = measure.score(scored.key)
    return Number(
        score=of,
        value=scored.value,
        why_not="" if scored.value is not None else _why_not(of, scored),
        stands_for_left_out=scored.prorated,
        unverified=scored.unverified,
    )


def _why_not(of: Score, scored: Scored) -> str:
    many = len(scored.missing)
    if not many:
        return _(scored.why_not)
    if of.missing is None or not of.missing.at_most:
        return ngettext(
            "%(many)d question has no answer that counts. This number needs an answer to each.",
            "%(many)d questions have no answer that counts. This number needs an answer to each.",
            many,
        ) % {"many": many}
    return ngettext(
        "%(many)d question has no answer that counts. This number can do without %(most)d.",
        "%(many)d questions have no answer that counts. This number can do without %(most)d.",
        many,
    ) % {"many": many, "most": of.missing.at_most}


def any_value(numbers: Sequence[Number]) -> bool:
    """Whether there is a number at all."""
    return any(number.value is not None for number in numbers)
