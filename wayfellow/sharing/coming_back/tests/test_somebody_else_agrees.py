"""One worker alone could play both parts: so somebody else of the team agrees, or a week goes by."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.cast import PASSWORD, Member, arrive, posting
from wayfellow.foundation.models import Look
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Role
from wayfellow.people.actions import agree_whose_device, end_peer_work, open_service
from wayfellow.people.models import Account, WayBack
from wayfellow.people.rules import WAY_BACK_STAYS_OPEN as STAYS_OPEN
from wayfellow.people.rules import WAY_BACK_WAITS as WAITS
from wayfellow.people.rules import WAY_BACK_WAITS_ALONE as WAITS_ALONE
from wayfellow.people.rules import NoWayBack
from wayfellow.people.tests.pages import text_of
from wayfellow.sharing.actions import keep_away
from wayfellow.sharing.coming_back.tests.steps import (
    AGREE,
    HELP,
    HERE,
    NEW,
    WAITING,
    agree,
    choose,
    code_on,
    later,
    type_it,
)

pytestmark = [pytest.mark.shows("M19"), pytest.mark.django_db]


@pytest.fixture
def code(client: Client, sam: Member, jo: Member, kit: Member) -> str:
    """What Sam's device shows, after Jo alone has said whose it is."""
    shown = code_on(client)
    assert type_it(jo, sam, shown).status_code == 303
    return shown


def is_changed(sam: Member) -> bool:
    return Account.objects.get(pk=sam.account.pk).check_password(NEW)


def test_one_worker_who_plays_both_parts_never_gets_in(
    client: Client, code: str, sam: Member, jo: Member
) -> None:
    """Jo asks on a device of Jo's own, says it is Sam's, agrees too, and waits."""
    own = agree(jo, code)
    opened = []
    for hour in range(0, int((WAITS + STAYS_OPEN) / timedelta(hours=1)) + 2, 6):
        with later(timedelta(hours=hour)):
            page = client.get(HERE)
            choose(client)
        opened.append("Keep this password" in text_of(page))

    assert own.status_code == 422
    assert len(opened) > 25
    assert not any(opened)
    assert Account.objects.get(pk=sam.account.pk).check_password(PASSWORD)


def test_the_device_says_what_is_missing_and_gives_nobody_away(client: Client, code: str) -> None:
    page = text_of(client.get(HERE))

    assert "Now somebody else from the team has to see you or speak with you." in page
    assert code in page
    assert "Sam" not in page
    assert "Jo" not in page


def test_the_worker_is_told_that_somebody_else_types_it_too(
    client: Client, sam: Member, jo: Member, kit: Member
) -> None:
    worker = jo.client()
    sent = {"person_id": str(sam.id), "code": code_on(client)}

    posting(worker, HELP, **sent)

    assert "Now somebody else from your team types the same code." in text_of(worker.get(HELP))


@pytest.mark.parametrize("who", ["kit", "lead"])
def test_any_other_of_the_team_may_agree(
    client: Client, code: str, sam: Member, who: str, request: pytest.FixtureRequest
) -> None:
    answer = agree(request.getfixturevalue(who), code)

    with later(WAITS - timedelta(minutes=1)):
        choose(client)
        too_soon = is_changed(sam)
    with later(WAITS):
        choose(client)

    assert answer["Location"] == AGREE
    assert not too_soon
    assert is_changed(sam)


def test_agreeing_late_opens_it_then(client: Client, code: str, sam: Member, kit: Member) -> None:
    with later(WAITS + timedelta(days=1)):
        choose(client)
        before = is_changed(sam)
        agree(kit, code)
        choose(client)

    assert not before
    assert is_changed(sam)


def test_who_it_is_is_told_first_and_asked_about(code: str, kit: Member) -> None:
    client = kit.client()

    fresh = text_of(client.get(AGREE))
    asked = posting(client, AGREE, code=code)
    unticked = posting(client, AGREE, code=code, asked="yes")

    assert "Sam" not in fresh
    assert asked.status_code == 422
    assert "I have seen or spoken with Sam myself, and they want this" in text_of(asked)
    assert code in asked.content.decode()
    assert "If it is not, leave this page." not in text_of(asked)
    assert "If it is not, leave this page." in text_of(unticked)
    assert WayBack.objects.get().agreed_at is None


@pytest.mark.parametrize("typed", ["0000-0000-0000", "", "Sam"])
def test_without_the_code_nobody_learns_who_asked(code: str, kit: Member, typed: str) -> None:
    answer = agree(kit, typed)

    assert answer.status_code == 422
    assert "Sam" not in text_of(answer).replace(typed or "-", "")


@pytest.mark.parametrize("who", ["sam", "alex"])
def test_nobody_outside_the_team_may(code: str, who: str, request: pytest.FixtureRequest) -> None:
    assert agree(request.getfixturevalue(who), code).status_code == 404


def test_nor_the_team_of_another_service(code: str, db: None) -> None:
    elsewhere = arrive(open_service(name="Hilltop", crisis_help=""), "Ira", Role.PEER_WORKER)

    assert agree(elsewhere, code).status_code == 422
    assert WayBack.objects.get().agreed_at is None


def test_nor_somebody_whom_the_person_keeps_away(code: str, sam: Member, kit: Member) -> None:
    keep_away(companion_id=kit.id, by=sam.viewer, at=timezone.now())

    answer = agree(kit, code)

    assert answer.status_code == 422
    assert "No device shows this code now." in text_of(answer)


def test_the_deed_itself_asks_once_more(code: str, jo: Member, kit: Member, sam: Member) -> None:
    row, now = WayBack.objects.get(), timezone.now()

    with pytest.raises(NoWayBack):
        agree_whose_device(way_back_id=row.pk, by=jo.viewer, at=now)
    with pytest.raises(NoWayBack):
        agree_whose_device(way_back_id=uuid4(), by=kit.viewer, at=now)
    with pytest.raises(NotThere):
        agree_whose_device(way_back_id=row.pk, by=sam.viewer, at=now)


def test_agreeing_is_done_once(code: str, kit: Member, lead: Member) -> None:
    agree(kit, code)

    assert agree(lead, code).status_code == 422
    assert WayBack.objects.get().agreed_by_id == kit.id


def test_the_account_shows_that_somebody_has_not_agreed_yet(code: str, sam: Member) -> None:
    page = text_of(sam.client().get(WAITING))

    assert "Somebody else from the team has not agreed yet. Without them it does not open." in page


def test_both_stand_in_who_looked_for_good(code: str, sam: Member, jo: Member, kit: Member) -> None:
    agree(kit, code)
    with later(timedelta(days=400)):
        page = text_of(sam.client().get(reverse("sharing:who_looked")))

    assert "Jo said that a device is yours, to help you back in." in page
    assert "Kit agreed that a device lets you back in." in page
    assert "Jo walks with you" not in page
    assert "Kit supports you" not in page
    assert sorted(Look.objects.filter(person_id=sam.id).values_list("looker_id", flat=True)) == sorted(
        [jo.id, kit.id]
    )


def test_what_was_refused_is_not_written_down(client: Client, sam: Member, jo: Member) -> None:
    type_it(jo, sam, "0000-0000-0000")

    assert not Look.objects.exists()


@pytest.mark.parametrize("who", ["jo", "kit"])
def test_whoever_is_kept_away_takes_their_word_with_them(
    client: Client, code: str, sam: Member, jo: Member, kit: Member, who: str
) -> None:
    agree(kit, code)

    keep_away(companion_id={"jo": jo, "kit": kit}[who].id, by=sam.viewer, at=timezone.now())

    assert "This way is closed now" in text_of(client.get(HERE))


def test_whoever_works_here_no_more_does_so_too(client: Client, code: str, jo: Member, lead: Member) -> None:
    end_peer_work(person_id=jo.id, by=lead.viewer, at=timezone.now())

    assert "This way is closed now" in text_of(client.get(HERE))


def test_where_nobody_else_works_a_week_goes_by(client: Client, sam: Member, jo: Member) -> None:
    worker, shown = jo.client(), code_on(client)
    posting(worker, HELP, person_id=str(sam.id), code=shown)

    with later(WAITS_ALONE - timedelta(minutes=1)):
        early = text_of(client.get(HERE))
        choose(client)
        too_soon = is_changed(sam)
    with later(WAITS_ALONE):
        choose(client)

    assert "It opens on their device in a week." in text_of(worker.get(HELP))
    assert "You can choose a new password here on" in early
    assert not too_soon
    assert is_changed(sam)
    assert timedelta(days=7) == WAITS_ALONE


def test_the_letter_says_how_long(
    client: Client, sam: Member, jo: Member, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        type_it(jo, sam, code_on(client))

    assert "It opens in 7 days." in str(mail.outbox[0].body)


def test_so_it_is_where_the_person_keeps_all_others_away(
    client: Client, sam: Member, jo: Member, kit: Member
) -> None:
    keep_away(companion_id=kit.id, by=sam.viewer, at=timezone.now())

    type_it(jo, sam, code_on(client))

    assert not WayBack.objects.get().needs_second


def test_an_account_that_was_ended_cannot_agree_so_nobody_waits_for_it(
    client: Client, sam: Member, jo: Member, kit: Member
) -> None:
    Account.objects.filter(pk=kit.account.pk).update(is_active=False)

    type_it(jo, sam, code_on(client))

    assert not WayBack.objects.get().needs_second


def test_the_account_page_leads_there(jo: Member, lead: Member, sam: Member) -> None:
    pages = [member.client().get("/me/").content.decode() for member in (jo, lead, sam)]

    assert [AGREE in page for page in pages] == [True, True, False]
    assert [HELP in page for page in pages] == [True, False, False]


@pytest.mark.parametrize("page", ["agree", "help"])
def test_whoever_tries_codes_without_end_waits(
    code: str, sam: Member, jo: Member, kit: Member, settings: Settings, page: str
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"way_back": "2/m/ip"}
    wrong = "0000-0000-0000"

    tries = [agree(kit, wrong) if page == "agree" else type_it(jo, sam, wrong) for _ in range(3)]

    assert [answer.status_code for answer in tries] == [422, 422, 429]
