"""Deeds of a service lead."""

from wayfellow.service.actions.measures import (
    leave_others_out,
    load_table,
    load_wording,
    offer,
    pair,
    put_in_use,
    state_licence,
    stop_offering,
    stop_using,
    throw_away,
    turn_answers,
)
from wayfellow.service.actions.team import (
    change_service,
    end_lead_work,
    end_peer_work,
    invite_to_the_team,
    suggest_worker,
    take_back_code,
)

__all__ = [
    "change_service",
    "end_lead_work",
    "end_peer_work",
    "invite_to_the_team",
    "leave_others_out",
    "load_table",
    "load_wording",
    "offer",
    "pair",
    "put_in_use",
    "state_licence",
    "stop_offering",
    "stop_using",
    "suggest_worker",
    "take_back_code",
    "throw_away",
    "turn_answers",
]
