"""The parts of a space that can be shared one by one, as plain words: sharing knows kinds, never things."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Section(StrEnum):
    """A part of somebody's space."""

    STAYING_WELL = "staying_well"
    GOALS = "goals"
    COPING = "coping"
    ROUTINES = "routines"
    LEARNING = "learning"
    JOURNEY = "journey"
    MEASURES = "reflections"  # named like its folder, as every section is
    # Not shared by a switch: whoever is in a conversation sees that conversation, while they walk together.
    CONVERSATIONS = "conversations"


NAMES: dict[Section, Promise] = {
    Section.STAYING_WELL: _("My plan"),
    Section.GOALS: _("My goals"),
    Section.COPING: _("What helps"),
    Section.ROUTINES: _("My days"),
    Section.LEARNING: _("Learning"),
    Section.JOURNEY: _("My journey"),
    Section.MEASURES: _("My questionnaires"),
    Section.CONVERSATIONS: _("Conversations"),
}
# The same from the other side: "My goals" are not the reader's own.
NAMES_FOR_COMPANIONS: dict[Section, Promise] = {
    Section.STAYING_WELL: _("Plan for staying well"),
    Section.GOALS: _("Goals"),
    Section.COPING: _("What helps"),
    Section.ROUTINES: _("Days"),
    Section.LEARNING: _("Learning"),
    Section.JOURNEY: _("Journey"),
    Section.MEASURES: _("Questionnaires"),
}
FOR_A_WORKER = (
    Section.STAYING_WELL,
    Section.GOALS,
    Section.COPING,
    Section.ROUTINES,
    Section.LEARNING,
    Section.JOURNEY,
    Section.MEASURES,
)
FOR_A_SUPPORTER = (Section.STAYING_WELL,)
