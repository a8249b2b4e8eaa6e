"""Reads of what was said in talks, of questionnaires, and of the texts that a service holds for measures."""

from wayfellow.reflections.models import ABOUT_IT_ALL, CardState, LineKind
from wayfellow.reflections.queries.conversation_wordings import (
    ShownWording,
    WordsForTalking,
    wordings_shown,
    words_for_talking,
)
from wayfellow.reflections.queries.for_counting import (
    ChangeToCount,
    QuestionnaireToCount,
    questionnaire_to_count,
)
from wayfellow.reflections.queries.for_taking_away import KeptAnswers, answers_kept
from wayfellow.reflections.queries.for_the_journey import (
    KeptNumber,
    numbers_between,
    numbers_kept,
    words_of_own,
)
from wayfellow.reflections.queries.held import (
    Draft,
    HeldWording,
    MeasureHere,
    StatedRight,
    draft,
    measures_here,
    words_held,
)
from wayfellow.reflections.queries.numbers import Number
from wayfellow.reflections.queries.over_time import OneLine, OverTime, over_time
from wayfellow.reflections.queries.questionnaire_lists import questionnaires_page
from wayfellow.reflections.queries.questionnaires import (
    OneQuestionnaire,
    Question,
    questionnaire_for,
    questionnaire_to_decide_on,
    words_on_their_way,
)
from wayfellow.reflections.queries.results import Result, result_for, shared_result
from wayfellow.reflections.queries.service_decks import deck_in_hand, decks_in_hand, decks_in_use, own_decks
from wayfellow.reflections.queries.side_by_side import side_by_side, times_like
from wayfellow.reflections.queries.suggestions import (
    Suggestion,
    decks_with_suggestions,
    suggestion,
    suggestions_about,
)
from wayfellow.reflections.queries.talk import (
    CardSoFar,
    Said,
    all_words_that_do_not_fit,
    cards_so_far,
    how_far,
    how_far_written,
    line_in,
    own_words_that_do_not_fit,
    said_in,
    words_that_do_not_fit,
)
from wayfellow.reflections.queries.wordings import (
    LicensedTables,
    conversation_wording,
    licensed_tables,
    measures_on_offer,
    original_wording,
    wording_shown,
)
from wayfellow.reflections.queries.words_of_measure import (
    WordsForTalkingHeld,
    WordsOfMeasure,
    words_for_review,
    words_of_measure,
)
from wayfellow.reflections.service_deck import (
    OwnDeck,
    WrittenCard,
    WrittenDeck,
    as_deck,
    deck_of_card,
    version_of_deck,
)

__all__ = [
    "ABOUT_IT_ALL",
    "CardSoFar",
    "CardState",
    "ChangeToCount",
    "Draft",
    "HeldWording",
    "KeptAnswers",
    "KeptNumber",
    "LicensedTables",
    "LineKind",
    "MeasureHere",
    "Number",
    "OneLine",
    "OneQuestionnaire",
    "OverTime",
    "OwnDeck",
    "Question",
    "QuestionnaireToCount",
    "Result",
    "Said",
    "ShownWording",
    "StatedRight",
    "Suggestion",
    "WordsForTalking",
    "WordsForTalkingHeld",
    "WordsOfMeasure",
    "WrittenCard",
    "WrittenDeck",
    "all_words_that_do_not_fit",
    "answers_kept",
    "as_deck",
    "cards_so_far",
    "conversation_wording",
    "deck_in_hand",
    "deck_of_card",
    "decks_in_hand",
    "decks_in_use",
    "decks_with_suggestions",
    "draft",
    "how_far",
    "how_far_written",
    "licensed_tables",
    "line_in",
    "measures_here",
    "measures_on_offer",
    "numbers_between",
    "numbers_kept",
    "original_wording",
    "over_time",
    "own_decks",
    "own_words_that_do_not_fit",
    "questionnaire_for",
    "questionnaire_to_count",
    "questionnaire_to_decide_on",
    "questionnaires_page",
    "result_for",
    "said_in",
    "shared_result",
    "side_by_side",
    "suggestion",
    "suggestions_about",
    "times_like",
    "version_of_deck",
    "wording_shown",
    "wordings_shown",
    "words_for_review",
    "words_for_talking",
    "words_held",
    "words_of_measure",
    "words_of_own",
    "words_on_their_way",
    "words_that_do_not_fit",
]
