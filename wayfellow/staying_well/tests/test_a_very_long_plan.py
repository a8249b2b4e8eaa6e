"""However long a plan has become, its writer can go on writing."""

from datetime import datetime

from tests.cast import Member
from wayfellow.foundation.sealed import keep_new
from wayfellow.staying_well.models import Plan, PlanEntry
from wayfellow.staying_well.parts import EntryKind
from wayfellow.staying_well.tests.earlier import kept_versions, texts_kept, texts_now, write
from wayfellow.staying_well.words import PlanWords

A_LOT = "w" * 5_000


def fill(member: Member, entries: int, at: datetime) -> None:
    """Entries that say as much as a form takes."""
    Plan.objects.create(person_id=member.id, created_at=at, changed_at=at)
    for place in range(entries):
        words = PlanWords(text=f"{place}", i_do=A_LOT, others_do=A_LOT, worse=A_LOT)
        keep_new(PlanEntry(person_id=member.id, kind=EntryKind.WELL, position=place, created_at=at), words)


def test_a_plan_of_many_pages_is_kept_whole_in_its_versions(sam: Member, at: datetime) -> None:
    fill(sam, 100, at)

    write(sam, "One more", at)

    assert texts_kept(sam)[-1] == [*map(str, range(100)), "One more"]


def test_a_plan_too_long_for_a_version_can_still_be_written_in(sam: Member, at: datetime) -> None:
    write(sam, "Tea", at)
    Plan.objects.filter(person_id=sam.id).delete()
    fill(sam, 300, at)

    write(sam, "One more", at)

    assert texts_now(sam)[-1] == "One more"
    assert [len(version.words.entries) for version in kept_versions(sam)] == [1]
