"""Who may read a report, and when a quarter may be told."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.rules import check_runs_the_team


def check_may_tell(viewer: Viewer, *, quarter: Quarter, at: datetime) -> None:
    """Leads alone, and only a quarter that is over and past its fourteen days."""
    check_runs_the_team(viewer)
    if not quarter.may_be_told(timezone.localdate(at)):
        raise NotThere


def may_agree(viewer: Viewer, *, asked_by_id: UUID) -> bool:
    """The second yes comes from another lead than the first."""
    return viewer.is_service_lead and viewer.person_id != asked_by_id
