"""Scores of one response, in plain Python. For whole tables there is `scoring_tables`; both give the same.

A value is the double nearest to the exact one: fractions until the end, and no other rounding.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wayfellow.measures.counting import Worth, raw_value, worth
from wayfellow.measures.instrument import Fact, How, Instrument, Score, Status
from wayfellow.measures.lookup_tables import (
    NO_TABLES,
    TableRefused,
    Tables,
    check_table,
    refuse_strange_tables,
    rows_of,
)
from wayfellow.measures.response import AnswerRefused, QuestionnaireResponse, checked

__all__ = [
    "NO_TABLES",
    "AnswerRefused",
    "Rule",
    "Scored",
    "TableRefused",
    "Tables",
    "check_table",
    "rules_of",
    "score",
    "score_answers",
]

RULE_NOT_FOUND: Final = "How this score is counted was not found."
TABLE_WITH_LICENCE: Final = "The table for this score comes with the licence."


@dataclass(frozen=True, slots=True)
class Scored:
    """One score of one response: a number, or why there is none."""

    key: str
    name: str
    value: float | None
    why_not: str
    """One plain sentence. Empty where there is a value."""
    prorated: bool
    """The items answered stand for those left out, too."""
    missing: tuple[int, ...]
    """The score's items without an answer to count."""
    unverified: bool
    """Something that the number rests on was not seen in its source."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one score of one instrument comes about, ready for use."""

    score: Score
    worth: Mapping[int, Worth]
    """Its items, each with what its answers count."""
    why_not: str
    """Why nobody gets this number, whatever they answered. Empty where they may."""
    rows: Mapping[float, float] | None
    """What was counted to what is reported; None where that is the same."""

    @property
    def items(self) -> tuple[int, ...]:
        return tuple(self.worth)

    @property
    def may_miss(self) -> int:
        """How many items may be missing. One answer at least must be there to stand for the rest."""
        at_most = self.score.missing.at_most if self.score.missing else 0
        return min(at_most, len(self.worth) - 1)

    def value(self, *, counted: int, missing: int) -> tuple[float | None, str]:
        """The value for so much counted, or why there is none."""
        of = len(self.worth)
        raw = raw_value(self.score, counted=counted, answered=of - missing, of=of)
        if self.rows is None:
            return raw, ""
        if raw in self.rows:
            return self.rows[raw], ""
        return None, f"The table has no row for {raw:.10g}."

    def lacks(self, missing: Sequence[int]) -> str:
        """Why this many missing leave no number."""
        items = ("item " if len(missing) == 1 else "items ") + ", ".join(map(str, missing))
        return f"There is nothing to count for {items}{self.allowance}."

    @property
    def allowance(self) -> str:
        return f"; at most {self.may_miss} may be left out" if self.may_miss else ""


def score(response: QuestionnaireResponse, *, tables: Tables = NO_TABLES) -> tuple[Scored, ...]:
    """The scores of a questionnaire in its owner's words. Nothing else has a score."""
    _only_questionnaires(response)
    return _scores(response.instrument, response.answers, tables)


def score_answers(
    instrument: Instrument, answers: Mapping[int, int | None], *, tables: Tables = NO_TABLES
) -> tuple[Scored, ...]:
    """The scores of bare answers, or AnswerRefused: for tables that a researcher holds."""
    return _scores(instrument, checked(instrument, answers), tables)


def rules_of(instrument: Instrument, tables: Tables) -> tuple[Rule, ...]:
    """The rule of every score, or TableRefused."""
    refuse_strange_tables(instrument, tables)
    return tuple(_rule(instrument, one, tables) for one in instrument.scores)


def _only_questionnaires(response: object) -> None:
    # The types say so already; this is for callers whose types nobody checks.
    if not isinstance(response, QuestionnaireResponse):
        raise TypeError("Only a questionnaire in its owner's words has a score.")


def _rule(instrument: Instrument, one: Score, tables: Tables) -> Rule:
    responses = instrument.responses
    if one.why_not or one.how is None or responses is None:
        return Rule(one, {}, one.why_not or RULE_NOT_FOUND, None)
    rows = dict(rows_of(one, tables, instrument))
    return Rule(
        one,
        worth={item: worth(one, responses, item) for item in instrument.items_of(one)},
        why_not=TABLE_WITH_LICENCE if one.lookup and not rows else "",
        rows=rows if one.lookup else None,
    )


def _scores(instrument: Instrument, answers: Mapping[int, int | None], tables: Tables) -> tuple[Scored, ...]:
    return tuple(_scored(instrument, rule, answers) for rule in rules_of(instrument, tables))


def _scored(instrument: Instrument, rule: Rule, answers: Mapping[int, int | None]) -> Scored:
    counts = {item: _counts(of, answers[item]) for item, of in rule.worth.items()}
    missing = tuple(item for item, count in counts.items() if count is None)
    value, why_not = None, rule.why_not
    if not why_not and len(missing) > rule.may_miss:
        why_not = rule.lacks(missing)
    if not why_not:
        counted = sum(count for count in counts.values() if count is not None)
        value, why_not = rule.value(counted=counted, missing=len(missing))
    prorated = value is not None and bool(missing) and rule.score.how is not How.COUNT
    return Scored(
        key=rule.score.key,
        name=rule.score.name,
        value=value,
        why_not=why_not,
        prorated=prorated,
        missing=missing,
        unverified=any(fact.status is Status.UNVERIFIED for fact in _rests_on(instrument, rule, missing)),
    )


def _counts(of: Worth, answer: int | None) -> int | None:
    return None if answer is None else of[answer]


def _rests_on(instrument: Instrument, rule: Rule, missing: Sequence[int]) -> Iterator[Fact]:
    """Everything that must be right for the number to be right."""
    one = rule.score
    facts = (
        one,
        instrument.responses,
        None if one.items else instrument.items,
        one.lookup,
        one.missing if missing else None,
    )
    return (fact for fact in facts if fact is not None)
