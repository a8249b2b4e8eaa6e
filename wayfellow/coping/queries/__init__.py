"""Reads of what helps. Companions see what is shared; how it went only where the owner ticked so."""

from wayfellow.coping.queries.for_the_journey import (
    Helped,
    TriedThing,
    times_it_helped,
    tried_between,
)
from wayfellow.coping.queries.lists import ThingsPage, ThingThatHelps, Trace, strategies_of, things_page
from wayfellow.coping.queries.moments import (
    Counted,
    MomentCounted,
    Suggested,
    Suggestions,
    counted_by_moment,
    counted_of,
    helped_before,
    ideas_to_borrow,
    suggestions,
)
from wayfellow.coping.queries.own import borrowed_as, last_tries, own_strategy, own_try, words_of_own
from wayfellow.coping.queries.service_ideas import idea_here, idea_in_hand, ideas_here, ideas_in_hand
from wayfellow.coping.service_idea import WrittenIdea
from wayfellow.coping.situations import COMPANY, ENERGY_IT_TAKES, PLACES, SITUATIONS

__all__ = [
    "COMPANY",
    "ENERGY_IT_TAKES",
    "PLACES",
    "SITUATIONS",
    "Counted",
    "Helped",
    "MomentCounted",
    "Suggested",
    "Suggestions",
    "ThingThatHelps",
    "ThingsPage",
    "Trace",
    "TriedThing",
    "WrittenIdea",
    "borrowed_as",
    "counted_by_moment",
    "counted_of",
    "helped_before",
    "idea_here",
    "idea_in_hand",
    "ideas_here",
    "ideas_in_hand",
    "ideas_to_borrow",
    "last_tries",
    "own_strategy",
    "own_try",
    "strategies_of",
    "suggestions",
    "things_page",
    "times_it_helped",
    "tried_between",
    "words_of_own",
]
