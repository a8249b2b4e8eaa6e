"""A look is written with its read, or the read fails."""

import pytest
from django.db import connection, transaction
from django.urls import reverse

from tests.cast import AT, Member, posting
from wayfellow.conversations.actions import plan_talk
from wayfellow.foundation.looks import LookNotWritten, looks_of_this_answer, record_look, write_again
from wayfellow.foundation.models import Look, LookWords

pytestmark = pytest.mark.shows("M5")

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


def test_looks_whose_transaction_is_undone_can_be_written_again(sam: Member, jo: Member) -> None:
    with looks_of_this_answer() as looks, transaction.atomic():
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=AT)
        transaction.set_rollback(True)
    assert not Look.objects.exists()

    write_again(looks)

    assert Look.objects.get(person_id=sam.id).words == WORDS


def test_a_page_with_mistakes_was_read_all_the_same(sam: Member, jo: Member) -> None:
    talk = plan_talk(person_id=sam.id, companion_id=jo.id, where="the café", by=sam.viewer, at=AT)

    answer = posting(jo.client(), reverse("conversations:talk", args=[talk.pk]), text="")

    assert answer.status_code == 422
    assert "the café" in answer.content.decode()
    assert Look.objects.get(person_id=sam.id).looker_id == jo.id
