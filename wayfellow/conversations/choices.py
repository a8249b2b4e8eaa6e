"""The words on the buttons of a talk."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.conversations.models import Keep, TakeawayKind

KEEP_WORDS: dict[Keep, Promise] = {
    Keep.EVERYTHING: _("Everything we wrote"),
    Keep.TAKEAWAYS: _("Only what I take away"),
    Keep.NOTHING: _("No note at all"),
}
MAKE_WORDS: dict[TakeawayKind, Promise] = {
    TakeawayKind.GOAL: _("Make it a goal"),
    TakeawayKind.STEP: _("Make it a step"),
    TakeawayKind.STRATEGY: _("Something that helps"),
    TakeawayKind.SIGN: _("A sign to watch for"),
    TakeawayKind.ROUTINE: _("Part of my day"),
    TakeawayKind.TOPIC: _("Something to learn"),
    TakeawayKind.LEFT: _("Leave it there"),
}
# The same where several stand in a row after "Make it".
BECOME_WORDS: dict[TakeawayKind, Promise] = {
    TakeawayKind.GOAL: _("a goal"),
    TakeawayKind.STEP: _("a step"),
    TakeawayKind.STRATEGY: _("something that helps"),
    TakeawayKind.SIGN: _("a sign to watch for"),
    TakeawayKind.ROUTINE: _("part of my day"),
    TakeawayKind.TOPIC: _("something to learn"),
}
MADE_WORDS: dict[TakeawayKind, Promise] = {
    TakeawayKind.GOAL: _("Now a goal"),
    TakeawayKind.STEP: _("Now a step"),
    TakeawayKind.STRATEGY: _("Now something that helps"),
    TakeawayKind.SIGN: _("Now a sign in your plan"),
    TakeawayKind.ROUTINE: _("Now part of your days"),
    TakeawayKind.TOPIC: _("Now something to learn"),
    TakeawayKind.LEFT: _("Left there"),
}
# Where each kind of thing lives, by the name of its page.
PLACES: dict[TakeawayKind, str] = {
    TakeawayKind.GOAL: "goals:list",
    TakeawayKind.STEP: "goals:list",
    TakeawayKind.STRATEGY: "coping:list",
    TakeawayKind.SIGN: "staying_well:plan",
    TakeawayKind.ROUTINE: "routines:list",
    TakeawayKind.TOPIC: "learning:list",
}
