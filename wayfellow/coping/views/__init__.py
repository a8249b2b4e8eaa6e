"""Pages of what helps: read, form, one deed, answer."""

from wayfellow.coping.views.ideas import borrow, ideas, try_idea
from wayfellow.coping.views.now import moments, now
from wayfellow.coping.views.strategies import (
    add,
    begin,
    change,
    remove,
    rest,
    shared_strategies,
    strategies,
)
from wayfellow.coping.views.tries import try_it, try_remove

__all__ = [
    "add",
    "begin",
    "borrow",
    "change",
    "ideas",
    "moments",
    "now",
    "remove",
    "rest",
    "shared_strategies",
    "strategies",
    "try_idea",
    "try_it",
    "try_remove",
]
