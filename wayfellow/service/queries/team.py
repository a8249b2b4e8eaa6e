"""What a service lead sees: the team by name, and how many people have a space."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import TeamMember, how_many_have_a_space, team_of


@dataclass(frozen=True, slots=True)
class Team:
    """Those who work here, and a number."""

    members: tuple[TeamMember, ...]
    spaces: int


def team(viewer: Viewer) -> Team:
    """The viewer's own service."""
    return Team(members=tuple(team_of(viewer)), spaces=how_many_have_a_space(viewer))


def peer_worker(viewer: Viewer, *, person_id: UUID) -> TeamMember:
    """One peer worker of the team."""
    for member in team_of(viewer):
        if member.person_id == person_id and member.is_peer_worker:
            return member
    raise NotThere
