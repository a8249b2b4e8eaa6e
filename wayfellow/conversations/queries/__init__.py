"""Reads of talks: the door to one, the lists, and what other pages show of them."""

from wayfellow.conversations.queries.agenda import AgendaLine, BeforeTalk, before_talk
from wayfellow.conversations.queries.drafts import Drafts, drafts_on
from wayfellow.conversations.queries.for_counting import ItemTalkedOver, TalkToCount, talk_to_count
from wayfellow.conversations.queries.for_other_pages import (
    ComingTalk,
    LastTakeaway,
    NextTalk,
    TalkWaymark,
    last_takeaway,
    next_talk,
    next_talks_with,
    talks_for_story,
)
from wayfellow.conversations.queries.looking_back import LookingBack, look_back
from wayfellow.conversations.queries.on_a_card import OnCard, how_far_written, on_card
from wayfellow.conversations.queries.one_line import Becoming, OneLine, becoming, one_line
from wayfellow.conversations.queries.one_talk import Talk, entering, reached, talk_for, talk_to_decide_on
from wayfellow.conversations.queries.opening import MeasureToOpen, WhatToOpen, what_to_open
from wayfellow.conversations.queries.own_words import takeaways_between, words_of_own
from wayfellow.conversations.queries.preparing import Agreed, Preparing, preparing, talks_with_wishes
from wayfellow.conversations.queries.talks import TalkLine, Talks, talks_of
from wayfellow.conversations.queries.thoughts import Kept, Thought
from wayfellow.conversations.queries.unfit import (
    SaidOfOneCard,
    SaidOfWords,
    UnfitWords,
    all_unfit_words,
    unfit_words,
)

__all__ = [
    "AgendaLine",
    "Agreed",
    "Becoming",
    "BeforeTalk",
    "ComingTalk",
    "Drafts",
    "ItemTalkedOver",
    "Kept",
    "LastTakeaway",
    "LookingBack",
    "MeasureToOpen",
    "NextTalk",
    "OnCard",
    "OneLine",
    "Preparing",
    "SaidOfOneCard",
    "SaidOfWords",
    "Talk",
    "TalkLine",
    "TalkToCount",
    "TalkWaymark",
    "Talks",
    "Thought",
    "UnfitWords",
    "WhatToOpen",
    "all_unfit_words",
    "becoming",
    "before_talk",
    "drafts_on",
    "entering",
    "how_far_written",
    "last_takeaway",
    "look_back",
    "next_talk",
    "next_talks_with",
    "on_card",
    "one_line",
    "preparing",
    "reached",
    "takeaways_between",
    "talk_for",
    "talk_to_count",
    "talk_to_decide_on",
    "talks_for_story",
    "talks_of",
    "talks_with_wishes",
    "unfit_words",
    "what_to_open",
    "words_of_own",
]
