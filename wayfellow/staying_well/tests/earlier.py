"""Plans that were written in several sittings, for the tests of versions."""

from datetime import datetime, timedelta
from uuid import UUID

from tests.cast import Member
from wayfellow.staying_well.actions import EntryKind, add_entry
from wayfellow.staying_well.models import PlanEntry, PlanVersion

SITTING = timedelta(minutes=30)
DAY = timedelta(days=1)


def write(member: Member, text: str, at: datetime, kind: EntryKind = EntryKind.WELL) -> PlanEntry:
    """Somebody writes something into their plan."""
    return add_entry(person_id=member.id, kind=kind, text=text, by=member.viewer, at=at)


def kept_versions(member: Member) -> list[PlanVersion]:
    """All versions of a plan, oldest first."""
    return list(PlanVersion.objects.filter(person_id=member.id).order_by("created_at", "id"))


def texts_kept(member: Member) -> list[list[str]]:
    """What each version says, oldest first."""
    return [[entry.words.text for entry in version.words.entries] for version in kept_versions(member)]


def texts_now(member: Member) -> list[str]:
    """What the plan says."""
    rows = PlanEntry.objects.filter(person_id=member.id).order_by("position", "created_at", "id")
    return [entry.words.text for entry in rows]


def oldest_id(member: Member) -> UUID:
    """The id of the first version."""
    return kept_versions(member)[0].pk
