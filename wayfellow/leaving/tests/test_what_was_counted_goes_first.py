"""What somebody said yes to is taken back before their key goes: nothing else leads to those rows."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.cast import AT, Member
from tests.counted import count_something, fill_counts
from wayfellow.evaluation.actions import taking_back
from wayfellow.evaluation.models import ROWS, CountingReceipt, PublishedReport, rows_of
from wayfellow.evaluation.queries.receipts import receipts_of
from wayfellow.foundation import erasing
from wayfellow.foundation.keyring import destroy_key
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.outside import lines_of, mark_of
from wayfellow.goals import actions as goals
from wayfellow.leaving import actions as leaving
from wayfellow.leaving.actions import finish_leavings, leave_for_good
from wayfellow.leaving.tests.everything import kept_of

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M11", "M34")]
Rows = set[tuple[str, object]]


@pytest.fixture
def ledger(settings: Any, tmp_path: Path) -> Path:
    settings.LEDGER_FILE = tmp_path / "left.log"
    return tmp_path / "left.log"


def counts(member: Member) -> None:
    """A goal of theirs is counted, and that they were here."""
    goal = goals.add_goal(person_id=member.id, what="Bread", by=member.viewer, at=AT)
    count_something(member, goal.pk)


def rows_of_member(member: Member) -> Rows:
    """The rows that their receipts lead to."""
    return {(row.words.counting, one) for row in receipts_of(member.id) for one in row.words.rows}


def all_rows() -> Rows:
    return {(kind, one) for kind in ROWS for one in rows_of(kind).values_list("pk", flat=True)}


@pytest.fixture
def of_sam(sam: Member, robin: Member, lead: Member, ledger: Path) -> Rows:
    """Sam and Robin are counted; an earlier quarter is published."""
    fill_counts(lead)
    counts(robin)
    counts(sam)
    return rows_of_member(sam)


def no_power(*_args: object, **_kwargs: object) -> None:
    raise OSError("no power")


def test_every_row_goes_and_nobody_elses(of_sam: Rows, sam: Member, robin: Member) -> None:
    before = all_rows()
    assert len(of_sam) == 2

    leave_for_good(by=sam.viewer, at=AT)

    assert all_rows() == before - of_sam
    assert rows_of_member(robin) <= all_rows()
    assert not CountingReceipt.objects.filter(person_id=sam.id).exists()


def test_what_was_published_stays_as_it_is(of_sam: Rows, sam: Member) -> None:
    before = list(PublishedReport.objects.order_by("pk").values_list("pk", "cells"))

    leave_for_good(by=sam.viewer, at=AT)

    assert len(before) == 6
    assert list(PublishedReport.objects.order_by("pk").values_list("pk", "cells")) == before


def test_the_rows_are_gone_before_the_key_is(
    of_sam: Rows, sam: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "destroy_key", no_power)

    with pytest.raises(OSError, match="no power"):
        leave_for_good(by=sam.viewer, at=AT)

    assert not of_sam & all_rows()
    assert PersonKey.objects.filter(pk=sam.id).exists()


@pytest.mark.parametrize(
    ("where", "name"), [(leaving, "take_back_of_leaver"), (taking_back, "remove"), (erasing, "destroy_key")]
)
def test_broken_off_anywhere_it_is_finished(
    of_sam: Rows, sam: Member, ledger: Path, monkeypatch: pytest.MonkeyPatch, where: Any, name: str
) -> None:
    before = all_rows()
    with monkeypatch.context() as patch:
        patch.setattr(where, name, no_power)
        with pytest.raises(OSError, match="no power"):
            leave_for_good(by=sam.viewer, at=AT)
    assert [line["left"] for line in lines_of(ledger)] == [mark_of(sam.id)]
    assert PersonKey.objects.filter(pk=sam.id).exists()

    assert finish_leavings(ledgers=[ledger], at=AT) == (1, 1)

    assert all_rows() == before - of_sam
    assert kept_of(sam.id) == {}
    assert finish_leavings(ledgers=[ledger], at=AT) == (1, 0)


def test_somebody_who_cannot_sign_in_takes_it_back_too(of_sam: Rows, sam: Member) -> None:
    call_command("leave_for_good", str(sam.id), "--again", str(sam.id), stdout=StringIO())

    assert not of_sam & all_rows()
    assert kept_of(sam.id) == {}


def test_where_the_key_is_gone_already_the_receipts_go_and_nobody_can_say_which_rows_were_theirs(
    of_sam: Rows, sam: Member, ledger: Path
) -> None:
    """An older copy of the words alone was brought back by hand, after Sam had left."""
    erasing.write_down_leaving(sam.id, at=AT)
    destroy_key(person_id=sam.id)
    before = all_rows()

    assert finish_leavings(ledgers=[ledger], at=AT) == (1, 1)

    assert all_rows() == before
    assert kept_of(sam.id) == {}


def test_a_receipt_that_was_damaged_holds_nobody_back(of_sam: Rows, sam: Member) -> None:
    damaged = receipts_of(sam.id)[0]
    kept = {(damaged.words.counting, one) for one in damaged.words.rows}
    CountingReceipt.objects.filter(pk=damaged.pk, person_id=sam.id).update(version=9)

    leave_for_good(by=sam.viewer, at=AT)

    assert of_sam & all_rows() == kept
    assert kept_of(sam.id) == {}
