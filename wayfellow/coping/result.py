"""How trying something went, as plain words: a try knows one of three, and none of them is failing."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class TryResult(StrEnum):
    """What the person said after trying."""

    HELPED = "helped"
    A_BIT = "a_bit"
    NOT_THIS_TIME = "not_this_time"


HELPFUL = (TryResult.HELPED, TryResult.A_BIT)
NAMES: dict[TryResult, Promise] = {
    TryResult.HELPED: _("It helped"),
    TryResult.A_BIT: _("A bit"),
    TryResult.NOT_THIS_TIME: _("Not this time"),
}
ANSWERS: dict[TryResult, Promise] = {
    TryResult.HELPED: _("Good to know. It stands first next time."),
    TryResult.A_BIT: _("Good to know. A bit is something."),
    TryResult.NOT_THIS_TIME: _("Good to know. Nothing helps every time."),
}
