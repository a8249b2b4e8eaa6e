"""What can be chosen about a goal: its state, its area of life, who decided, how far it came."""

from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class GoalState(models.TextChoices):
    """Where a goal is. None of them is better than another."""

    OPEN = "open", _("Now")
    RESTING = "resting", _("Resting")
    REACHED = "reached", _("Reached")
    LET_GO = "let_go", _("Let go")


class Area(StrEnum):
    """An area of life. It tells something about a person, so it is sealed with their words."""

    HOME = "home"
    PEOPLE = "people"
    BODY = "body"
    MIND = "mind"
    WORK = "work"
    MONEY = "money"
    JOY = "joy"
    MEANING = "meaning"


AREA_NAMES: dict[Area, Promise] = {
    Area.HOME: _("Home"),
    Area.PEOPLE: _("People I care about"),
    Area.BODY: _("My body"),
    Area.MIND: _("How I feel"),
    Area.WORK: _("Work and learning"),
    Area.MONEY: _("Money and papers"),
    Area.JOY: _("Things I enjoy"),
    Area.MEANING: _("What I believe in"),
}


class Decided(StrEnum):
    """Who decided that this is to be a goal."""

    ME = "me"
    TOGETHER = "together"
    SOMEBODY_ELSE = "somebody_else"


DECIDED_NAMES: dict[Decided, Promise] = {
    Decided.ME: _("I decided"),
    Decided.TOGETHER: _("We decided together"),
    Decided.SOMEBODY_ELSE: _("Somebody else thought of it"),
}

SURE = range(11)  # the confidence ruler, from not sure at all to as sure as can be

# The five levels of goal attainment scaling, from the highest down, as they are written on the page.
LEVEL_NAMES: dict[int, Promise] = {
    2: _("Much more than I expect"),
    1: _("A bit more than I expect"),
    0: _("About what I expect"),
    -1: _("A bit less than I expect"),
    -2: _("Much less than I expect"),
}
WEIGHT_NAMES: dict[int, Promise] = {
    1: _("It matters"),
    2: _("It matters a lot"),
    3: _("It matters most"),
}
