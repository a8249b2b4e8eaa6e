"""What is kept: what was said in talks, questionnaires, and the texts that a service holds for measures."""

from wayfellow.reflections.models.talk import (
    CardInTalk,
    CardState,
    CardWords,
    Line,
    LineKind,
    LineWords,
    UnfitWords,
    WordsThatDoNotFit,
)
from wayfellow.reflections.models.wordings import (
    MeasureOnOffer,
    ServiceWording,
    StatedLicence,
    WordingKind,
    WordingState,
)

__all__ = [
    "CardInTalk",
    "CardState",
    "CardWords",
    "Line",
    "LineKind",
    "LineWords",
    "MeasureOnOffer",
    "ServiceWording",
    "StatedLicence",
    "UnfitWords",
    "WordingKind",
    "WordingState",
    "WordsThatDoNotFit",
]
