"""A look is written with its read, or the read fails."""

import pytest
from django.db import connection, transaction

from tests.cast import AT, Member
from wayfellow.foundation.looks import LookNotWritten, record_look
from wayfellow.foundation.models import Look, LookWords

WORDS = LookWords(who="Jo", at_what="My goals", why="walks with you")


def test_a_look_says_who_and_at_what(sam: Member, jo: Member) -> None:
    with transaction.atomic():
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=AT)

    look = Look.objects.get(person_id=sam.id)
    assert (look.words, look.looker_id, look.section, look.created_at) == (WORDS, jo.id, "goals", AT)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded(sam: Member, jo: Member) -> None:
    assert not connection.in_atomic_block

    with pytest.raises(LookNotWritten):
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=AT)

    assert not Look.objects.filter(person_id=sam.id).exists()
