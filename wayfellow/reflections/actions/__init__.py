"""Deeds on what is said in talks, on questionnaires, and on the texts that a service holds for measures."""

from wayfellow.reflections.actions.talk import (
    forget_talk,
    leave_card,
    say,
    say_words_do_not_fit,
    take_back_words,
    take_out,
)
from wayfellow.reflections.models import CardState, LineKind

__all__ = [
    "CardState",
    "LineKind",
    "forget_talk",
    "leave_card",
    "say",
    "say_words_do_not_fit",
    "take_back_words",
    "take_out",
]
