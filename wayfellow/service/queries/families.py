"""Families of measures: those that capture the same kind of thing stand together."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.measures.captures import Captures
from wayfellow.measures.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of thing that measures capture, in words."""

    key: str
    name: Promise
    holds: frozenset[Captures]


# Which goes with which is our judgement, after the two families that peer workers told of (docs: measures).
FAMILIES: Final = (
    Family(
        "taking-part",
        _("Taking part, and looking after oneself"),
        frozenset(
            {
                Captures.KNOWLEDGE,
                Captures.SKILLS,
                Captures.CONFIDENCE,
                Captures.RESPONSIBILITY,
                Captures.ACTIVATION,
                Captures.MANAGING_SYMPTOMS,
                Captures.HELP_SEEKING,
                Captures.HAVING_A_SAY,
                Captures.ROUTINES,
            }
        ),
    ),
    Family(
        "recovery",
        _("Recovery, and having a grip on things"),
        frozenset(
            {
                Captures.HOPE,
                Captures.MASTERY,
                Captures.EMPOWERMENT,
                Captures.CONNECTION,
                Captures.IDENTITY,
                Captures.MEANING,
            }
        ),
    ),
    Family(
        "life",
        _("How life is, and how one feels"),
        frozenset({Captures.NEEDS, Captures.QUALITY_OF_LIFE, Captures.WELLBEING, Captures.DISTRESS}),
    ),
    Family("support", _("The support that one gets"), frozenset({Captures.SUPPORT_RELATIONSHIP})),
    Family("goals", _("One’s own goals"), frozenset({Captures.GOALS})),
)


def family_of(measure: Instrument) -> Family:
    """By what it names first: that is what it is mostly about."""
    return next(family for family in FAMILIES if measure.captures[0] in family.holds)
