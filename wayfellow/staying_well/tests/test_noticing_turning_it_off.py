"""Turning it off keeps the taps or deletes all of them; the plan stays as it is."""

import time_machine

from tests.cast import AT, Member, posting
from wayfellow.staying_well.models import NoticedDay, Noticing, PlanEntry
from wayfellow.staying_well.queries.noticing import today_of
from wayfellow.staying_well.tests.noticing_taps import notices_signs, tapped, words_of

PAGE, OFF = "/plan/noticing/", "/plan/noticing/turn-off/"


def _notices(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [1, 2, 3])


def test_kept_taps_can_be_looked_back_on_and_gone_on_with(sam: Member) -> None:
    _notices(sam)

    with time_machine.travel(AT, tick=False):
        answer = posting(sam.client(), OFF, taps="keep")
        off = words_of(sam.client().get(PAGE))
        days = words_of(sam.client().get("/plan/noticing/days/"))

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert "This is off." in off
    assert "Look back at my days" in off
    assert "Delete my taps" in off
    assert "I sleep less: Quite a bit" in days
    assert NoticedDay.objects.filter(person_id=sam.id).count() == 3


def test_deleted_taps_are_gone_and_so_is_what_was_chosen(sam: Member, robin: Member) -> None:
    _notices(sam)
    _notices(robin)

    answer = posting(sam.client(), OFF, taps="delete")

    assert answer.status_code == 303
    assert not NoticedDay.objects.filter(person_id=sam.id).exists()
    assert not Noticing.objects.filter(person_id=sam.id).exists()
    assert PlanEntry.objects.filter(person_id=sam.id).count() == 1
    assert today_of(sam.viewer, at=AT).is_on is False
    assert NoticedDay.objects.filter(person_id=robin.id).count() == 3


def test_taps_can_be_deleted_after_it_was_turned_off(sam: Member) -> None:
    _notices(sam)
    posting(sam.client(), OFF, taps="keep")

    posting(sam.client(), OFF, taps="delete")

    assert not NoticedDay.objects.filter(person_id=sam.id).exists()


def test_nothing_happens_until_it_is_said_what_becomes_of_the_taps(sam: Member) -> None:
    _notices(sam)

    page, answer = sam.client().get(OFF), posting(sam.client(), OFF)

    assert "Your plan stays as it is." in words_of(page)
    assert answer.status_code == 422
    assert today_of(sam.viewer, at=AT).is_on is True


def test_turning_off_what_was_never_on_changes_nothing(sam: Member, robin: Member) -> None:
    notices_signs(sam, "I sleep less")
    posting(sam.client(), OFF, taps="delete")

    again = posting(sam.client(), OFF, taps="keep")

    assert again.status_code == 303
    assert not Noticing.objects.filter(person_id=sam.id).exists()
    assert posting(robin.client(), OFF, taps="keep").status_code == 409
