"""Which talk comes next: the one going on, then the soonest, then one without a day."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from tests.cast import Member
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.queries import next_talk, next_talks_with
from wayfellow.measures.purpose import Purpose


def plan(owner: Member, companion: Member | None, *, at: datetime, starts_at: datetime | None = None) -> UUID:
    """A planned talk."""
    companion_id = companion.id if companion else None
    return actions.plan_talk(
        person_id=owner.id, companion_id=companion_id, starts_at=starts_at, by=owner.viewer, at=at
    ).pk


def begin(talk: UUID, owner: Member, at: datetime) -> None:
    """The talk is opened."""
    actions.open_talk(talk_id=talk, purpose=Purpose.JUST_TALK, stage=None, by=owner.viewer, at=at)


def comes_next(owner: Member, at: datetime) -> UUID | None:
    """The id of the talk that comes next."""
    found = next_talk(owner.viewer, at=at)
    return found.id if found else None


def test_it_says_with_whom_when_where_and_what_about(
    sam: Member, jo: Member, planned: UUID, at: datetime
) -> None:
    actions.add_to_agenda(talk_id=planned, text="The bus", by=sam.viewer, at=at)
    actions.add_to_agenda(talk_id=planned, text="The garden", by=jo.viewer, at=at)

    found = next_talk(sam.viewer, at=at)

    assert found is not None
    assert (found.id, found.companion_name, found.where) == (planned, "Jo", "the garden café")
    assert (found.starts_at, found.says_time) == (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), True)
    assert (found.mine, found.theirs, found.is_open) == (("The bus",), ("The garden",), False)


def test_there_may_be_none(sam: Member, at: datetime) -> None:
    assert next_talk(sam.viewer, at=at) is None


def test_the_soonest_comes_first_and_one_without_a_day_last(sam: Member, jo: Member, at: datetime) -> None:
    open_ended = plan(sam, jo, at=at)
    assert comes_next(sam, at) == open_ended
    later = plan(sam, jo, at=at, starts_at=at + timedelta(days=9))
    assert comes_next(sam, at) == later

    sooner = plan(sam, None, at=at, starts_at=at + timedelta(days=2))

    assert comes_next(sam, at) == sooner
    found = next_talk(sam.viewer, at=at)
    assert found is not None
    assert found.companion_name == ""


def test_the_one_going_on_comes_before_all(sam: Member, jo: Member, planned: UUID, at: datetime) -> None:
    older, newer = plan(sam, jo, at=at), plan(sam, jo, at=at)
    begin(older, sam, at)
    begin(newer, sam, at + timedelta(minutes=1))

    assert comes_next(sam, at) == newer


def test_a_talk_is_to_come_for_the_whole_of_its_day_and_then_no_more(
    sam: Member, planned: UUID, at: datetime
) -> None:
    midnight = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)  # where the service is

    assert comes_next(sam, midnight - timedelta(minutes=1)) == planned
    assert comes_next(sam, midnight) is None


def test_a_talk_that_is_over_comes_no_more(sam: Member, talk: UUID, at: datetime) -> None:
    assert comes_next(sam, at) == talk

    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=sam.viewer, at=at)

    assert comes_next(sam, at) is None


def test_a_day_without_a_time_is_told_as_that(sam: Member, at: datetime) -> None:
    plan(sam, None, at=at, starts_at=datetime.fromisoformat("2026-11-24T00:00:00+11:00"))

    found = next_talk(sam.viewer, at=at)

    assert found is not None
    assert not found.says_time


def test_jo_is_told_when_the_next_talk_with_each_is(
    sam: Member, robin: Member, jo: Member, at: datetime
) -> None:
    soon, open_ended = plan(sam, jo, at=at, starts_at=at + timedelta(days=2)), plan(robin, jo, at=at)
    plan(sam, jo, at=at, starts_at=at + timedelta(days=9))
    plan(sam, jo, at=at)
    plan(sam, jo, at=at, starts_at=at - timedelta(days=9))
    plan(sam, None, at=at, starts_at=at + timedelta(days=1))

    found = next_talks_with(jo.viewer, person_ids=[sam.id, robin.id], at=at)

    assert {person: coming.id for person, coming in found.items()} == {sam.id: soon, robin.id: open_ended}
    assert (found[sam.id].starts_at, found[sam.id].says_time) == (at + timedelta(days=2), True)
    assert (found[robin.id].starts_at, found[robin.id].says_time) == (None, False)


def test_kit_is_told_of_none(sam: Member, kit: Member, planned: UUID, at: datetime) -> None:
    assert next_talks_with(kit.viewer, person_ids=[sam.id], at=at) == {}
