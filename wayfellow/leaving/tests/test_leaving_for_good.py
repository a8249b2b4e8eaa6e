"""Somebody leaves for good: the key first, then every row; what others keep still opens for them."""

from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse

from tests.answers import body
from tests.cast import AT, Member, arrive, posting
from tests.world import World, share_all
from wayfellow.foundation import erasing
from wayfellow.foundation.keys.models import LeftForGood
from wayfellow.foundation.outside import lines_of, mark_of
from wayfellow.foundation.refusals import NotNow
from wayfellow.foundation.viewer import Role
from wayfellow.leaving.actions import finish_leavings, leave_for_good
from wayfellow.leaving.tests.everything import kept_of
from wayfellow.people.models import Account, SignIn
from wayfellow.sharing.models import Connection

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M11")]
ADDRESS = "/me/leave-for-good/"


@pytest.fixture
def ledger(settings: Any, tmp_path: Path) -> Path:
    settings.LEDGER_FILE = tmp_path / "elsewhere" / "left.log"
    return tmp_path / "elsewhere" / "left.log"


def leaves(member: Member, **fields: str) -> HttpResponse:
    return posting(member.client(), ADDRESS, **fields)


def test_everything_of_the_person_is_gone(world: World, ledger: Path) -> None:
    share_all(world)
    assert len(kept_of(world.sam.id)) > 20

    answer = leaves(world.sam, sure="on")

    assert (answer.status_code, answer["Location"]) == (303, "/")
    assert kept_of(world.sam.id) == {}
    assert not Account.objects.filter(pk=world.sam.account.pk).exists()
    assert not SignIn.objects.filter(account_id=world.sam.account.pk).exists()


def test_the_browser_is_told_to_forget_and_shows_the_first_page(sam: Member, ledger: Path) -> None:
    browser = sam.client()

    answer = posting(browser, ADDRESS, sure="on")

    assert answer["Clear-Site-Data"] == '"cookies", "storage"'
    assert browser.get("/goals/")["Location"].startswith("/sign-in/")


def test_the_ledger_says_so_outside_and_beside_the_keys(sam: Member, ledger: Path) -> None:
    leave_for_good(by=sam.viewer, at=AT)

    assert list(lines_of(ledger)) == [{"at": AT.isoformat(), "left": mark_of(sam.id)}]
    assert LeftForGood.objects.get().mark == mark_of(sam.id)
    assert str(LeftForGood.objects.get()) == f"<LeftForGood {mark_of(sam.id)[:8]}>"
    assert sam.id.hex not in ledger.read_text(encoding="utf-8").replace("-", "")


def test_without_the_tick_nothing_happens(sam: Member, ledger: Path) -> None:
    answer = leaves(sam)

    assert answer.status_code == 422
    assert "Please tick this box" in body(answer)
    assert kept_of(sam.id)
    assert not ledger.exists()


def test_the_page_says_what_goes_and_what_stays(sam: Member, jo: Member) -> None:
    of_sam, of_jo = body(sam.client().get(ADDRESS)), body(jo.client().get(ADDRESS))

    assert "Your talks go too." in of_sam
    assert "cannot be opened once 30 days are over" in of_sam
    assert "What is counted of you goes." in of_sam
    assert "What you told of your own life goes" not in of_sam
    assert "What you told of your own life goes, in talks and wherever you laid it." in of_jo
    assert "Your words of goodbye stay with the people you said them to." in of_jo
    assert "stays, without your name" in of_jo


def test_the_account_page_leads_there(sam: Member) -> None:
    assert f'href="{ADDRESS}"' in body(sam.client().get("/me/"))


def test_other_people_keep_everything(world: World, robin: Member, ledger: Path) -> None:
    before = kept_of(robin.id)

    leave_for_good(by=world.sam.viewer, at=AT)

    assert kept_of(robin.id) == before
    assert world.jo.client().get("/people/").status_code == 200


def test_a_supporter_leaves_and_the_person_stays(world: World, ledger: Path) -> None:
    share_all(world)
    before = {kind for kind in kept_of(world.sam.id) if not kind.startswith("sharing.")}

    leave_for_good(by=world.alex.viewer, at=AT)

    assert kept_of(world.alex.id) == {}
    assert before <= kept_of(world.sam.id).keys()
    assert not Connection.objects.filter(companion_id=world.alex.id).exists()


def test_the_only_lead_of_a_team_invites_another_first(lead: Member, ledger: Path) -> None:
    answer = leaves(lead, sure="on")

    assert answer.status_code == 422
    assert "You are the only one who leads this team." in body(answer)
    with pytest.raises(NotNow):
        leave_for_good(by=lead.viewer, at=AT)
    assert kept_of(lead.id)


def test_one_of_two_leads_may_go(lead: Member, ledger: Path) -> None:
    arrive(lead.person.service, "Ash", Role.SERVICE_LEAD)

    assert leaves(lead, sure="on").status_code == 303
    assert kept_of(lead.id) == {}


def test_a_stranger_is_asked_to_sign_in(client: Any, db: None) -> None:
    assert client.get(ADDRESS)["Location"].startswith("/sign-in/")


def test_what_broke_off_halfway_is_finished(
    sam: Member, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(**kwargs: object) -> None:
        raise OSError("no power")

    with monkeypatch.context() as patch:
        patch.setattr(erasing, "destroy_key", power_cut)
        with pytest.raises(OSError, match="no power"):
            leave_for_good(by=sam.viewer, at=AT)
    assert kept_of(sam.id)

    assert finish_leavings(ledgers=[ledger], at=AT) == (1, 1)
    assert kept_of(sam.id) == {}
    assert finish_leavings(ledgers=[ledger], at=AT) == (1, 0)
