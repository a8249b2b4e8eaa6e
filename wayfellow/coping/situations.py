"""What a moment can be like, and what something that helps asks for: a few words on buttons.

They stand inside sealed words. A word may be added here; one that is taken away would leave rows that no
longer open.
"""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Situation(StrEnum):
    """What it is like right now."""

    CANNOT_SLEEP = "cannot-sleep"
    RACING_THOUGHTS = "racing-thoughts"
    VOICES = "voices"
    LOW = "low"
    WORRY = "worry"
    ANGER = "anger"
    TOO_MUCH_ENERGY = "too-much-energy"
    ALONE = "alone"
    URGE = "urge"
    NUMB = "numb"
    BODY_HURTS = "body-hurts"
    NOTHING = "nothing"


class Energy(StrEnum):
    """How much somebody has, or something asks for; in this order."""

    LITTLE = "little"
    SOME = "some"
    PLENTY = "plenty"

    def reaches_for(self, asked: "Energy | None") -> bool:
        """Whether somebody with this much can do what asks for so much. Nobody said how much: then yes."""
        return asked is None or list(Energy).index(asked) <= list(Energy).index(self)


class Company(StrEnum):
    """Who is there for it."""

    ALONE = "alone"
    WITH_SOMEONE = "with-someone"
    EITHER = "either"


class Place(StrEnum):
    """Where it can be done."""

    HOME = "home"
    OUT = "out"
    ANYWHERE = "anywhere"


# Moments in which a plan, people and help come before any idea.
HARD_CHOICES = frozenset({Situation.URGE})

SITUATIONS: dict[Situation, Promise] = {
    Situation.CANNOT_SLEEP: _("I can’t sleep"),
    Situation.RACING_THOUGHTS: _("Racing thoughts"),
    Situation.VOICES: _("Voices, or things others don’t notice"),
    Situation.LOW: _("Feeling low"),
    Situation.WORRY: _("Worry or fear"),
    Situation.ANGER: _("Anger"),
    Situation.TOO_MUCH_ENERGY: _("Too much energy"),
    Situation.ALONE: _("Feeling alone"),
    Situation.URGE: _("An urge to do something I may regret"),
    Situation.NUMB: _("Numb or far away"),
    Situation.BODY_HURTS: _("My body hurts"),
    Situation.NOTHING: _("Nothing in particular"),
}
# How much I have, and how much something needs, are not the same words.
ENERGY_I_HAVE: dict[Energy, Promise] = {
    Energy.LITTLE: _("Very little"),
    Energy.SOME: _("Some"),
    Energy.PLENTY: _("Plenty"),
}
ENERGY_IT_TAKES: dict[Energy, Promise] = {
    Energy.LITTLE: _("Takes little energy"),
    Energy.SOME: _("Takes some energy"),
    Energy.PLENTY: _("Takes plenty of energy"),
}
COMPANY: dict[Company, Promise] = {
    Company.ALONE: _("Alone"),
    Company.WITH_SOMEONE: _("With someone"),
    Company.EITHER: _("Alone or with someone"),
}
PLACES: dict[Place, Promise] = {
    Place.HOME: _("At home"),
    Place.OUT: _("Out"),
    Place.ANYWHERE: _("Anywhere"),
}
