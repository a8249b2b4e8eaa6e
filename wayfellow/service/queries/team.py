"""What a service lead sees: the team by name, and how many people have a space."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import OpenCode, TeamMember, how_many_have_a_space, open_codes, team_of


@dataclass(frozen=True, slots=True)
class Team:
    """Those who work here, and a number."""

    members: tuple[TeamMember, ...]
    codes: tuple[OpenCode, ...]
    spaces: int

    def may_end_lead(self, member: TeamMember) -> bool:
        """Whether somebody else would still run the team."""
        return member.is_service_lead and sum(one.is_service_lead for one in self.members) > 1


def team(viewer: Viewer, *, at: datetime) -> Team:
    """The viewer's own service."""
    return Team(
        members=tuple(team_of(viewer)),
        codes=tuple(open_codes(viewer, at=at)),
        spaces=how_many_have_a_space(viewer),
    )


def lead_to_end(viewer: Viewer, *, person_id: UUID) -> TeamMember:
    """One who runs the team, as long as another does too."""
    members = team_of(viewer)
    leads = [member for member in members if member.is_service_lead]
    for member in leads:
        if member.person_id == person_id and len(leads) > 1:
            return member
    raise NotThere


def peer_worker(viewer: Viewer, *, person_id: UUID) -> TeamMember:
    """One peer worker of the team."""
    for member in team_of(viewer):
        if member.person_id == person_id and member.is_peer_worker:
            return member
    raise NotThere
