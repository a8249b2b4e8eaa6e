"""Finds questions whose answers a file has turned round already, so that scoring does not turn them twice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wayfellow.measures.importers.questionnaire import ImportedItem
from wayfellow.measures.instrument import Responses
from wayfellow.measures.matched_answers import Answers, PairedOption, ScaleOf, Way

# What each answer's words stand for.
Words = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One item of the measure, and the question that stands for it; None where there is none."""

    number: int
    item: ImportedItem | None
    answers: Answers
    scale: ScaleOf

    @property
    def options(self) -> tuple[PairedOption, ...]:
        return self.answers.options

    @property
    def way(self) -> Way | None:
        return self.answers.way

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(f"Item {self.number}: {problem}" for problem in self.answers.problems)


def plain(pairs: Sequence[Pair], responses: Responses) -> tuple[list[Pair], list[str]]:
    """The pairs with plain values, and what was found out about them.

    The same words must stand for the same value in every item; what the measure turns round, scoring turns.
    A file may have turned it round beforehand: then its words say so, beside those of a plain item.
    """
    usual = _usual_words(pairs, responses)
    checked, notes = [], []
    for pair in pairs:
        one, note = _plain(pair, usual, turns=pair.number in responses.reverse)
        checked.append(one)
        notes.extend(note)
    return checked, notes


def _usual_words(pairs: Sequence[Pair], responses: Responses) -> dict[frozenset[str], Words]:
    """For each set of answers, what its words stand for in most items that are not turned round."""
    seen = Counter(
        _in_words(pair) for pair in pairs if pair.number not in responses.reverse and _is_sound(pair)
    )
    usual: dict[frozenset[str], Words] = {}
    for words, _times in seen.most_common():
        usual.setdefault(_labels(words), words)
    return usual


def _is_sound(pair: Pair) -> bool:
    return bool(pair.options) and not pair.problems


def _plain(pair: Pair, usual: Mapping[frozenset[str], Words], *, turns: bool) -> tuple[Pair, list[str]]:
    words = _in_words(pair)
    expected = usual.get(_labels(words))
    if not _is_sound(pair) or words == expected:
        return pair, []
    if expected is None:
        return pair, _unknowable(pair) if turns else []
    if _turned_round(words) != expected:
        return _with_problem(pair, "the same answers count otherwise than in other items."), []
    if not turns:
        return _with_problem(
            pair, "its answers count the other way round than the same answers elsewhere."
        ), []
    return _turned_back(pair), [
        f"Item {pair.number}: the file had turned its answers round. They were turned back: scoring does it."
    ]


def _unknowable(pair: Pair) -> list[str]:
    """An item that is turned round, whose words no plain item shares."""
    return [
        f"Item {pair.number} is turned round when it is counted. Check that the file has not done so already."
    ]


def _with_problem(pair: Pair, problem: str) -> Pair:
    return replace(pair, answers=replace(pair.answers, problems=(problem,)))


def _in_words(pair: Pair) -> Words:
    """The words and their values, the lowest first, apart from answers that are set aside."""
    told = (
        (" ".join(one.option.label.casefold().split()), one.value)
        for one in pair.options
        if one.value in pair.scale.values
    )
    return tuple(sorted(told, key=lambda word: word[1]))


def _labels(words: Words) -> frozenset[str]:
    return frozenset(label for label, _value in words)


def _turned_round(words: Words) -> Words:
    """The same words with the highest value for the lowest, and so on."""
    upwards = zip(reversed(words), words, strict=True)
    return tuple((label, value) for (label, _), (_, value) in upwards)


def _turned_back(pair: Pair) -> Pair:
    back = pair.scale.turned_round
    options = tuple(PairedOption(one.option, back.get(one.value, one.value)) for one in pair.options)
    return replace(pair, answers=replace(pair.answers, options=options))
