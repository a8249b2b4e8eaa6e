"""Every night what has had its time goes, each kind after its own; what is younger stays."""

from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.management import CommandError, call_command

from tests.cast import AT, Member
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.evaluation.tests.a_quarter import add
from wayfellow.foundation.drafts import draft_of, keep_draft
from wayfellow.foundation.erasing import write_down_leaving
from wayfellow.foundation.models import AnsweredForm, Draft
from wayfellow.foundation.retention import DRAFTS_KEPT, FORMS_KEPT
from wayfellow.foundation.viewer import Role
from wayfellow.leaving.tests.everything import kept_of
from wayfellow.people import actions as people
from wayfellow.people.models import Invitation, SignIn
from wayfellow.people.rules import CODE_LASTS, CODE_REMEMBERED

pytestmark = [pytest.mark.django_db, pytest.mark.shows("S15")]
A_MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def ledger(settings: Any, tmp_path: Path) -> Path:
    settings.LEDGER_FILE = tmp_path / "left.log"
    return tmp_path / "left.log"


def tidied(at: datetime) -> str:
    """What goes when the clock says so."""
    out = StringIO()
    with time_machine.travel(at, tick=False):
        call_command("tidy", stdout=out)
    return out.getvalue()


def test_a_token_goes_after_its_time(sam: Member) -> None:
    AnsweredForm.objects.create(person_id=sam.id, token="a", led_to="/", status=303, created_at=AT)

    assert "0 answered forms" in tidied(AT + FORMS_KEPT - A_MINUTE)
    assert "1 answered forms" in tidied(AT + FORMS_KEPT + A_MINUTE)
    assert not AnsweredForm.objects.exists()


@pytest.mark.shows("M22")
def test_words_on_their_way_stay_for_long_and_then_go(sam: Member) -> None:
    keep_draft(place="here", text="The bus", by=sam.viewer, at=AT)

    assert "0 drafts" in tidied(AT + timedelta(hours=20))
    assert "0 drafts" in tidied(AT + DRAFTS_KEPT - A_MINUTE)
    assert draft_of(sam.viewer, place="here") == "The bus"
    assert "1 drafts" in tidied(AT + DRAFTS_KEPT + A_MINUTE)
    assert not Draft.objects.exists()


def test_a_code_goes_a_month_after_its_last_day(jo: Member) -> None:
    people.invite(role=Role.PERSON, by=jo.viewer, at=AT)
    ends = AT + CODE_LASTS + CODE_REMEMBERED

    assert "0 invitations" in tidied(ends - A_MINUTE)
    assert "1 invitations" in tidied(ends + A_MINUTE)
    assert not Invitation.objects.exists()


def test_a_browser_whose_time_is_over_goes(sam: Member) -> None:
    SignIn.objects.create(session_key=uuid4().hex, session_data="", expire_date=AT)

    assert "0 sign-ins" in tidied(AT - A_MINUTE)
    assert "1 sign-ins" in tidied(AT + A_MINUTE)


@pytest.mark.shows("M11")
def test_a_leaving_that_broke_off_is_finished(sam: Member) -> None:
    write_down_leaving(sam.id, at=AT)

    assert "1 leavings finished" in tidied(AT + A_MINUTE)
    assert kept_of(sam.id) == {}


@pytest.mark.django_db(transaction=True)
@pytest.mark.shows("M35")
def test_counted_rows_are_mixed(sam: Member) -> None:
    add(sam, Counting.REACH, people=3, quarter=Quarter.of(AT.date()))

    assert tidied(AT).endswith("Mixed: 3 counted rows.\n")


@pytest.mark.django_db(transaction=True)
def test_nothing_of_a_destroyed_key_stays_in_the_files_beside_the_database(sam: Member) -> None:
    tidied(AT)

    assert kept_of(sam.id)["keys.PersonKey"] == 1


@pytest.mark.shows("M11")
def test_somebody_who_cannot_sign_in_leaves_by_whoever_runs_the_place(sam: Member, robin: Member) -> None:
    out = StringIO()
    with pytest.raises(CommandError, match="The two ids are not the same"):
        call_command("leave_for_good", sam.id, again=robin.id)
    assert kept_of(sam.id)

    call_command("leave_for_good", sam.id, again=sam.id, stdout=out)

    assert out.getvalue() == "Gone for good: the key, and every row.\n"
    assert kept_of(sam.id) == {}
    assert kept_of(robin.id)
