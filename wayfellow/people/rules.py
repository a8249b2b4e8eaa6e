"""Who may invite whom, and what a code is worth."""

import unicodedata
from datetime import timedelta

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer

CODE_LASTS = timedelta(days=14)
# Whom a lead takes into the team. People come through the peer workers.
TEAM = (Role.PEER_WORKER, Role.SERVICE_LEAD)


class InvitationOver(Exception):
    """The code is wrong, was used, or its time is over: the answer never says which."""


class SignInNameTaken(Exception):
    """Somebody in this installation signs in with that name or address already."""


def as_kept(sign_in_with: str) -> str:
    """The same letters are the same name, whatever keyboard, thumb or capital wrote them."""
    return " ".join(unicodedata.normalize("NFC", sign_in_with).lower().split())


def may_invite(viewer: Viewer, role: Role) -> bool:
    """Leads invite the team; workers invite people; people invite supporters."""
    inviting = {
        Role.PEER_WORKER: viewer.is_service_lead,
        Role.SERVICE_LEAD: viewer.is_service_lead,
        Role.PERSON: viewer.is_peer_worker or viewer.is_service_lead,
        Role.SUPPORTER: viewer.has_space,
    }
    return inviting[role]


def check_invite(viewer: Viewer, role: Role) -> None:
    """Refuse as if there were no such page."""
    if not may_invite(viewer, role):
        raise NotThere


def check_opens_spaces(viewer: Viewer) -> None:
    """Only peer workers open a space together with a person."""
    if not viewer.is_peer_worker:
        raise NotThere


def check_runs_the_team(viewer: Viewer) -> None:
    """Only service leads see the team and end somebody's work."""
    if not viewer.is_service_lead:
        raise NotThere


def is_on_the_team(viewer: Viewer) -> bool:
    """Peer workers and leads."""
    return viewer.is_peer_worker or viewer.is_service_lead


def check_on_the_team(viewer: Viewer) -> None:
    """What a team writes for its people is seen by the team while it is being made."""
    if not is_on_the_team(viewer):
        raise NotThere
