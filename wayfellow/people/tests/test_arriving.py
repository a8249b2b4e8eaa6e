"""Somebody arrives: their key first, then their row, sealed under it."""

from datetime import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from tests.cast import Member
from wayfellow.foundation.keyring import destroy_key, key_scope
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import open_service, welcome
from wayfellow.people.models import Person, Service
from wayfellow.people.queries import name_of, names_of, person_known_to, service_of
from wayfellow.web.crisis_help import UnreadableCrisisHelp


def test_somebody_is_here_as_what_they_came_as(service: Service, at: datetime) -> None:
    both = frozenset({Role.PERSON, Role.PEER_WORKER})

    person = welcome(service_id=service.pk, name="Noor", roles=both, at=at)

    again = Person.objects.get(pk=person.pk)
    assert (again.roles, again.created_at, again.service_id) == (both, at, service.pk)
    assert again.as_viewer().has_space
    assert again.as_viewer().is_peer_worker
    assert not again.as_viewer().is_service_lead
    assert not again.as_viewer().is_supporter


def test_everybody_has_a_key_of_their_own(service: Service, at: datetime) -> None:
    one = welcome(service_id=service.pk, name="Noor", roles=frozenset({Role.PERSON}), at=at)
    other = welcome(service_id=service.pk, name="Ada", roles=frozenset({Role.PERSON}), at=at)

    keys = {key.person_id: bytes(key.wrapped) for key in PersonKey.objects.all()}

    assert keys.keys() == {one.pk, other.pk}
    assert keys[one.pk] != keys[other.pk]


def test_a_name_is_sealed(service: Service, at: datetime) -> None:
    person = welcome(service_id=service.pk, name="Marigold Canary", roles=frozenset({Role.PERSON}), at=at)

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_person")
        kept = repr(cursor.fetchall())

    assert "Marigold" not in kept
    assert name_of(person.pk) == "Marigold Canary"


def test_without_the_key_there_is_no_name(sam: Member) -> None:
    destroy_key(person_id=sam.id)

    with key_scope():
        assert name_of(sam.id) == "Somebody who has left"


def test_nobody_is_here_as_nothing(service: Service, at: datetime) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        welcome(service_id=service.pk, name="Noor", roles=frozenset(), at=at)


def test_names_of_many_cost_two_statements(
    service: Service, at: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(40):
        welcome(service_id=service.pk, name=f"Person {number}", roles=frozenset({Role.PERSON}), at=at)
    ids = list(Person.objects.values_list("pk", flat=True))

    with key_scope(), django_assert_num_queries(1):  # and one in the keys database
        names = names_of(ids)

    assert sorted(names.values()) == sorted(f"Person {number}" for number in range(40))


def test_a_service_with_numbers_that_no_page_could_draw_is_refused(db: None) -> None:
    with pytest.raises(UnreadableCrisisHelp):
        open_service(name="Riverside", crisis_help="call somebody")

    assert Service.objects.count() == 0


def test_somebody_of_another_service_is_not_there(sam: Member, jo: Member, at: datetime) -> None:
    elsewhere = open_service(name="Hillside")
    stranger = welcome(service_id=elsewhere.pk, name="Wren", roles=frozenset({Role.PEER_WORKER}), at=at)

    assert person_known_to(sam.viewer, person_id=jo.id).pk == jo.id
    with pytest.raises(NotThere):
        person_known_to(sam.viewer, person_id=stranger.pk)
    assert service_of(sam.viewer).name == "Riverside"


def test_records_say_their_id_and_nothing_else(sam: Member, service: Service) -> None:
    assert repr(sam.person) == str(sam.person) == f"<Person {sam.id}>"
    assert str(service) == f"<Service {service.pk}>"
    assert str(sam.account) == f"<Account {sam.account.pk}>"
