"""Who may invite whom, and what a code is worth."""

import unicodedata
from datetime import datetime, timedelta

from django.db.models import Q

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer

CODE_LASTS = timedelta(days=14)
# Whom a lead takes into the team. People come through the peer workers.
TEAM = (Role.PEER_WORKER, Role.SERVICE_LEAD)
# A way back into an account (docs/security/sign-in.md). Time to be somewhere quiet, and to sit down together.
WAY_BACK_CODE_SHOWS = timedelta(minutes=30)
# Two days, so that whoever is signed in elsewhere sees it and can stop it.
WAY_BACK_WAITS = timedelta(hours=48)
# Where the service has nobody else who could agree, time stands in for the second pair of eyes.
WAY_BACK_WAITS_ALONE = timedelta(days=7)
# Then it stays open for a while, and closes by itself.
WAY_BACK_STAYS_OPEN = timedelta(days=5)
CODE_REMEMBERED = timedelta(days=30)


class InvitationOver(Exception):
    """The code is wrong, was used, or its time is over: the answer never says which."""


class NoWayBack(Exception):
    """There is none, it is not open yet, it was stopped, used, or is over."""


class SignInNameTaken(Exception):
    """Somebody in this installation signs in with that name or address already."""


def way_back_waits(at: datetime) -> Q:
    """Said to be somebody's, neither used nor stopped, and not over."""
    return Q(used_at=None, stopped_at=None, opens_at__gt=at - WAY_BACK_STAYS_OPEN)


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
    """Peer workers and leads: they see more than their own things, so they sign in with two things."""
    return viewer.is_peer_worker or viewer.is_service_lead


def check_on_the_team(viewer: Viewer) -> None:
    """What a team writes for its people is seen by the team while it is being made."""
    if not is_on_the_team(viewer):
        raise NotThere


def check_may_be_helped_back(person: Viewer) -> None:
    """Not who works here: they would open more than their own things. Their lead invites them anew."""
    if is_on_the_team(person):
        raise NotThere
