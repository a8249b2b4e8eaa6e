"""A phone asks for the plan once, is written down, and is told when it may not keep it any more."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.answers import body
from tests.cast import AT, Member, posting
from wayfellow.people.devices import IS_SHARED
from wayfellow.staying_well import actions
from wayfellow.staying_well.models import OfflineCopy
from wayfellow.staying_well.parts import EntryKind

pytestmark = pytest.mark.shows("S1")
PAGE, KEEP, ASK = "/plan/offline/", "/plan/offline/keep/", "/offline/ask/"


@pytest.fixture
def plan(sam: Member) -> None:
    """A sign with what is said of it, one more word under its sheet, and a friend to ring."""
    wanted: dict[str, Any] = {"person_id": sam.id, "by": sam.viewer, "at": AT}
    actions.add_entry(kind=EntryKind.EARLY_WARNING_SIGN, text="Music is loud", i_do="Tea", **wanted)
    actions.add_entry(kind=EntryKind.EARLY_I_DO, text="A walk", **wanted)
    actions.add_entry(kind=EntryKind.PEOPLE, text="Ola", number="0400 000 000", **wanted)


def told(answer: HttpResponse) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer.content)
    return found


def keep(client: Client, **more: str) -> dict[str, Any]:
    answer = posting(client, KEEP, own="yes", **more)
    assert answer.status_code == 200
    return told(answer)


def ask(client: Client, secret: str, **more: str) -> dict[str, Any]:
    answer = client.post(ASK, {"secret": secret, **more})
    return told(answer)  # type: ignore[arg-type]


def test_a_phone_gets_the_plan_as_plain_texts_in_the_order_of_the_page(sam: Member, plan: None) -> None:
    kept = keep(sam.client())

    assert kept["ask"] == ASK
    assert kept["plan"]["changed"] == AT.isoformat()
    assert kept["plan"]["sheets"] == [
        {
            "heading": "Early signs",
            "parts": [
                {
                    "heading": "",
                    "entries": [
                        {"text": "Music is loud", "number": "", "tel": "", "more": [["What I do", "Tea"]]}
                    ],
                },
                {
                    "heading": "What I do",
                    "entries": [{"text": "A walk", "number": "", "tel": "", "more": []}],
                },
            ],
        },
        {
            "heading": "My people and numbers",
            "parts": [
                {
                    "heading": "",
                    "entries": [
                        {"text": "Ola", "number": "0400 000 000", "tel": "tel:0400000000", "more": []}
                    ],
                }
            ],
        },
    ]


def test_an_empty_plan_can_be_kept_too(sam: Member) -> None:
    assert keep(sam.client())["plan"] == {"changed": "", "sheets": []}


def test_the_secret_is_long_and_only_its_fingerprint_is_kept(sam: Member, plan: None) -> None:
    client = sam.client()

    first, second = keep(client)["secret"], keep(client)["secret"]

    assert first != second
    assert len(first) >= 43
    assert OfflineCopy.objects.count() == 2
    assert not OfflineCopy.objects.filter(fingerprint__in=[first, second]).exists()


def test_no_answer_of_it_is_kept_by_the_browser(sam: Member, plan: None) -> None:
    assert posting(sam.client(), KEEP, own="yes")["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("own", ["", "no", "perhaps"])
def test_whoever_does_not_say_that_the_phone_is_theirs_gets_nothing(
    own: str, sam: Member, plan: None
) -> None:
    answer = posting(sam.client(), KEEP, own=own)

    assert (answer.status_code, told(answer)) == (422, {"own": False})
    assert not OfflineCopy.objects.exists()


@pytest.mark.shows("S3")
def test_on_a_shared_phone_nothing_is_kept_whatever_the_form_says(sam: Member, plan: None) -> None:
    client = sam.client()
    session = client.session
    session[IS_SHARED] = True
    session.save()

    page = body(client.get(PAGE))
    answer = posting(client, KEEP, own="yes")

    assert "You said that others use this phone too." in page
    assert "Choose a code" not in page
    assert "data-worker" not in page
    assert answer.status_code == 422
    assert not OfflineCopy.objects.exists()


def test_a_form_sent_twice_keeps_one_phone_and_gives_the_plan_once(sam: Member, plan: None) -> None:
    client = sam.client()
    fields = {"own": "yes", "form_token": "one"}

    first, second = client.post(KEEP, fields), client.post(KEEP, fields)

    assert first.status_code == 200
    assert (second.status_code, second["Location"]) == (303, PAGE)
    assert OfflineCopy.objects.count() == 1


def test_bringing_it_up_to_date_replaces_the_row_of_the_same_phone(sam: Member, plan: None) -> None:
    client = sam.client()
    before = keep(client)["secret"]

    after = keep(client, replaces=before)["secret"]

    assert OfflineCopy.objects.count() == 1
    assert ask(client, after)["stays"] is True
    assert ask(client, before)["stays"] is False


def test_nobody_replaces_the_phone_of_somebody_else(sam: Member, robin: Member, plan: None) -> None:
    secret = keep(sam.client())["secret"]

    keep(robin.client(), replaces=secret)

    assert OfflineCopy.objects.filter(person_id=sam.id).count() == 1
    assert ask(Client(), secret)["stays"] is True


def test_a_phone_asks_without_being_signed_in_and_is_remembered(sam: Member, plan: None) -> None:
    secret = keep(sam.client())["secret"]
    OfflineCopy.objects.update(asked_at=AT)

    answer = ask(Client(enforce_csrf_checks=True), secret)

    assert answer == {"stays": True, "old": False}
    assert OfflineCopy.objects.get().asked_at > AT


def test_a_phone_hears_that_the_plan_was_changed_since(sam: Member, plan: None) -> None:
    secret = keep(sam.client())["secret"]
    actions.add_entry(
        person_id=sam.id, kind=EntryKind.WELL, text="I sing", by=sam.viewer, at=AT + timedelta(days=1)
    )

    assert ask(Client(), secret) == {"stays": True, "old": True}


@pytest.mark.shows("M16")
def test_taken_back_from_elsewhere_it_goes_when_the_phone_asks(sam: Member, plan: None) -> None:
    elsewhere = sam.client()
    secret = keep(sam.client())["secret"]
    copy = OfflineCopy.objects.get()

    answer = posting(elsewhere, f"/plan/offline/{copy.pk}/take-back/")
    page = body(elsewhere.get(PAGE))

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert "That phone throws the plan away as soon as it has a network." in page
    assert "That phone has not heard of it yet." in page
    assert "Take it off that phone" not in page
    assert ask(Client(), secret) == {"stays": False, "old": False}
    assert not OfflineCopy.objects.exists()


def test_taken_back_twice_it_keeps_its_first_moment(sam: Member, plan: None) -> None:
    keep(sam.client())
    copy = OfflineCopy.objects.get()

    actions.take_from_phone(copy_id=copy.pk, by=sam.viewer, at=AT)
    actions.take_from_phone(copy_id=copy.pk, by=sam.viewer, at=AT + timedelta(days=1))

    copy.refresh_from_db()
    assert copy.ended_at == AT


def test_nobody_takes_back_what_is_not_theirs(sam: Member, robin: Member, plan: None) -> None:
    keep(sam.client())
    copy = OfflineCopy.objects.get()

    answer = posting(robin.client(), f"/plan/offline/{copy.pk}/take-back/")

    copy.refresh_from_db()
    assert answer.status_code == 404
    assert copy.ended_at is None
    assert str(copy) == f"<OfflineCopy {copy.pk}>"


def test_a_phone_that_has_thrown_it_away_says_so(sam: Member, plan: None) -> None:
    secret = keep(sam.client())["secret"]

    assert ask(Client(), secret, gone="yes") == {"stays": False, "old": False}
    assert not OfflineCopy.objects.exists()


@pytest.mark.shows("S3")
def test_when_somebody_else_is_signed_in_on_that_phone_it_goes(
    sam: Member, robin: Member, plan: None
) -> None:
    secret = keep(sam.client())["secret"]

    assert ask(robin.client(), secret) == {"stays": False, "old": False}
    assert not OfflineCopy.objects.exists()


def test_an_unknown_secret_stays_nowhere(db: None) -> None:
    assert ask(Client(), "nothing we know") == {"stays": False, "old": False}
    assert ask(Client(), "") == {"stays": False, "old": False}


def test_whoever_tries_secrets_out_is_slowed_down(sam: Member, plan: None, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"secret_address": "2/m/ip"}
    secret = keep(sam.client())["secret"]

    answers = [Client().post(ASK, {"secret": f"try {number}"}).status_code for number in range(4)]

    assert answers == [200, 200, 429, 429]
    assert ask(Client(), secret)["stays"] is True


def test_it_goes_when_the_person_goes(sam: Member, plan: None) -> None:
    keep(sam.client())

    OfflineCopy.objects.filter(person_id=sam.id)
    sam.person.delete()

    assert not OfflineCopy.objects.exists()


def test_whoever_has_no_space_has_no_plan_to_keep(jo: Member) -> None:
    assert jo.client().get(PAGE).status_code == 404
    assert posting(jo.client(), KEEP, own="yes").status_code == 404


def test_the_page_lists_the_phones_and_the_plan_leads_to_it(sam: Member, plan: None) -> None:
    client = sam.client()
    keep(client)

    page = body(client.get(PAGE))

    assert f'href="{PAGE}"' in body(client.get("/plan/"))
    assert "Phones that keep it" in page
    assert "Take it off that phone" in page
    assert "Before that we cannot reach it." in page


def test_without_scripts_the_page_says_what_else_there_is(sam: Member) -> None:
    page = body(sam.client().get(PAGE))

    assert "This browser cannot lock it, so nothing can be kept here." in page
    assert 'href="/plan/paper/"' in page
    assert 'id="keep-plan" hidden' in page
    assert 'id="kept-plan" hidden' in page
    assert "Phones that keep it" not in page


def test_boxes_for_a_code_have_no_name_so_that_no_form_can_send_it(sam: Member) -> None:
    page = body(sam.client().get(PAGE))

    boxes = [part.split(">")[0] for part in page.split("<input")[1:] if 'class="code"' in part.split(">")[0]]
    assert len(boxes) == 4
    assert [box for box in boxes if " name=" in box or 'autocomplete="off"' not in box] == []
