"""The little of the plan that a hard day has room for: what I do, and whom I can ring."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from wayfellow.foundation.viewer import Viewer
from wayfellow.staying_well.parts import EntryKind, Zone
from wayfellow.staying_well.queries.plan import FilledSheet, plan_of
from wayfellow.staying_well.words import PlanWords

_I_DO = frozenset({EntryKind.EARLY_I_DO, EntryKind.STRONGER_I_DO, EntryKind.CRISIS_I_DO})


@dataclass(frozen=True, slots=True)
class WhatIDo:
    """What somebody does when things are like this, each thing once, in their own order."""

    heading: Promise
    zone: Zone
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForHardDay:
    """What the plan says for a hard day. Either may be empty."""

    i_do: tuple[WhatIDo, ...]
    people: tuple[PlanWords, ...]


def for_hard_day(viewer: Viewer, *, at: datetime) -> ForHardDay:
    """What the viewer's own plan says to do, and their people: those with a number first. Two statements."""
    sheets = plan_of(viewer, person_id=viewer.person_id, at=at).sheets
    lines = ((sheet, tuple(dict.fromkeys(_lines(sheet)))) for sheet in sheets)
    i_do = tuple(WhatIDo(filled.sheet.heading, filled.sheet.zone, own) for filled, own in lines if own)
    return ForHardDay(i_do, tuple(sorted(_people(sheets), key=lambda one: not one.tel)))


def _lines(filled: FilledSheet) -> list[str]:
    of_the_part = [
        entry.words.text for part in filled.parts if part.part.kind in _I_DO for entry in part.entries
    ]
    of_signs = [entry.words.i_do for part in filled.parts for entry in part.entries if entry.words.i_do]
    return [*of_the_part, *of_signs]


def _people(sheets: tuple[FilledSheet, ...]) -> list[PlanWords]:
    parts = (part for filled in sheets for part in filled.parts if part.part.kind == EntryKind.PEOPLE)
    return [entry.words for part in parts for entry in part.entries]
