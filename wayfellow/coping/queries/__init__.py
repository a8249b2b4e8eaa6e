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

__all__ = [
    "Counted",
    "Helped",
    "MomentCounted",
    "Suggested",
    "Suggestions",
    "ThingThatHelps",
    "ThingsPage",
    "Trace",
    "TriedThing",
    "borrowed_as",
    "counted_by_moment",
    "counted_of",
    "helped_before",
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
