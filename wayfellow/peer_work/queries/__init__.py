"""Reads of the worker's own side, and of what a worker asks of a person."""

from wayfellow.peer_work.queries.away import (
    Away,
    CoverAsked,
    PersonToTell,
    cover_asked_of_me,
    days_away_of,
    my_days_away,
    own_days_away,
    people_to_tell,
)
from wayfellow.peer_work.queries.endings import (
    GoodbyeSaid,
    PlannedEnding,
    ending_with,
    kept_goodbye,
    my_ending,
    my_goodbye,
    the_goodbye,
    words_of_goodbye,
)
from wayfellow.peer_work.queries.notes import own_note, own_notes, own_theme, own_themes, words_of_own
from wayfellow.peer_work.queries.people import (
    Order,
    PersonIWalkWith,
    PersonOnMyList,
    SharedPart,
    people_i_walk_with,
    person_i_walk_with,
)
from wayfellow.peer_work.queries.preparing import Prepared, prepare
from wayfellow.peer_work.queries.stories import strategy_of
from wayfellow.peer_work.queries.times import Proposed, asked_of_me, i_proposed
from wayfellow.peer_work.queries.waiting import WithMe, WorkerOfMine, is_waiting, with_me

__all__ = [
    "Away",
    "CoverAsked",
    "GoodbyeSaid",
    "Order",
    "PersonIWalkWith",
    "PersonOnMyList",
    "PersonToTell",
    "PlannedEnding",
    "Prepared",
    "Proposed",
    "SharedPart",
    "WithMe",
    "WorkerOfMine",
    "asked_of_me",
    "cover_asked_of_me",
    "days_away_of",
    "ending_with",
    "i_proposed",
    "is_waiting",
    "kept_goodbye",
    "my_days_away",
    "my_ending",
    "my_goodbye",
    "own_days_away",
    "own_note",
    "own_notes",
    "own_theme",
    "own_themes",
    "people_i_walk_with",
    "people_to_tell",
    "person_i_walk_with",
    "prepare",
    "strategy_of",
    "the_goodbye",
    "with_me",
    "words_of_goodbye",
    "words_of_own",
]
