"""What a measure or a deck touches: one vocabulary, so that what they leave out can be seen, too."""

from enum import StrEnum, auto
from typing import Final


class Captures(StrEnum):
    """One thing that people talk about, and that a measure may touch."""

    KNOWLEDGE = auto()
    SKILLS = auto()
    CONFIDENCE = auto()
    RESPONSIBILITY = auto()
    ACTIVATION = auto()
    MANAGING_SYMPTOMS = auto()
    HELP_SEEKING = auto()
    HAVING_A_SAY = auto()
    GOALS = auto()
    HOPE = auto()
    MASTERY = auto()
    EMPOWERMENT = auto()
    CONNECTION = auto()
    IDENTITY = auto()
    MEANING = auto()
    ROUTINES = auto()
    NEEDS = auto()
    QUALITY_OF_LIFE = auto()
    WELLBEING = auto()
    DISTRESS = auto()
    SUPPORT_RELATIONSHIP = auto()


# English source strings: whoever shows them passes them through gettext.
CAPTURES_WORDS: Final[dict[Captures, str]] = {
    Captures.KNOWLEDGE: "What I know",
    Captures.SKILLS: "What I can do",
    Captures.CONFIDENCE: "Being sure of myself",
    Captures.RESPONSIBILITY: "What is up to me",
    Captures.ACTIVATION: "Taking part in my care",
    Captures.MANAGING_SYMPTOMS: "Handling hard days",
    Captures.HELP_SEEKING: "Asking for help",
    Captures.HAVING_A_SAY: "Having a say",
    Captures.GOALS: "What I want to reach",
    Captures.HOPE: "Hope",
    Captures.MASTERY: "Having a grip on things",
    Captures.EMPOWERMENT: "Being in charge",
    Captures.CONNECTION: "Other people",
    Captures.IDENTITY: "Who I am",
    Captures.MEANING: "What matters to me",
    Captures.ROUTINES: "My days and my energy",
    Captures.NEEDS: "What I need",
    Captures.QUALITY_OF_LIFE: "How life is",
    Captures.WELLBEING: "Feeling well",
    Captures.DISTRESS: "Feeling bad",
    Captures.SUPPORT_RELATIONSHIP: "How I get on with my supporters",
}
