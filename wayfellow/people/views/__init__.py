"""Pages of one's own account, the devices that are signed in, and the ways out."""

from wayfellow.people.views.account import change_how_i_sign_in, colours, leave_quickly, me, sign_out
from wayfellow.people.views.devices import devices, end_device, end_others, lock_here
from wayfellow.people.views.waiting import kept, letter_alone, throw_away

__all__ = [
    "change_how_i_sign_in",
    "colours",
    "devices",
    "end_device",
    "end_others",
    "kept",
    "leave_quickly",
    "letter_alone",
    "lock_here",
    "me",
    "sign_out",
    "throw_away",
]
