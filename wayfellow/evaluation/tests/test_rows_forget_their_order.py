"""Where a row lies says nothing of when it was written, and so not whose receipt was written with it."""

from threading import Event
from uuid import UUID

import pytest
from django.db import connection

from tests.at_once import at_once
from tests.cast import Member
from wayfellow.evaluation import actions
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.models import ROWS, rows_of
from wayfellow.evaluation.tests.a_quarter import LAST, add, fill_quarter
from wayfellow.evaluation.tests.asked import over, receipts, say_yes, to
from wayfellow.evaluation.tests.conftest import NOW

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("M35")]
NOW_QUARTER = LAST.next
TIMES = 10


def in_the_file(counting: Counting) -> list[UUID]:
    """The contributors as whoever takes the file finds them, from its beginning to its end."""
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    table = ROWS[counting]._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT contributor FROM {table} ORDER BY {place}")  # noqa: S608  (a name of ours)
        return [found if isinstance(found, UUID) else UUID(found) for (found,) in cursor.fetchall()]


@pytest.mark.parametrize("quarter", [LAST, NOW_QUARTER])
def test_rows_lie_in_another_order_after_the_night(lead: Member, quarter: Quarter) -> None:
    written = add(lead, Counting.REACH, people=60, quarter=quarter)
    assert in_the_file(Counting.REACH) == written

    assert actions.mix_rows(at=NOW) == 60

    assert in_the_file(Counting.REACH) != written
    assert sorted(in_the_file(Counting.REACH)) == sorted(written)


def test_what_is_written_the_next_day_is_mixed_with_all_others(lead: Member) -> None:
    add(lead, Counting.REACH, people=40, quarter=NOW_QUARTER)
    actions.mix_rows(at=NOW)
    newer = add(lead, Counting.REACH, people=20, quarter=NOW_QUARTER)

    actions.mix_rows(at=NOW)

    found = in_the_file(Counting.REACH)
    assert [one for one in found if one in newer] != newer
    assert found[40:] != newer


def test_nothing_else_about_them_is_changed(lead: Member) -> None:
    fill_quarter(lead)
    before = {kind: list(rows_of(kind).order_by("pk").values()) for kind in Counting}

    actions.mix_rows(at=NOW)

    assert {kind: list(rows_of(kind).order_by("pk").values()) for kind in Counting} == before


def test_a_yes_is_taken_back_as_before(sam: Member, jo: Member) -> None:
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)

    actions.mix_rows(at=NOW)
    actions.take_back_all(by=sam.viewer)

    assert receipts(sam) == []
    assert not any(in_the_file(kind) for kind in Counting)


def test_a_yes_that_is_taken_back_in_the_same_moment_is_gone(sam: Member, jo: Member) -> None:
    client = sam.client()
    for _ in range(TIMES):
        say_yes(client, to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)
        taken_back = Event()

        def mix_on_and_on(taken_back: Event = taken_back) -> None:
            while not taken_back.wait(0.001):
                actions.mix_rows(at=NOW)

        def take_back(taken_back: Event = taken_back) -> None:
            try:
                actions.take_back_all(by=sam.viewer)
            finally:
                taken_back.set()

        at_once(mix_on_and_on, take_back)

        assert receipts(sam) == []
        assert not any(in_the_file(kind) for kind in Counting)


def test_no_row_shares_its_transaction_with_a_receipt(sam: Member, jo: Member) -> None:
    """PostgreSQL keeps in every row which transaction wrote it."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite keeps no such number")
    say_yes(sam.client(), to("talk", over(sam, jo)), Counting.TALK, Counting.REACH)
    shared_before = transactions("evaluation_countedtalk") & transactions("evaluation_countingreceipt")

    actions.mix_rows(at=NOW)

    shared = transactions("evaluation_countedtalk") & transactions("evaluation_countingreceipt")
    assert shared_before
    assert not shared


def transactions(table: str) -> set[str]:
    """Which wrote the rows of a table."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT xmin::text FROM {table}")  # noqa: S608  (a name of ours)
        return {found for (found,) in cursor.fetchall()}
