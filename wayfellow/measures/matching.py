"""Holds an imported questionnaire against a measure: which question is which item, and what does not fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedQuestionnaire
from wayfellow.measures.instrument import Instrument, Kind, Responses, Status
from wayfellow.measures.matched_answers import Answers, PairedOption, ScaleOf, Way, answers_of
from wayfellow.measures.matched_items import items_named, paired_items
from wayfellow.measures.matched_turning import Pair, plain
from wayfellow.measures.wording import ItemWords, OptionWords, OriginalWording

AS_THEY_COME: Final[Mapping[int, str]] = MappingProxyType({})


class NotMatching(ValueError):
    """The questionnaire cannot stand for the measure. Says the first reason."""


@dataclass(frozen=True, slots=True)
class Match:
    """A questionnaire beside a measure. With problems it cannot be used; notes are to be read first."""

    instrument: Instrument
    pairs: tuple[Pair, ...]
    left_over: tuple[ImportedItem, ...]
    """Questions of the file that stand for no item."""
    introduction: str
    problems: tuple[str, ...]
    """Of the whole and of every pair, as sentences that name the item."""
    notes: tuple[str, ...]

    def wording(self, *, language: str, version: str) -> OriginalWording:
        """The owner's words in the measure's order, or NotMatching."""
        if self.problems:
            raise NotMatching(self.problems[0])
        items = tuple(_words(pair.number, pair.item, pair.options) for pair in self.pairs if pair.item)
        return OriginalWording(self.instrument.key, language, version, self.introduction, items)


def _words(number: int, item: ImportedItem, options: tuple[PairedOption, ...]) -> ItemWords:
    shown = tuple(OptionWords(value=one.value, label=one.option.label) for one in options)
    return ItemWords(number=number, text=item.text, options=shown)


def match(
    imported: ImportedQuestionnaire,
    instrument: Instrument,
    *,
    chosen: Mapping[int, str] = AS_THEY_COME,
    highest_first: bool = False,
) -> Match:
    """Pairs items with questions in order.

    `chosen` says, for some items or all, which question it is (item number to the question's id).
    `highest_first` says that answers run downwards where nothing but their position tells them apart.
    """
    count, responses = instrument.items, instrument.responses
    if count is None or responses is None or instrument.kind is Kind.NOT_OFFERED:
        return Match(instrument, (), (), "", (_why_not(instrument),), ())
    items = paired_items(imported, count=count.value, chosen=chosen)
    pairs = [
        _pair(number, items.found.get(number), _scale(responses, number, highest_first=highest_first))
        for number in range(1, count.value + 1)
    ]
    pairs, turned = plain(pairs, responses)
    return Match(
        instrument=instrument,
        pairs=tuple(pairs),
        left_over=items.left_over,
        introduction=items.introduction,
        problems=(*items.problems, *(problem for pair in pairs for problem in pair.problems)),
        notes=(*items.notes, *_how_told(pairs), *turned, *_not_checked(responses), *imported.warnings),
    )


def _why_not(instrument: Instrument) -> str:
    if instrument.kind is Kind.NOT_OFFERED:
        return f"{instrument.short_name} is not offered here. {instrument.not_offered_because}".strip()
    if instrument.kind is Kind.OWN_GOALS:
        return f"{instrument.short_name} works with a person's own goals, and has no questions of its own."
    return f"How many items {instrument.short_name} has, or which answers they take, was not found."


def _scale(responses: Responses, number: int, *, highest_first: bool) -> ScaleOf:
    return ScaleOf(responses.values_of(number), responses.set_aside, highest_first)


def _pair(number: int, item: ImportedItem | None, scale: ScaleOf) -> Pair:
    none = Answers((), problems=("the file has no question for it.",))
    return Pair(number, item, none if item is None else answers_of(item, scale), scale)


def _how_told(pairs: Sequence[Pair]) -> Iterator[str]:
    for way, words in _WAYS.items():
        told = [pair for pair in pairs if pair.way is way and not pair.problems]
        if told:
            yield words.format(items=items_named([pair.number for pair in told]), ends=_ends(told[0]))


_WAYS: Final = {
    Way.SCORE: "The answers of {items} were told by the scores in the file.",
    Way.VALUE: "The answers of {items} were told by their codes, which are the scale's own numbers.",
    Way.SHIFTED: "The answers of {items} were told by their codes, counted from another number. {ends}",
    Way.POSITION: "The answers of {items} were told only by where they stand. {ends} Check this.",
}


def _ends(pair: Pair) -> str:
    """What the first and the last answer stand for: enough to see a scale that runs the wrong way."""
    steps = [one for one in pair.options if one.value in pair.scale.values]
    first, last = steps[0], steps[-1]
    told = f"“{first.option.label}” is {first.value} and “{last.option.label}” is {last.value}."
    return f"In item {pair.number}, {told}"


def _not_checked(responses: Responses) -> Iterator[str]:
    if responses.status is Status.UNVERIFIED:
        yield "Which answers the measure takes was not checked against its source."
