"""What a file about a made-up person may say about their plan."""

import msgspec

from wayfellow.staying_well.actions import EntryKind


class LaterInPlanStory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that was written into the plan on a later day, which makes another version of it."""

    at: str
    kind: EntryKind
    text: str
    i_do: str = ""
    others_do: str = ""
    worse: str = ""


class PlanStory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The plan, most of it written at one time. Numbers: "Alex, my sister | 0491 570 006"."""

    at: str
    says: dict[EntryKind, list[str]]
    numbers: list[str] = []
    later: list[LaterInPlanStory] = []
