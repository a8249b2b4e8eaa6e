"""Deeds of a peer worker, and a person's answers to what a worker asks."""

from wayfellow.peer_work.actions.away import (
    ask_for_cover,
    let_cover,
    no_cover,
    not_away,
    say_away,
    take_back_cover,
)
from wayfellow.peer_work.actions.endings import (
    agree_to_end,
    ask_for_another_day,
    ask_to_end_well,
    begin_to_end_well,
    do_not_end_now,
    go_on_after_all,
    let_words_go,
    say_goodbye,
    take_back_ending,
)
from wayfellow.peer_work.actions.leaving import forget_asked
from wayfellow.peer_work.actions.notes import (
    change_note,
    change_theme,
    gather_theme,
    remove_note,
    remove_theme,
    talked_about,
    write_note,
)
from wayfellow.peer_work.actions.spaces import invite_person, new_claim_code, open_space_together
from wayfellow.peer_work.actions.stories import offer_story
from wayfellow.peer_work.actions.times import (
    ask_for_another_time,
    not_now,
    propose_times,
    take_back_times,
    take_time,
)

__all__ = [
    "agree_to_end",
    "ask_for_another_day",
    "ask_for_another_time",
    "ask_for_cover",
    "ask_to_end_well",
    "begin_to_end_well",
    "change_note",
    "change_theme",
    "do_not_end_now",
    "forget_asked",
    "gather_theme",
    "go_on_after_all",
    "invite_person",
    "let_cover",
    "let_words_go",
    "new_claim_code",
    "no_cover",
    "not_away",
    "not_now",
    "offer_story",
    "open_space_together",
    "propose_times",
    "remove_note",
    "remove_theme",
    "say_away",
    "say_goodbye",
    "take_back_cover",
    "take_back_ending",
    "take_back_times",
    "take_time",
    "talked_about",
    "write_note",
]
