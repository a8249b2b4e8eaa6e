"""The parts of a staying-well plan, in the order they are read, and what is asked for each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class EntryKind(models.TextChoices):
    """What an entry of the plan says. The kind alone decides where it stands."""

    WELL = "well"
    KEEPS_ME_WELL = "keeps-me-well"
    TRIGGER = "trigger"
    EARLY_WARNING_SIGN = "early-warning-sign"
    EARLY_I_DO = "early-i-do"
    EARLY_OTHERS_DO = "early-others-do"
    EARLY_WORSE = "early-worse"
    STRONGER_SIGN = "stronger-sign"
    STRONGER_I_DO = "stronger-i-do"
    STRONGER_OTHERS_DO = "stronger-others-do"
    STRONGER_WORSE = "stronger-worse"
    CRISIS_SIGN = "crisis-sign"
    CRISIS_I_DO = "crisis-i-do"
    CRISIS_OTHERS_DO = "crisis-others-do"
    CRISIS_WORSE = "crisis-worse"
    PEOPLE = "people"
    CRISIS_WISH = "crisis-wish"
    LOOK_AFTER = "look-after"
    AFTER_CRISIS = "after-crisis"


class Zone(StrEnum):
    """How hard a time a part is for: the colour of its edge."""

    ANY = ""
    EARLY = "early"
    STRONG = "strong"
    CRISIS = "crisis"


IN_YOUR_WORDS = _("In your words")


@dataclass(frozen=True, slots=True)
class Part:
    """Entries of one kind, and what stands above them."""

    kind: EntryKind
    heading: Promise


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the plan. Its first part stands right under the heading of the sheet.

    On paper that somebody else may pick up, `neutral` can stand in place of the heading.
    """

    heading: Promise
    neutral: Promise
    prompt: Promise
    parts: tuple[Part, ...]
    question: Promise = IN_YOUR_WORDS
    zone: Zone = Zone.ANY

    @property
    def key(self) -> str:
        """What names this sheet wherever it is chosen: the kind of its first part."""
        return self.parts[0].kind.value


I_DO, OTHERS_DO, WORSE = _("What I do"), _("What I’d like others to do"), _("What makes it worse")
# What can be said of one sign by itself, by the names of its words.
OF_A_SIGN: dict[str, Promise] = {"i_do": I_DO, "others_do": OTHERS_DO, "worse": WORSE}
SIGNS = frozenset({EntryKind.EARLY_WARNING_SIGN, EntryKind.STRONGER_SIGN, EntryKind.CRISIS_SIGN})
# Where something that helps belongs.
HELPS = frozenset(
    {EntryKind.KEEPS_ME_WELL, EntryKind.EARLY_I_DO, EntryKind.STRONGER_I_DO, EntryKind.CRISIS_I_DO}
)


def _of_one_part(
    kind: EntryKind,
    heading: Promise,
    *,
    neutral: Promise,
    prompt: Promise,
    question: Promise,
    zone: Zone = Zone.ANY,
) -> Sheet:
    return Sheet(heading, neutral, prompt, (Part(kind, heading),), question, zone)


SHEETS = (
    _of_one_part(
        EntryKind.WELL,
        _("When I’m well"),
        neutral=_("Good days"),
        prompt=_("What are you like on a good day? It helps to know what to look for."),
        question=_("What are you like when you are well?"),
    ),
    _of_one_part(
        EntryKind.KEEPS_ME_WELL,
        _("What keeps me well"),
        neutral=_("What helps"),
        prompt=_("Small things count: sleep, a walk, someone to call."),
        question=_("What is one thing that keeps you well?"),
    ),
    _of_one_part(
        EntryKind.TRIGGER,
        _("What can knock me"),
        neutral=_("Things to watch"),
        prompt=_("Things that can set you back: a date, a place, too little sleep."),
        question=_("What is one thing that can knock you?"),
    ),
    Sheet(
        _("Early signs"),
        _("First"),
        _("The first small changes that you or others see, and what to do then."),
        (
            Part(EntryKind.EARLY_WARNING_SIGN, _("An early sign")),
            Part(EntryKind.EARLY_I_DO, I_DO),
            Part(EntryKind.EARLY_OTHERS_DO, OTHERS_DO),
            Part(EntryKind.EARLY_WORSE, WORSE),
        ),
        zone=Zone.EARLY,
    ),
    Sheet(
        _("Stronger signs"),
        _("Then"),
        _("Signs that it is getting harder, and what to do then."),
        (
            Part(EntryKind.STRONGER_SIGN, _("A stronger sign")),
            Part(EntryKind.STRONGER_I_DO, I_DO),
            Part(EntryKind.STRONGER_OTHERS_DO, OTHERS_DO),
            Part(EntryKind.STRONGER_WORSE, WORSE),
        ),
        zone=Zone.STRONG,
    ),
    Sheet(
        _("In a crisis"),
        _("When it is hardest"),
        _("How others can tell, and what helps when it is at its hardest."),
        (
            Part(EntryKind.CRISIS_SIGN, _("How others can tell")),
            Part(EntryKind.CRISIS_I_DO, I_DO),
            Part(EntryKind.CRISIS_OTHERS_DO, OTHERS_DO),
            Part(EntryKind.CRISIS_WORSE, WORSE),
        ),
        zone=Zone.CRISIS,
    ),
    _of_one_part(
        EntryKind.PEOPLE,
        _("My people and numbers"),
        neutral=_("People"),
        prompt=_("Who would you ring? A name and a number are enough."),
        question=_("Who is it?"),
    ),
    _of_one_part(
        EntryKind.CRISIS_WISH,
        _("My wishes in a crisis"),
        neutral=_("Wishes"),
        prompt=_("Where you want to be, who may be told, what you do not want."),
        question=_("What is one wish for a crisis?"),
        zone=Zone.CRISIS,
    ),
    _of_one_part(
        EntryKind.LOOK_AFTER,
        _("Things to look after"),
        neutral=_("To look after"),
        prompt=_("Home, children, pets, bills: what must go on, and who can do it."),
        question=_("What needs looking after, and who can do it?"),
    ),
    _of_one_part(
        EntryKind.AFTER_CRISIS,
        _("After a crisis"),
        neutral=_("Afterwards"),
        prompt=_("What helps you find your feet again."),
        question=_("What helps you after a crisis?"),
    ),
)

_STANDS_ON = {part.kind: sheet for sheet in SHEETS for part in sheet.parts}


def sheet_of(kind: EntryKind) -> Sheet:
    """The sheet that this kind stands on."""
    return _STANDS_ON[kind]


def heading_of(kind: str) -> str:
    """What a part is called by itself, away from its sheet."""
    sheet = sheet_of(EntryKind(kind))
    part = next(part for part in sheet.parts if part.kind == kind)
    return str(sheet.heading) if len(sheet.parts) == 1 else f"{sheet.heading}: {part.heading}"


def sheets_by_key(keys: Iterable[str]) -> tuple[Sheet, ...]:
    """The sheets of these names, in the order of the plan. A name that we do not know names nothing."""
    chosen = frozenset(keys)
    return tuple(sheet for sheet in SHEETS if sheet.key in chosen)
