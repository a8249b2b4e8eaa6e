"""Reads of the plan. `looking` refuses or records every read by somebody else."""

from wayfellow.staying_well.queries.hard_day import ForHardDay, for_hard_day
from wayfellow.staying_well.queries.offline import copies_of_own
from wayfellow.staying_well.queries.own_words import words_of_own
from wayfellow.staying_well.queries.parts_shared import (
    CompanionOfPlan,
    companion_of_plan,
    companions_of_plan,
    plan_as_seen_by,
)
from wayfellow.staying_well.queries.plan import (
    FilledPart,
    FilledSheet,
    WholePlan,
    entries_of,
    own_entry,
    plan_of,
)
from wayfellow.staying_well.queries.versions import (
    ComparedVersion,
    VersionLine,
    Versions,
    compared_version,
    earlier_version,
    versions_of,
)

__all__ = [
    "CompanionOfPlan",
    "ComparedVersion",
    "FilledPart",
    "FilledSheet",
    "ForHardDay",
    "VersionLine",
    "Versions",
    "WholePlan",
    "companion_of_plan",
    "companions_of_plan",
    "compared_version",
    "copies_of_own",
    "earlier_version",
    "entries_of",
    "for_hard_day",
    "own_entry",
    "plan_as_seen_by",
    "plan_of",
    "versions_of",
    "words_of_own",
]
