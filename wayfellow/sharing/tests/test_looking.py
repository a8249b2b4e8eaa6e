"""The door: it refuses, or it writes down who looked, in the transaction of the read itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection

from tests.cast import Member, arrive, let_in
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.models import Service
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind, WayBackDeed
from wayfellow.sharing.queries import looking, looking_together, who_looked
from wayfellow.sharing.rules import may_see, walks_with
from wayfellow.sharing.section import Section

pytestmark = pytest.mark.shows("M5")


@pytest.fixture
def shared(sam: Member, jo: Member) -> UUID:
    """Sam shares goals with Jo."""
    return let_in(sam, jo, Section.GOALS)


@contextmanager
def broken_table() -> Iterator[None]:
    """Looks cannot be written while this lasts."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE foundation_look RENAME TO looks_elsewhere")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE looks_elsewhere RENAME TO foundation_look")


def kinds(member: Member) -> list[CompanionKind | WayBackDeed]:
    """As what those who looked walk along, newest first."""
    return [line.kind for line in who_looked(member.viewer).lines]


def test_a_look_names_its_owner_and_is_written_down(
    sam: Member, jo: Member, shared: UUID, at: datetime
) -> None:
    with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at) as looked:
        assert looked.owner_name == "Sam"

    [look] = Look.objects.filter(person_id=sam.id)
    assert (look.looker_id, look.section, look.created_at) == (jo.id, "goals", at)
    assert (look.words.who, look.words.at_what) == ("Jo", "My goals")


def test_looking_at_ones_own_is_no_look(sam: Member, at: datetime) -> None:
    with looking(sam.viewer, person_id=sam.id, section=Section.GOALS, at=at) as looked:
        assert looked.owner_name is None

    assert not Look.objects.exists()


def test_a_refusal_is_not_a_look(sam: Member, kit: Member, shared: UUID, at: datetime) -> None:
    for person_id in (sam.id, uuid4()):
        with pytest.raises(NotThere), looking(kit.viewer, person_id=person_id, section=Section.GOALS, at=at):
            pytest.fail("Kit got in.")

    assert not Look.objects.exists()


def test_a_read_that_fails_was_no_look(sam: Member, jo: Member, shared: UUID, at: datetime) -> None:
    with pytest.raises(ZeroDivisionError), looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at):
        _ = 1 / 0

    assert not Look.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_where_no_look_can_be_written_nothing_is_read(
    sam: Member, jo: Member, shared: UUID, goals_of_sam: str
) -> None:
    client = jo.client()
    client.raise_request_exception = False

    with broken_table():
        answer = client.get(goals_of_sam)

    assert answer.status_code == 500
    assert b"Swim in the sea again" not in answer.content
    assert client.get(goals_of_sam).status_code == 200


def test_a_look_inside_the_same_look_is_one_look(sam: Member, jo: Member, shared: UUID, at: datetime) -> None:
    with (
        looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at) as outer,
        looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at) as inner,
    ):
        assert inner == outer

    assert Look.objects.filter(person_id=sam.id).count() == 1


def test_a_look_at_something_else_inside_a_look_is_asked_for_by_itself(
    sam: Member, robin: Member, jo: Member, shared: UUID, at: datetime
) -> None:
    with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at):
        with pytest.raises(NotThere), looking(jo.viewer, person_id=sam.id, section=Section.ROUTINES, at=at):
            pytest.fail("Jo saw the days.")
        with pytest.raises(NotThere), looking(jo.viewer, person_id=robin.id, section=Section.GOALS, at=at):
            pytest.fail("Jo saw Robin's goals.")

    assert Look.objects.count() == 1


def test_after_a_look_the_next_one_is_asked_for_anew(
    sam: Member, jo: Member, shared: UUID, at: datetime
) -> None:
    with looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at):
        pass

    actions.take_back(connection_id=shared, section=Section.GOALS, by=sam.viewer, at=at)

    with pytest.raises(NotThere), looking(jo.viewer, person_id=sam.id, section=Section.GOALS, at=at):
        pytest.fail("Jo got in again.")


def test_somebody_without_a_space_has_nothing_of_their_own(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere), looking(jo.viewer, person_id=jo.id, section=Section.GOALS, at=at):
        pytest.fail("There is no such space.")
    with pytest.raises(NotThere), looking_together(jo.viewer, person_id=jo.id, companion_id=None, at=at):
        pytest.fail("There is no such talk.")


def test_it_says_as_what_somebody_was_let_in(service: Service, sam: Member, at: datetime) -> None:
    """A worker who is Sam's brother looks at the plan as a supporter, if that is what lets him in."""
    lee = arrive(service, "Lee", Role.PEER_WORKER, Role.SUPPORTER)
    let_in(sam, lee, kind=CompanionKind.PEER_WORKER)
    let_in(sam, lee, Section.STAYING_WELL, kind=CompanionKind.SUPPORTER)

    with looking(lee.viewer, person_id=sam.id, section=Section.STAYING_WELL, at=at):
        pass
    let_in(sam, lee, Section.STAYING_WELL, kind=CompanionKind.PEER_WORKER)
    with looking(lee.viewer, person_id=sam.id, section=Section.STAYING_WELL, at=at + timedelta(minutes=1)):
        pass

    assert kinds(sam) == [CompanionKind.PEER_WORKER, CompanionKind.SUPPORTER]


def test_a_conversation_is_for_its_two_while_they_walk_together(
    sam: Member, jo: Member, kit: Member, at: datetime
) -> None:
    with looking_together(jo.viewer, person_id=sam.id, companion_id=jo.id, at=at) as looked:
        assert looked.owner_name == "Sam"
    with looking_together(sam.viewer, person_id=sam.id, companion_id=jo.id, at=at) as looked:
        assert looked.owner_name is None
    for viewer, companion_id in ((kit.viewer, jo.id), (kit.viewer, kit.id), (jo.viewer, None)):
        with (
            pytest.raises(NotThere),
            looking_together(viewer, person_id=sam.id, companion_id=companion_id, at=at),
        ):
            pytest.fail("Somebody else got in.")

    assert Look.objects.filter(person_id=sam.id, section="conversations").count() == 1


def test_a_conversation_is_out_of_sight_when_they_stop(
    sam: Member, jo: Member, shared: UUID, at: datetime
) -> None:
    actions.stop_walking_with(connection_id=shared, by=sam.viewer, at=at)

    with pytest.raises(NotThere), looking_together(jo.viewer, person_id=sam.id, companion_id=jo.id, at=at):
        pytest.fail("Jo still sees the talk.")


@pytest.mark.parametrize("roles", [frozenset(), frozenset({Role.SERVICE_LEAD}), frozenset({Role.SUPPORTER})])
def test_who_is_no_peer_worker_any_more_sees_nothing_as_one(
    sam: Member, jo: Member, shared: UUID, at: datetime, roles: frozenset[Role]
) -> None:
    once_a_worker = replace(jo.viewer, roles=roles)

    assert not may_see(once_a_worker, person_id=sam.id, section=Section.GOALS, at=at)
    assert not walks_with(once_a_worker, person_id=sam.id, at=at)
    with (
        pytest.raises(NotThere),
        looking_together(once_a_worker, person_id=sam.id, companion_id=jo.id, at=at),
    ):
        pytest.fail("Jo still sees the talk.")


def test_a_role_that_ends_ends_on_the_next_request(
    sam: Member, jo: Member, shared: UUID, goals_of_sam: str
) -> None:
    phone, laptop = jo.client(), jo.client()
    assert phone.get(goals_of_sam).status_code == 200

    jo.person.is_peer_worker, jo.person.is_supporter = False, True
    jo.person.save(update_fields=["is_peer_worker", "is_supporter"])

    assert [phone.get(goals_of_sam).status_code, laptop.get(goals_of_sam).status_code] == [404, 404]
