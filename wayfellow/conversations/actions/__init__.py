"""Deeds in a talk, in the order of a talk: before, opening, cards, looking back, keeping."""

from wayfellow.conversations.actions.agenda import add_to_agenda, take_off_agenda
from wayfellow.conversations.actions.cards import (
    NotAnOption,
    fill_card,
    leave_card,
    say,
    say_words_do_not_fit,
    take_out_line,
)
from wayfellow.conversations.actions.drafts import keep_drafts
from wayfellow.conversations.actions.keeping import keep_talk, remove_talk
from wayfellow.conversations.actions.opening import choose_cards, open_talk
from wayfellow.conversations.actions.planning import change_plan, plan_talk
from wayfellow.conversations.actions.taking_away import Placed, put_in_its_place
from wayfellow.conversations.models import Keep, TakeawayKind

__all__ = [
    "Keep",
    "NotAnOption",
    "Placed",
    "TakeawayKind",
    "add_to_agenda",
    "change_plan",
    "choose_cards",
    "fill_card",
    "keep_drafts",
    "keep_talk",
    "leave_card",
    "open_talk",
    "plan_talk",
    "put_in_its_place",
    "remove_talk",
    "say",
    "say_words_do_not_fit",
    "take_off_agenda",
    "take_out_line",
]
