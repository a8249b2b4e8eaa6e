"""Who runs the team. Counts and names of the team are theirs to see; names and words of people are not."""

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role, Viewer
from wayfellow.people.rules import TEAM, check_runs_the_team


def check_invites_to_the_team(viewer: Viewer, role: Role) -> None:
    """A lead may invite into the team alone."""
    check_runs_the_team(viewer)
    if role not in TEAM:
        raise NotThere
