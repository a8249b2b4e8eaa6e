"""Deeds on the ideas of a service: one of the team writes, another reads, and then they are in use."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from wayfellow.coping.models import ServiceIdea
from wayfellow.coping.service_idea import WrittenIdea
from wayfellow.foundation import reviewed
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.rules import check_on_the_team, check_runs_the_team


def write_service_idea(*, key: UUID | None, text: WrittenIdea, by: Viewer, at: datetime) -> ServiceIdea:
    """Write a new one, or a new version of one. A draft is changed by its writer alone."""
    check_runs_the_team(by)
    return reviewed.write_version(_rows(by), key=key, by=by, at=at, text=text.as_kept())


def review_idea(*, key: UUID, number: int, seen: str, by: Viewer, at: datetime) -> ServiceIdea:
    """Somebody else of the team has read it: from now on people see it, and the former version retires."""
    check_on_the_team(by)
    return reviewed.put_to_use(_rows(by), key=key, number=number, seen=seen, by=by, at=at)


def throw_idea_away(*, key: UUID, by: Viewer) -> None:
    """A draft goes for good. What was ever in use stays."""
    check_runs_the_team(by)
    reviewed.throw_draft_away(_rows(by), key=key)


def retire_idea(*, key: UUID, by: Viewer) -> None:
    """Nobody is shown it any more. The team can still read it, and write a new version."""
    check_runs_the_team(by)
    reviewed.stop_showing(_rows(by), key=key)


def _rows(by: Viewer) -> QuerySet[ServiceIdea]:
    return ServiceIdea.objects.filter(service_id=by.service_id)
