"""Deeds about people: a service opens, somebody arrives, is invited, signs in, comes back, stops working."""

from wayfellow.people.actions.accounts import (
    change_sign_in_name,
    end_sign_in,
    end_sign_ins,
    forget_old_sign_ins,
    give_account,
    keep_look_of,
)
from wayfellow.people.actions.arriving import (
    change_name,
    forget_old_invitations,
    invite,
    join,
    new_claim_code,
    open_space_together,
    use_up,
    welcome,
)
from wayfellow.people.actions.services import HasALead, change_service, invite_first_lead, open_service
from wayfellow.people.actions.team import LastLead, end_lead_work, end_peer_work, take_back_code
from wayfellow.people.actions.ways_back import (
    agree_whose_device,
    ask_to_come_back,
    come_back,
    say_whose_device,
    stop_way_back,
    stop_what_they_helped,
)

__all__ = [
    "HasALead",
    "LastLead",
    "agree_whose_device",
    "ask_to_come_back",
    "change_name",
    "change_service",
    "change_sign_in_name",
    "come_back",
    "end_lead_work",
    "end_peer_work",
    "end_sign_in",
    "end_sign_ins",
    "forget_old_invitations",
    "forget_old_sign_ins",
    "give_account",
    "invite",
    "invite_first_lead",
    "join",
    "keep_look_of",
    "new_claim_code",
    "open_service",
    "open_space_together",
    "say_whose_device",
    "stop_way_back",
    "stop_what_they_helped",
    "take_back_code",
    "use_up",
    "welcome",
]
