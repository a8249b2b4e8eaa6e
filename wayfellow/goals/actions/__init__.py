"""Deeds on goals: one function each."""

from wayfellow.goals.actions.confidence import make_it_a_step, remove_confidence, say_how_sure
from wayfellow.goals.actions.goals import add_goal, change_goal, look_back, remove_goal, turn_goal
from wayfellow.goals.actions.levels import rate_goal, remove_levels, remove_rating, write_levels
from wayfellow.goals.actions.steps import (
    add_step,
    change_step,
    move_step,
    remove_step,
    skip_step,
    take_step,
)
from wayfellow.goals.choices import Area, Decided, GoalState

__all__ = [
    "Area",
    "Decided",
    "GoalState",
    "add_goal",
    "add_step",
    "change_goal",
    "change_step",
    "look_back",
    "make_it_a_step",
    "move_step",
    "rate_goal",
    "remove_confidence",
    "remove_goal",
    "remove_levels",
    "remove_rating",
    "remove_step",
    "say_how_sure",
    "skip_step",
    "take_step",
    "turn_goal",
    "write_levels",
]
