"""Two who look at once are written one after the other, and a look that is written again keeps its place."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connections, transaction

from tests.cast import AT, Member
from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.look_log import check_looks
from wayfellow.foundation.looks import LookNotWritten, looks_of_this_answer, record_look, write_again
from wayfellow.foundation.models import Look, LookWords

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("S4")]
WORDS = LookWords(who="Jo", at_what="My goals", why="peer_worker")


def test_many_at_once_are_counted_one_by_one(sam: Member, jo: Member) -> None:
    def look(minute: int) -> None:
        at = AT + timedelta(minutes=minute)
        try:
            with key_scope(), transaction.atomic():
                record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=at)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as hands:
        list(hands.map(look, range(24)))

    assert sorted(Look.objects.values_list("number", flat=True)) == list(range(1, 25))
    assert check_looks({}, left=frozenset()).faults == ()


def test_a_look_that_is_written_again_is_tied_to_what_came_in_between(sam: Member, jo: Member) -> None:
    with looks_of_this_answer() as looks, transaction.atomic():
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=AT)
        transaction.set_rollback(True)
    with transaction.atomic():
        record_look(person_id=sam.id, looker_id=jo.id, section="journey", words=WORDS, at=AT)

    write_again(looks)

    assert list(Look.objects.order_by("number").values_list("number", "section")) == [
        (1, "journey"),
        (2, "goals"),
    ]
    assert check_looks({}, left=frozenset()).faults == ()


def test_a_look_that_never_gets_its_number_fails_its_read(
    sam: Member, jo: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*args: object, **kwargs: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(Look, "save", taken)

    with pytest.raises(LookNotWritten), transaction.atomic():
        record_look(person_id=sam.id, looker_id=jo.id, section="goals", words=WORDS, at=AT)
