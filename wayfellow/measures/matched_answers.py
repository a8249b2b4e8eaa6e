"""Which value of the scale each answer of an imported question stands for, and how that was told."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedOption, ItemKind

ONE_OF_SEVERAL = frozenset({ItemKind.CHOICE, ItemKind.YES_NO})


class Way(StrEnum):
    """How the values were told."""

    SCORE = auto()
    """The file gives each answer its number."""
    VALUE = auto()
    """The answers' codes are the scale's own numbers."""
    SHIFTED = auto()
    """The codes run down like the scale, but start from another number."""
    POSITION = auto()
    """Nothing but where they stand."""


@dataclass(frozen=True, slots=True)
class PairedOption:
    """One answer of the file, and the value it stands for."""

    option: ImportedOption
    value: int


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of one question; `problems` say what is wrong, without naming the question."""

    options: tuple[PairedOption, ...]
    way: Way | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleOf:
    """The answers an item takes, in order, and those set aside."""

    values: tuple[int, ...]
    set_aside: tuple[int, ...]
    highest_first: bool
    """How answers run that only their position tells apart."""

    @property
    def all(self) -> tuple[int, ...]:
        return (*self.values, *self.set_aside)

    @property
    def turned_round(self) -> dict[int, int]:
        """The highest value for the lowest, and so on."""
        upwards = sorted(self.values)
        return dict(zip(upwards, reversed(upwards), strict=True))

    @property
    def as_shown(self) -> tuple[int, ...]:
        return (*(reversed(self.values) if self.highest_first else self.values), *self.set_aside)


def answers_of(item: ImportedItem, scale: ScaleOf) -> Answers:
    """The answers with their values: by score, else by value, else by position."""
    if item.kind not in ONE_OF_SEVERAL:
        asked_for = _ASKED_FOR.get(item.kind, "something else")
        return Answers((), problems=(f"it asks for {asked_for}, and not for one of some answers.",))
    if not item.options:
        return Answers((), problems=("the file shows no answers to choose from.",))
    if any(option.score is not None for option in item.options):
        return _by_number(item, scale, [_score_of(option, scale) for option in item.options], Way.SCORE)
    codes = [_whole(option.value) for option in item.options]
    if None not in codes:
        return _by_code(item, scale, [code for code in codes if code is not None])
    return _by_position(item, scale)


_ASKED_FOR = {
    ItemKind.SEVERAL: "several answers",
    ItemKind.TEXT: "words",
    ItemKind.NUMBER: "a number",
    ItemKind.DATE: "a date",
}


def _score_of(option: ImportedOption, scale: ScaleOf) -> float | None:
    """An answer that is set aside has a code, and mostly no score."""
    code = _whole(option.value)
    return code if option.score is None and code in scale.set_aside else option.score


def _whole(text: str) -> int | None:
    # Only plain digits: int() would also take "1_0" and the digits of other scripts.
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() else None


def _by_code(item: ImportedItem, scale: ScaleOf, codes: Sequence[int]) -> Answers:
    moved = _moved(codes, scale)
    if moved is None:
        return _by_number(item, scale, codes, Way.VALUE)
    steps = [number for number in moved if number in scale.values]
    if steps != sorted(steps):
        return _by_number(item, scale, moved, Way.SHIFTED)
    # Codes that only count the answers from the top say no more than their places do.
    turned = scale.turned_round if scale.highest_first else {}
    return _by_number(item, scale, [turned.get(number, number) for number in moved], Way.POSITION)


def _moved(codes: Sequence[int], scale: ScaleOf) -> list[int] | None:
    """The codes counted from where the scale starts, if that makes them the scale; else None."""
    for aside in (frozenset(scale.set_aside), frozenset[int]()):
        steps = [code for code in codes if code not in aside]
        start = min(scale.values) - min(steps, default=min(scale.values))
        if start and sorted(code + start for code in steps) == sorted(scale.values):
            return [code if code in aside else code + start for code in codes]
    return None


def _by_position(item: ImportedItem, scale: ScaleOf) -> Answers:
    shown, expected = len(item.options), len(scale.values)
    if shown not in {expected, len(scale.all)}:
        return Answers((), Way.POSITION, (_other_number(shown, expected),))
    return _by_number(item, scale, scale.as_shown[:shown], Way.POSITION)


def _by_number(item: ImportedItem, scale: ScaleOf, numbers: Iterable[float | None], way: Way) -> Answers:
    numbered = list(zip(item.options, numbers, strict=True))
    paired = tuple(
        PairedOption(option, int(number))
        for option, number in numbered
        if number is not None and number in scale.all
    )
    problems = (
        *(_outside(option, number, scale) for option, number in numbered if number not in scale.all),
        *_twice(paired),
        *_lacking(paired, scale),
        *_jumbled(paired, scale),
        *_without_words(item),
    )
    return Answers(paired, way, problems)


def _outside(option: ImportedOption, number: float | None, scale: ScaleOf) -> str:
    if number is None:
        return f"the answer “{option.label}” has no score in the file, where others have one."
    return f"the answer “{option.label}” counts {number:g}, which is none of {as_list(scale.all)}."


def _twice(paired: Iterable[PairedOption]) -> Iterable[str]:
    times = Counter(pair.value for pair in paired)
    return (f"{times[value]} answers count {value}." for value in times if times[value] > 1)


def _lacking(paired: Iterable[PairedOption], scale: ScaleOf) -> Iterable[str]:
    found = {pair.value for pair in paired}
    return (f"no answer counts {value}." for value in scale.values if value not in found)


def _jumbled(paired: Iterable[PairedOption], scale: ScaleOf) -> Iterable[str]:
    """Owners print a scale upwards or downwards; what is set aside may stand anywhere."""
    steps = [pair.value for pair in paired if pair.value in scale.values]
    if steps not in (sorted(steps), sorted(steps, reverse=True)):
        yield f"its answers stand in the order {as_list(steps)}, which runs neither up nor down."


def _without_words(item: ImportedItem) -> Iterable[str]:
    if not item.text.strip():
        yield "the question has no words."
    if not all(option.label.strip() for option in item.options):
        yield "an answer has no words."
    if len({option.label.strip() for option in item.options}) < len(item.options):
        yield "two answers have the same words."


def _other_number(shown: int, expected: int) -> str:
    return f"the file shows {shown} answers, and the measure has {expected}."


def as_list(numbers: Iterable[int]) -> str:
    """As people write it: "1, 2 and 5"."""
    *others, last = [str(number) for number in numbers]
    return f"{', '.join(others)} and {last}" if others else last
