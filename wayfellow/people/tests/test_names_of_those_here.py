"""Names for a command that runs at night: whoever has left, or whose key is broken, hides nobody else."""

from uuid import uuid4

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.cast import Member
from wayfellow.foundation.keyring import destroy_key, key_scope
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.people.queries import names_of_those_here


@pytest.mark.parametrize("many", [1, 3])
def test_it_costs_two_statements_however_many_they_are(
    sam: Member, jo: Member, robin: Member, many: int
) -> None:
    ids = [member.id for member in (sam, jo, robin)[:many]]

    with (
        CaptureQueriesContext(connections["default"]) as plain,
        CaptureQueriesContext(connections["keys"]) as keys,
    ):
        names = names_of_those_here(ids)

    assert names == {member.id: member.name for member in (sam, jo, robin)[:many]}
    assert (len(plain.captured_queries), len(keys.captured_queries)) == (1, 1)


def test_whoever_is_not_here_is_left_out(sam: Member) -> None:
    assert names_of_those_here([sam.id, uuid4()]) == {sam.id: "Sam"}


def test_one_whose_key_is_gone_hides_nobody(sam: Member, jo: Member) -> None:
    destroy_key(person_id=jo.id)

    assert names_of_those_here([sam.id, jo.id]) == {sam.id: "Sam"}


def test_nor_one_whose_key_does_not_open(sam: Member, jo: Member) -> None:
    PersonKey.objects.filter(person_id=jo.id).update(wrapped=b"nothing that was ever wrapped")

    with key_scope():
        assert names_of_those_here([sam.id, jo.id]) == {sam.id: "Sam"}
