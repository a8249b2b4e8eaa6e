"""Reads of the journey: home, the story, a season, a hard day, and search within one's own space."""

from wayfellow.journey.queries.hard_day import hard_day_of
from wayfellow.journey.queries.home import Home, home_of
from wayfellow.journey.queries.search import Find, Place, all_words_of_own, search
from wayfellow.journey.queries.season import LookingBack, look_back
from wayfellow.journey.queries.story import Story, StoryKind, StoryMark, story_of
from wayfellow.journey.queries.waymarks import own_waymark, words_of_own

__all__ = [
    "Find",
    "Home",
    "LookingBack",
    "Place",
    "Story",
    "StoryKind",
    "StoryMark",
    "all_words_of_own",
    "hard_day_of",
    "home_of",
    "look_back",
    "own_waymark",
    "search",
    "story_of",
    "words_of_own",
]
