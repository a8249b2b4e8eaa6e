"""Pages of the plan: read, form, one deed, answer."""

from wayfellow.staying_well.views.entries import add, add_anywhere, arrange, begin, change, move, remove
from wayfellow.staying_well.views.offline import ask, keep_offline, offline, take_offline_back
from wayfellow.staying_well.views.paper import paper
from wayfellow.staying_well.views.parts_shared import parts, preview, who_sees
from wayfellow.staying_well.views.plan import plan, shared_plan
from wayfellow.staying_well.views.versions import (
    bring_back,
    version,
    version_remove,
    versions,
    versions_remove,
)

__all__ = [
    "add",
    "add_anywhere",
    "arrange",
    "ask",
    "begin",
    "bring_back",
    "change",
    "keep_offline",
    "move",
    "offline",
    "paper",
    "parts",
    "plan",
    "preview",
    "remove",
    "shared_plan",
    "take_offline_back",
    "version",
    "version_remove",
    "versions",
    "versions_remove",
    "who_sees",
]
