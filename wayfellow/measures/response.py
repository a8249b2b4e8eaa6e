"""What somebody answered: a questionnaire in the owner's words, or notes of a talk. Only one is scored."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self, final

from wayfellow.measures.instrument import Instrument, Responses
from wayfellow.measures.wording import ConversationWording, OriginalWording


class AnswerRefused(ValueError):
    """An answer is none that the item takes. Says which item."""


class WordingRefused(ValueError):
    """The owner's words are not there in full. Says which item."""


@final
@dataclass(frozen=True, slots=True)
class QuestionnaireResponse:
    """Answers to the owner's own words, all of them shown; scoring takes nothing else.

    However one is made, also by `dataclasses.replace`, it is checked.
    """

    instrument: Instrument
    wording: OriginalWording
    answers: Mapping[int, int | None]
    """Item number to value; None where it was left out. Holds every item."""

    def __post_init__(self) -> None:
        if not _are_the_owners(self.wording, self.instrument):
            raise TypeError("Only the owner's own words for this measure make a questionnaire.")
        answers = checked(self.instrument, self.answers)
        _check_words(self.wording, self.instrument)
        _check_shown(self.wording, answers)
        # A copy that nobody can write to: what was checked stays as it was checked.
        object.__setattr__(self, "answers", MappingProxyType(answers))

    @classmethod
    def to(cls, wording: OriginalWording, instrument: Instrument, answers: Mapping[int, int | None]) -> Self:
        """Answers as somebody gave them to these words; or AnswerRefused, or WordingRefused."""
        return cls(instrument, wording, answers)


@final
@dataclass(frozen=True, slots=True)
class ConversationNotes:
    """What was said to words made for talking. It has thoughts, and no values."""

    wording: ConversationWording
    thoughts: Mapping[int, str]
    """Item number to what was said."""

    def __post_init__(self) -> None:
        if not _are_for_talking(self.wording):
            raise TypeError("Notes of a talk belong to words made for talking.")
        if strangers := sorted(set(self.thoughts) - {item.number for item in self.wording.items}):
            raise WordingRefused(f"These words have no item {strangers[0]}.")
        object.__setattr__(self, "thoughts", MappingProxyType(dict(self.thoughts)))


# The types say these two already; they are for callers whose types nobody checks. Looking only at what it
# holds would not do: words for talking have the same names inside.


def _are_the_owners(wording: object, instrument: Instrument) -> bool:
    return type(wording) is OriginalWording and wording.measure == instrument.key


def _are_for_talking(wording: object) -> bool:
    return type(wording) is ConversationWording


def _check_words(wording: OriginalWording, instrument: Instrument) -> None:
    """Every item is asked once, in the owner's order, with every answer."""
    count, responses = _asked(instrument)
    numbers = [item.number for item in wording.items]
    if numbers != list(range(1, count + 1)):
        told = ", ".join(map(str, numbers)) or "none"
        raise WordingRefused(
            f"{instrument.short_name} asks items 1 to {count} in order; these words: {told}."
        )
    for item in wording.items:
        shown, scale = [option.value for option in item.options], responses.values_of(item.number)
        if len(set(shown)) < len(shown) or set(shown) - set(responses.set_aside) != set(scale):
            raise WordingRefused(f"item {item.number}: the words do not show each of its answers once.")


def _check_shown(wording: OriginalWording, answers: Mapping[int, int | None]) -> None:
    for item in wording.items:
        answer = answers[item.number]
        if answer is not None and answer not in {option.value for option in item.options}:
            raise AnswerRefused(f"item {item.number}: {answer} was not among the answers shown.")


def checked(instrument: Instrument, answers: Mapping[int, int | None]) -> dict[int, int | None]:
    """Every item with its answer, or AnswerRefused naming the item."""
    count, responses = _asked(instrument)
    items = range(1, count + 1)
    if strangers := sorted(set(answers) - set(items)):
        raise AnswerRefused(f"{instrument.short_name} has no item {strangers[0]}.")
    for item in items:
        _check(answers.get(item), item, responses)
    return {item: answers.get(item) for item in items}


def _asked(instrument: Instrument) -> tuple[int, Responses]:
    """How many items it has, and which answers they take."""
    if instrument.items is None or instrument.responses is None:
        raise AnswerRefused(f"{instrument.short_name} has no items of its own.")
    return instrument.items.value, instrument.responses


def _check(value: int | None, item: int, responses: Responses) -> None:
    allowed = (*responses.values_of(item), *responses.set_aside)
    if value is not None and (type(value) is not int or value not in allowed):
        told = ", ".join(str(one) for one in allowed)
        raise AnswerRefused(f"item {item}: {value} is none of {told}.")
