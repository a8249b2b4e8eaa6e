"""Who runs the team. Counts and names of the team are theirs to see; names and words of people are not."""

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.rules import check_runs_the_team

# Whom a lead takes into the team. People come through the peer workers.
TEAM = (Role.PEER_WORKER, Role.SERVICE_LEAD)


def check_invites_to_the_team(viewer: Viewer, role: Role) -> None:
    """A lead may invite into the team alone."""
    check_runs_the_team(viewer)
    if role not in TEAM:
        raise NotThere
