"""Why two people open a conversation, and how things are, in words a person can choose for themselves."""

from enum import StrEnum, auto
from typing import Final


class Purpose(StrEnum):
    """What somebody would like from this conversation."""

    JUST_TALK = auto()
    NOTICE = auto()
    PLAN = auto()
    LOOK_BACK = auto()
    SERVICE_ASKED = auto()


class Stage(StrEnum):
    """How things are right now, if the person likes to say. Not saying is None, and as good an answer.

    Recovery is often described in stages (Andresen, Oades and Caputi 2003), but people do not move through
    them in a line, and a ladder tells those on its lowest rung where they stand. So these speak of now and
    not of the person; only the person chooses, and nothing is worked out from answers; and UP_AND_DOWN is no
    rung at all, for the many whom a ladder would not fit. FINDING_FEET is shown as "A bit steadier", because
    "Finding my feet" sounds like the deck "Finding my footing".
    """

    HARD = auto()
    UP_AND_DOWN = auto()
    FINDING_FEET = auto()
    GETTING_ON = auto()
    LOOKING_AHEAD = auto()


# English source strings: whoever shows them passes them through gettext.
_WORDS: Final[dict[Purpose | Stage, str]] = {
    Purpose.JUST_TALK: "Just talk",
    Purpose.NOTICE: "Notice how things are",
    Purpose.PLAN: "Plan something",
    Purpose.LOOK_BACK: "Look back",
    Purpose.SERVICE_ASKED: "The service asked",
    Stage.HARD: "Hard going",
    Stage.UP_AND_DOWN: "Up and down",
    Stage.FINDING_FEET: "A bit steadier",
    Stage.GETTING_ON: "Getting on with things",
    Stage.LOOKING_AHEAD: "Looking ahead",
}


def words_for(choice: Purpose | Stage) -> str:
    return _WORDS[choice]
