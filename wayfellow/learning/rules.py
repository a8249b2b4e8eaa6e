"""Who writes the topics of a service, and who reads them before others do."""

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.rules import check_runs_the_team


def check_reads_for_the_team(viewer: Viewer) -> None:
    """Peer workers and leads see what is being written."""
    if not (viewer.is_peer_worker or viewer.is_service_lead):
        raise NotThere


def check_writes_topics(viewer: Viewer) -> None:
    """Leads write."""
    check_runs_the_team(viewer)


def may_review(viewer: Viewer, *, written_by: object) -> bool:
    """Anybody else of the team."""
    on_the_team = viewer.is_peer_worker or viewer.is_service_lead
    return on_the_team and viewer.person_id != written_by
