"""A sign taken away from a talk."""

from datetime import datetime
from uuid import UUID, uuid4

import pytest

from tests.cast import Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.sharing.actions import stop_walking_with
from wayfellow.sharing.queries import companions_of
from wayfellow.staying_well.actions import EntryKind, add_entry
from wayfellow.staying_well.models import PlanEntry
from wayfellow.staying_well.tests.pages import entries, sheets


def take_away(*, of: Member, by: Member, at: datetime, talk: UUID | None) -> PlanEntry:
    """Make a sign out of something that was said."""
    return add_entry(
        person_id=of.id,
        kind=EntryKind.EARLY_WARNING_SIGN,
        text="I cancel and say nothing",
        by=by.viewer,
        at=at,
        from_talk=talk,
    )


def test_the_worker_in_the_talk_can_write_a_sign_down_and_it_leads_back(
    sam: Member, jo: Member, at: datetime
) -> None:
    talk = uuid4()

    kept = take_away(of=sam, by=jo, at=at, talk=talk)

    inside = sheets(sam.client().get("/plan/"))["Early signs"]
    assert (kept.person_id, kept.from_talk) == (sam.id, talk)
    assert entries(inside) == ["I cancel and say nothing"]
    assert f"{talk}" in inside


def test_the_person_can_too(sam: Member, at: datetime) -> None:
    talk = uuid4()

    assert take_away(of=sam, by=sam, at=at, talk=talk).from_talk == talk


def test_an_entry_from_no_talk_leads_nowhere(sam: Member, at: datetime) -> None:
    take_away(of=sam, by=sam, at=at, talk=None)

    assert "Back to the talk" not in sheets(sam.client().get("/plan/"))["Early signs"]


def test_outside_a_talk_a_worker_writes_nothing(sam: Member, jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        take_away(of=sam, by=jo, at=at, talk=None)

    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("other", ["kit", "alex", "lead", "robin"])
def test_nobody_else_writes_into_a_plan(
    sam: Member, other: str, request: pytest.FixtureRequest, at: datetime
) -> None:
    somebody: Member = request.getfixturevalue(other)

    with pytest.raises(NotThere):
        take_away(of=sam, by=somebody, at=at, talk=uuid4())

    assert not PlanEntry.objects.filter(person_id=sam.id).exists()


def test_after_walking_together_has_ended_the_worker_writes_nothing(
    sam: Member, jo: Member, at: datetime
) -> None:
    [connection] = companions_of(sam.viewer, at=at)
    stop_walking_with(connection_id=connection.connection_id, by=sam.viewer, at=at)

    with pytest.raises(NotThere):
        take_away(of=sam, by=jo, at=at, talk=uuid4())
