"""Deeds on what is said in talks, on questionnaires, and on the texts that a service holds for measures."""

from wayfellow.reflections.actions.conversation_wordings import (
    NothingIsNew,
    review_words,
    throw_words_away,
    write_words,
)
from wayfellow.reflections.actions.questionnaires import (
    answer,
    begin,
    finish,
    keep,
    keep_words_on_their_way,
    remove_questionnaire,
)
from wayfellow.reflections.actions.service_decks import (
    retire_deck,
    review_deck,
    throw_deck_away,
    write_service_deck,
)
from wayfellow.reflections.actions.talk import (
    forget_own_story,
    forget_talk,
    leave_card,
    say,
    say_words_do_not_fit,
    take_back_words,
    take_out,
)
from wayfellow.reflections.actions.wordings import (
    leave_others_out,
    load_draft,
    load_table,
    offer,
    pair,
    put_in_use,
    retire,
    state_licence,
    stop_offering,
    throw_away,
    turn_answers,
)
from wayfellow.reflections.models import CardState, Kept, LineKind

__all__ = [
    "CardState",
    "Kept",
    "LineKind",
    "NothingIsNew",
    "answer",
    "begin",
    "finish",
    "forget_own_story",
    "forget_talk",
    "keep",
    "keep_words_on_their_way",
    "leave_card",
    "leave_others_out",
    "load_draft",
    "load_table",
    "offer",
    "pair",
    "put_in_use",
    "remove_questionnaire",
    "retire",
    "retire_deck",
    "review_deck",
    "review_words",
    "say",
    "say_words_do_not_fit",
    "state_licence",
    "stop_offering",
    "take_back_words",
    "take_out",
    "throw_away",
    "throw_deck_away",
    "throw_words_away",
    "turn_answers",
    "write_service_deck",
    "write_words",
]
