"""The days behind: in words and a plain table, and as a drawing only for whoever asks for one."""

from datetime import timedelta

import pytest

from tests.cast import AT, Member
from wayfellow.staying_well.actions import noticing as actions
from wayfellow.staying_well.actions import remove_entry
from wayfellow.staying_well.noticing.answers import HowMuch, Rhythm
from wayfellow.staying_well.queries.noticing_days import DAYS_A_PAGE
from wayfellow.staying_well.tests.noticing_taps import notices_signs, sign_of, tapped, words_of

DAYS, DRAWN = "/plan/noticing/days/", "/plan/noticing/drawn/"
FIGURE = '<figure class="chart">'


def test_days_stand_newest_first_in_words(sam: Member) -> None:
    sign, other = notices_signs(sam, "I sleep less", "Music is loud")
    tapped(sam, sign, [0, 4])
    actions.tap(sign=sign, how_much=HowMuch.SOME, by=sam.viewer, at=AT)
    actions.tap(sign=other, how_much=HowMuch.LITTLE, by=sam.viewer, at=AT)

    page = words_of(sam.client().get(DAYS))

    assert "Tuesday 10 November I sleep less: A lot, Some Music is loud: A little" in page
    assert page.index("Tuesday 10 November") < page.index("Monday 9 November I sleep less: Not at all")


def test_days_without_a_tap_are_not_there(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [1])
    tapped(sam, sign, [1], last_day=5)

    page = words_of(sam.client().get(DAYS))

    assert "10 November" in page
    assert "5 November" in page
    assert not [day for day in (6, 7, 8, 9) if f" {day} November" in page]


def test_a_sign_that_left_the_plan_keeps_its_days_without_its_name(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [3])
    remove_entry(entry_id=sign, by=sam.viewer, at=AT)

    page = words_of(sam.client().get(DAYS))

    assert "A sign that is no longer in your plan: Quite a bit" in page
    assert "Nothing here yet." in words_of(sam.client().get(DRAWN))


def test_many_days_are_read_a_page_at_a_time(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [1] * (DAYS_A_PAGE + 1))
    oldest = AT - timedelta(days=DAYS_A_PAGE)

    first, second = (words_of(sam.client().get(f"{DAYS}?page={number}")) for number in (1, 2))

    assert f"{oldest:%A} {oldest.day} {oldest:%B}" not in first
    assert "Older days" in first
    assert f"{oldest:%A} {oldest.day} {oldest:%B}" in second
    assert "Newer days" in second
    assert "Older days" not in second


@pytest.mark.parametrize("address", [DAYS, DRAWN])
def test_with_nothing_behind_it_says_so_kindly(sam: Member, address: str) -> None:
    page = words_of(sam.client().get(address))

    assert "Nothing here yet. The days you tap will stand here." in page


def test_the_table_comes_without_a_drawing(sam: Member) -> None:
    (sign,) = notices_signs(sam, "I sleep less")
    tapped(sam, sign, [1, 2])

    page = sam.client().get(DAYS).content.decode()

    assert FIGURE not in page
    assert f'href="{DRAWN}"' in page


def test_a_drawing_of_each_sign_has_its_table_beneath(sam: Member) -> None:
    sign, other = notices_signs(sam, "I sleep less", "Music is loud")
    tapped(sam, sign, [0, 4, 2])
    tapped(sam, other, [1])
    sign_of(sam, "Never tapped")

    page = sam.client().get(DRAWN)

    drawings = page.content.decode().split(FIGURE)[1:]
    assert len(drawings) == 2
    assert drawings[0].count('class="mark"') == 3
    assert "Tuesday 10 November Some" in words_of(page)
    assert "Never tapped" not in words_of(page)


def test_a_sign_that_is_noticed_and_has_no_day_has_no_drawing(sam: Member) -> None:
    tapped_one, silent = notices_signs(sam, "I sleep less", "Music is loud")
    tapped(sam, tapped_one, [1])
    actions.turn_on(signs=[tapped_one, silent], rhythm=Rhythm.EVERY_DAY, by=sam.viewer, at=AT)

    assert sam.client().get(DRAWN).content.decode().count(FIGURE) == 1
