"""A worker and a person begin together in the room: only while the person cannot sign in themselves."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from uuid import UUID, uuid4

import pytest
from django.db import connections

from tests.cast import Member, arrive
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people import actions as people
from wayfellow.people.models import Person, Service
from wayfellow.sharing import actions
from wayfellow.sharing.models import CompanionKind, Connection
from wayfellow.sharing.rules import shared_sections, walks_with


@pytest.fixture
def mo(service: Service, at: datetime) -> Person:
    """Somebody with a space and no way to sign in."""
    return people.welcome(service_id=service.pk, name="Mo", roles=frozenset({Role.PERSON}), at=at)


def test_they_walk_together_and_nothing_is_shared(mo: Person, kit: Member, at: datetime) -> None:
    actions.connect_in_the_room(person_id=mo.pk, by=kit.viewer, at=at)

    assert walks_with(kit.viewer, person_id=mo.pk, at=at)
    assert shared_sections(kit.viewer, person_id=mo.pk, at=at) == frozenset()


def test_twice_is_once(mo: Person, kit: Member, at: datetime) -> None:
    first = actions.connect_in_the_room(person_id=mo.pk, by=kit.viewer, at=at)
    second = actions.connect_in_the_room(person_id=mo.pk, by=kit.viewer, at=at)

    assert first == second
    assert Connection.objects.filter(person_id=mo.pk).count() == 1


def test_who_can_sign_in_chooses_for_themselves(sam: Member, kit: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.connect_in_the_room(person_id=sam.id, by=kit.viewer, at=at)

    assert not walks_with(kit.viewer, person_id=sam.id, at=at)


@pytest.mark.parametrize("name", ["sam", "lead", "alex"])
def test_only_a_peer_worker_can_begin_it(
    name: str, mo: Person, alex: Member, request: pytest.FixtureRequest, at: datetime
) -> None:
    with pytest.raises(NotThere):
        actions.connect_in_the_room(person_id=mo.pk, by=request.getfixturevalue(name).viewer, at=at)

    assert not Connection.objects.filter(person_id=mo.pk).exists()


def test_only_with_somebody_who_has_a_space(service: Service, kit: Member, at: datetime) -> None:
    no_space = people.welcome(service_id=service.pk, name="Bo", roles=frozenset({Role.SUPPORTER}), at=at)

    for person_id in (no_space.pk, uuid4()):
        with pytest.raises(NotThere):
            actions.connect_in_the_room(person_id=person_id, by=kit.viewer, at=at)


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_make_one_connection(service: Service, sam: Member, at: datetime) -> None:
    nell = arrive(service, "Nell", Role.PEER_WORKER)

    def choose(_: int) -> UUID:
        try:
            return actions.walk_with(companion_id=nell.id, by=sam.viewer, at=at).pk
        finally:
            connections.close_all()

    made = at_once(choose, 8)

    assert len(set(made)) == 1
    assert Connection.objects.filter(companion_id=nell.id, kind=CompanionKind.PEER_WORKER).count() == 1


def at_once(deed: Callable[[int], UUID], many: int) -> list[UUID]:
    """The same deed from many threads."""
    with ThreadPoolExecutor(many) as pool:
        return list(pool.map(deed, range(many)))
