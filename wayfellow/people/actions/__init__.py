"""Deeds about people: a service opens, somebody arrives, is invited, signs in, ends their work."""

from wayfellow.people.actions.arriving import (
    change_name,
    end_sign_ins,
    give_account,
    invite,
    join,
    new_claim_code,
    open_space_together,
    use_up,
    welcome,
)
from wayfellow.people.actions.services import HasALead, change_service, invite_first_lead, open_service
from wayfellow.people.actions.team import LastLead, end_lead_work, end_peer_work, take_back_code

__all__ = [
    "HasALead",
    "LastLead",
    "change_name",
    "change_service",
    "end_lead_work",
    "end_peer_work",
    "end_sign_ins",
    "give_account",
    "invite",
    "invite_first_lead",
    "join",
    "new_claim_code",
    "open_service",
    "open_space_together",
    "take_back_code",
    "use_up",
    "welcome",
]
