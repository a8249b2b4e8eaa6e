"""Deeds on the plan: one function each."""

from wayfellow.staying_well.actions.entries import (
    add_entry,
    change_entry,
    move_entry,
    remove_entry,
    step_entry,
)
from wayfellow.staying_well.actions.noticing import tap as tap_sign
from wayfellow.staying_well.actions.noticing import turn_on as turn_on_noticing
from wayfellow.staying_well.actions.offline import Told, answer_phone, keep_on_phone, take_from_phone
from wayfellow.staying_well.actions.parts_shared import choose_parts, share_all_parts
from wayfellow.staying_well.actions.versions import bring_back, remove_older_versions, remove_version
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm  # lent to whoever comes in here
from wayfellow.staying_well.parts import EntryKind  # lent to whoever comes in here

__all__ = [
    "EntryKind",
    "HowMuch",
    "Rhythm",
    "Told",
    "add_entry",
    "answer_phone",
    "bring_back",
    "change_entry",
    "choose_parts",
    "keep_on_phone",
    "move_entry",
    "remove_entry",
    "remove_older_versions",
    "remove_version",
    "share_all_parts",
    "step_entry",
    "take_from_phone",
    "tap_sign",
    "turn_on_noticing",
]
