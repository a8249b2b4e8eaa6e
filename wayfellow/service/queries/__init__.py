"""What a service lead sees: names of the team, measures, and counts; never content."""

from wayfellow.service.queries.team import Team, peer_worker, team

__all__ = ["Team", "peer_worker", "team"]
