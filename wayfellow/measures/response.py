"""What somebody answered: a questionnaire in the owner's words, or notes of a talk. Only one is scored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.wording import ConversationWording, OriginalWording

_MADE_HERE: Final = object()


class AnswerRefused(ValueError):
    """An answer is none that the item takes. Says which item."""


@dataclass(frozen=True, slots=True)
class QuestionnaireResponse:
    """Answers to the owner's own words. Made by `to`, which checks them; scoring takes nothing else."""

    instrument: Instrument
    wording: OriginalWording
    answers: Mapping[int, int | None]
    """Item number to value; None where it was left out. Holds every item."""
    made: object

    def __post_init__(self) -> None:
        if self.made is not _MADE_HERE:
            raise TypeError("A response is made by QuestionnaireResponse.to, which checks its answers.")

    @classmethod
    def to(cls, wording: OriginalWording, instrument: Instrument, answers: Mapping[int, int | None]) -> Self:
        """Answers as somebody gave them, or AnswerRefused."""
        if not _are_the_owners(wording, instrument):
            raise TypeError("Only the owner's own words for this measure make a questionnaire.")
        return cls(instrument, wording, checked(instrument, answers), _MADE_HERE)


def _are_the_owners(wording: object, instrument: Instrument) -> bool:
    # The types say so already; this is for callers whose types nobody checks.
    return isinstance(wording, OriginalWording) and wording.measure == instrument.key


@dataclass(frozen=True, slots=True)
class ConversationNotes:
    """What was said to words made for talking. It has thoughts, and no values."""

    wording: ConversationWording
    thoughts: Mapping[int, str]


def checked(instrument: Instrument, answers: Mapping[int, int | None]) -> dict[int, int | None]:
    """Every item with its answer, or AnswerRefused naming the item."""
    if instrument.items is None or instrument.responses is None:
        raise AnswerRefused(f"{instrument.short_name} has no items of its own.")
    items = range(1, instrument.items.value + 1)
    if strangers := sorted(set(answers) - set(items)):
        raise AnswerRefused(f"{instrument.short_name} has no item {strangers[0]}.")
    for item in items:
        _check(instrument, item, answers.get(item))
    return {item: answers.get(item) for item in items}


def _check(instrument: Instrument, item: int, value: int | None) -> None:
    responses = instrument.responses
    if responses is None or value is None:
        return
    allowed = (*responses.values_of(item), *responses.set_aside)
    if type(value) is not int or value not in allowed:
        told = ", ".join(str(one) for one in allowed)
        raise AnswerRefused(f"item {item}: {value} is none of {told}.")
