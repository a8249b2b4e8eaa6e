"""Scores of whole tables of answers: the same as `scoring`, a column at a time.

A value depends on two small numbers alone, how much was counted and how many items are missing. So the rule
is asked once for each pair there can be, and the rows look up what it said. Why there is no value depends on
which items are missing, and is put in words once for each such set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import add
from typing import Final

import polars as pl

from wayfellow.measures.answer_tables import ID, answers_of
from wayfellow.measures.counting import Worth
from wayfellow.measures.instrument import How, Instrument
from wayfellow.measures.lookup_tables import NO_TABLES, Tables
from wayfellow.measures.scoring import Rule, rules_of

_BITS: Final = 32
"""Which items are missing is told by words of so many bits, a bit for each item."""
_FEW_ITEMS: Final = 12
"""Up to so many it is quicker to put every set in words than to look which there are."""
_FEW_OUTCOMES: Final = 4096
"""The same for asking the rule."""


def score_table(instrument: Instrument, frame: pl.DataFrame, *, tables: Tables = NO_TABLES) -> pl.DataFrame:
    """For each row its id and, for each score, the value and why there is none; or AnswerRefused.

    The frame has the columns `id` and "1" to "n". A score comes as <key> and <key>_why_not, which is null
    where there is a value. The rows stay in their order.
    """
    rules = rules_of(instrument, tables)
    answers = answers_of(instrument, frame)
    return pl.DataFrame([frame[ID], *chain.from_iterable(_scored(rule, answers) for rule in rules)])


def _scored(rule: Rule, answers: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    value, why_not = _for_nobody(rule, answers) if rule.why_not else _for_each(rule, answers)
    return value.alias(rule.score.key), why_not.alias(f"{rule.score.key}_why_not")


def _for_nobody(rule: Rule, answers: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    return (
        pl.repeat(None, answers.height, dtype=pl.Float64, eager=True),
        pl.repeat(rule.why_not, answers.height, dtype=pl.String, eager=True),
    )


def _for_each(rule: Rule, answers: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    outcomes = _Outcomes(rule, *_span(rule))
    counted = answers.select(_counted(rule), *_sets(rule)).with_columns(_missing(rule).alias("missing"))
    found = counted.select(outcomes.number(), *_sets_in_excess(rule))
    said, place = outcomes.said(found["outcome"])
    why_not = _lacks(rule, found)
    if said["why_not"].count():
        why_said = said["why_not"].gather(place)
        why_not = why_said.zip_with(why_said.is_not_null(), why_not)
    return said["value"].gather(place), why_not


def _span(rule: Rule) -> tuple[int, int]:
    """No answers count less or more, however many are missing."""
    counts = [[0, *(count for count in of.values() if count is not None)] for of in rule.worth.values()]
    return sum(map(min, counts)), sum(map(max, counts))


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """Numbers for all pairs of how many are missing and how much was counted; a last one for too many."""

    rule: Rule
    low: int
    high: int

    @property
    def width(self) -> int:
        return self.high - self.low + 1

    @property
    def last(self) -> int:
        return (self.rule.may_miss + 1) * self.width

    def number(self) -> pl.Expr:
        more = (pl.col("counted").cast(pl.Int64) - self.low).cast(pl.UInt32)
        pair = pl.col("missing") * self.width + more
        may = pl.when(pl.col("missing") <= self.rule.may_miss)
        return may.then(pair).otherwise(pl.lit(self.last, pl.UInt32)).alias("outcome")

    def said(self, outcome: pl.Series) -> tuple[pl.DataFrame, pl.Series]:
        """What the rule says to each outcome there is, and where in it every row finds its own."""
        if self.last < _FEW_OUTCOMES:
            return self._asked(range(self.last + 1)), outcome
        there = outcome.unique().sort()
        return self._asked(there.to_list()), there.search_sorted(outcome)

    def _asked(self, outcomes: Sequence[int]) -> pl.DataFrame:
        said = [self._ask(outcome) for outcome in outcomes]
        schema = {"value": pl.Float64, "why_not": pl.String}
        return pl.DataFrame(
            [(value, why_not or None) for value, why_not in said], schema=schema, orient="row"
        )

    def _ask(self, outcome: int) -> tuple[float | None, str]:
        if outcome == self.last:
            return None, ""
        missing, counted = divmod(outcome, self.width)
        return self.rule.value(counted=counted + self.low, missing=missing)


def _counted(rule: Rule) -> pl.Expr:
    each = (_count(rule, item, of).fill_null(0) for item, of in rule.worth.items())
    return reduce(add, each).alias("counted")


def _count(rule: Rule, item: int, of: Worth) -> pl.Expr:
    """What the answers to this item count; null where they stand for nothing."""
    answer = pl.col(str(item))
    if rule.score.how is How.COUNT:
        return answer.is_in([value for value, count in of.items() if count]).cast(pl.Int16)
    aside = [value for value, count in of.items() if count is None]
    turned = {value + count for value, count in of.items() if count is not None and count != value}
    count = turned.pop() - answer if turned else answer
    return pl.when(~answer.is_in(aside)).then(count) if aside else count


def _sets(rule: Rule) -> Iterator[pl.Expr]:
    """Which of its items are missing, in one word or several."""
    bits = [
        pl.when(_count(rule, item, of).is_null())
        .then(pl.lit(1 << number % _BITS, pl.UInt32))
        .otherwise(pl.lit(0, pl.UInt32))
        for number, (item, of) in enumerate(rule.worth.items())
    ]
    for number in range(0, len(bits), _BITS):
        yield reduce(add, bits[number : number + _BITS]).alias(f"set {number}")


def _words(rule: Rule) -> list[str]:
    return [f"set {number}" for number in range(0, len(rule.worth), _BITS)]


def _missing(rule: Rule) -> pl.Expr:
    """How many items are missing."""
    return reduce(add, (pl.col(word).bitwise_count_ones() for word in _words(rule)))


def _sets_in_excess(rule: Rule) -> list[pl.Expr]:
    """The sets of those who miss more than they may; nothing for all others."""
    too_many = pl.when(pl.col("missing") > rule.may_miss)
    return [too_many.then(word).otherwise(pl.lit(0, pl.UInt32)).alias(word) for word in _words(rule)]


def _lacks(rule: Rule, found: pl.DataFrame) -> pl.Series:
    """Why each row has no value, where too many items are missing."""
    words = _words(rule)
    sets = found.select(words)
    if len(rule.worth) <= _FEW_ITEMS:
        every_set = pl.int_range(2 ** len(rule.worth), dtype=pl.UInt32, eager=True).alias(*words).to_frame()
        return every_set.select(_in_words(rule)).to_series().gather(sets.to_series())
    told = sets.unique().with_columns(_in_words(rule).alias("why_not"))
    return sets.join(told, on=words, how="left", maintain_order="left")["why_not"]


def _in_words(rule: Rule) -> pl.Expr:
    """As `Rule.lacks` says it."""
    missing = [
        pl.when(pl.col(f"set {number // _BITS * _BITS}") & (1 << number % _BITS) > 0).then(pl.lit(str(item)))
        for number, item in enumerate(rule.items)
    ]
    one = pl.when(_missing(rule) == 1).then(pl.lit("item ")).otherwise(pl.lit("items "))
    items = pl.concat_str(missing, separator=", ", ignore_nulls=True)
    sentence = pl.concat_str(
        pl.lit("There is nothing to count for "), one, items, pl.lit(f"{rule.allowance}.")
    )
    return pl.when(_missing(rule) > 0).then(sentence)
