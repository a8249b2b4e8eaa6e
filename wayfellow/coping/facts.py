"""What something that helps asks for, in a few words beside it: an idea's and one's own alike."""

from collections.abc import Iterator
from typing import Protocol

from django.utils.translation import ngettext

from wayfellow.coping.situations import (
    COMPANY,
    ENERGY_IT_TAKES,
    PLACES,
    SITUATIONS,
    Company,
    Energy,
    Place,
    Situation,
)


class AsksFor(Protocol):
    """Whatever says so much about itself, or leaves it open."""

    @property
    def situations(self) -> tuple[Situation, ...]:
        """What it may suit."""

    @property
    def energy(self) -> Energy | None:
        """How much it takes."""

    @property
    def minutes(self) -> int | None:
        """How long."""

    @property
    def company(self) -> Company | None:
        """With whom."""

    @property
    def place(self) -> Place | None:
        """Where."""


def facts_of(it: AsksFor) -> tuple[str, ...]:
    """How long it takes, how much energy, with whom and where; only what was said."""
    return tuple(_facts_of(it))


def _facts_of(it: AsksFor) -> Iterator[str]:
    if it.minutes is not None:
        yield ngettext("%(minutes)d minute", "%(minutes)d minutes", it.minutes) % {"minutes": it.minutes}
    if it.energy is not None:
        yield str(ENERGY_IT_TAKES[it.energy])
    if it.company is not None:
        yield str(COMPANY[it.company])
    if it.place is not None:
        yield str(PLACES[it.place])


def moments_of(it: AsksFor) -> tuple[str, ...]:
    """The moments it is for, in words."""
    return tuple(str(SITUATIONS[situation]) for situation in it.situations)
