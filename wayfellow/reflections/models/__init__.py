"""What is kept: what was said in talks, questionnaires, and the texts that a service holds for measures."""

from wayfellow.reflections.models.decks import ServiceDeck
from wayfellow.reflections.models.questionnaires import (
    ABOUT_IT_ALL,
    Kept,
    Questionnaire,
    QuestionnaireState,
    QuestionnaireWords,
)
from wayfellow.reflections.models.suggestions import SuggestionWords, WordingSuggestion
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
    "ABOUT_IT_ALL",
    "CardInTalk",
    "CardState",
    "CardWords",
    "Kept",
    "Line",
    "LineKind",
    "LineWords",
    "MeasureOnOffer",
    "Questionnaire",
    "QuestionnaireState",
    "QuestionnaireWords",
    "ServiceDeck",
    "ServiceWording",
    "StatedLicence",
    "SuggestionWords",
    "UnfitWords",
    "WordingKind",
    "WordingState",
    "WordingSuggestion",
    "WordsThatDoNotFit",
]
