"""Deeds of a service lead."""

from wayfellow.service.actions.team import end_peer_work, invite_to_the_team

__all__ = ["end_peer_work", "invite_to_the_team"]
