"""Deeds on what helps, and on ideas of a service; with the words that others need to do them."""

from wayfellow.coping.actions.service_ideas import (
    retire_idea,
    review_idea,
    throw_idea_away,
    write_service_idea,
)
from wayfellow.coping.actions.strategies import (
    add_strategy,
    borrow_idea,
    change_strategy,
    remove_strategy,
    remove_try,
    rest_strategy,
    try_idea,
    try_strategy,
)
from wayfellow.coping.result import TryResult
from wayfellow.coping.service_idea import WrittenIdea
from wayfellow.coping.situations import Company, Energy, Place, Situation

__all__ = [
    "Company",
    "Energy",
    "Place",
    "Situation",
    "TryResult",
    "WrittenIdea",
    "add_strategy",
    "borrow_idea",
    "change_strategy",
    "remove_strategy",
    "remove_try",
    "rest_strategy",
    "retire_idea",
    "review_idea",
    "throw_idea_away",
    "try_idea",
    "try_strategy",
    "write_service_idea",
]
