"""Reads of what was said in talks, of questionnaires, and of the texts that a service holds for measures."""

from wayfellow.reflections.models import CardState, LineKind
from wayfellow.reflections.queries.talk import (
    CardSoFar,
    Said,
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

__all__ = [
    "CardSoFar",
    "CardState",
    "LicensedTables",
    "LineKind",
    "Said",
    "cards_so_far",
    "conversation_wording",
    "how_far",
    "how_far_written",
    "licensed_tables",
    "line_in",
    "measures_on_offer",
    "original_wording",
    "own_words_that_do_not_fit",
    "said_in",
    "wording_shown",
    "words_that_do_not_fit",
]
