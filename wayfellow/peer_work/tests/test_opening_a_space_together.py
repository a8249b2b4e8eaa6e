"""In the room: a name, a yes in their words, what the worker may see, and a code on paper."""

import re
from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.cast import Member, posting
from wayfellow.foundation.refusals import NotThere
from wayfellow.peer_work.actions import open_space_together
from wayfellow.people.models import Consent, Invitation, Person
from wayfellow.people.queries import has_account, name_of, open_invitation
from wayfellow.people.tests.pages import input_of, signed_in_as, text_of
from wayfellow.sharing.models import Connection, Share
from wayfellow.sharing.section import Section

TOGETHER = reverse("peer_work:together")
CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
SAID = {"name": "Wren", "consent": "Keep what helps me. Jo may see my goals.", "sees": ["goals", "coping"]}


def wren() -> Person:
    return Person.objects.get(has_space=True)


def code_on(page: object) -> str:
    found = CODE.search(text_of(page))  # type: ignore[arg-type]
    assert found
    return found[0]


def test_the_page_is_for_both_to_read(jo: Member) -> None:
    page = jo.client().get(TOGETHER)

    assert "For somebody who is in the room with you" in text_of(page)
    assert "The space is theirs." in text_of(page)
    assert "Only they can read what they said yes to." in text_of(page)
    assert 'autocomplete="off"' in input_of(page, "name")


def test_nothing_is_ticked_beforehand(jo: Member) -> None:
    assert " checked" not in jo.client().get(TOGETHER).content.decode()


def test_the_space_is_there_and_we_walk_together(jo: Member) -> None:
    page = posting(jo.client(), TOGETHER, **SAID)

    assert page.status_code == 200
    assert name_of(wren().pk) == "Wren"
    assert not has_account(wren().pk)
    walk = Connection.objects.get()
    assert (walk.person_id, walk.companion_id) == (wren().pk, jo.id)
    assert {share.section for share in Share.objects.filter(person_id=wren().pk)} == {"goals", "coping"}


def test_nothing_is_shared_when_nothing_is_ticked(jo: Member) -> None:
    posting(jo.client(), TOGETHER, name="Wren", consent="Just a space.")

    assert not Share.objects.exists()


def test_their_yes_is_kept_in_their_words_with_who_was_there(jo: Member) -> None:
    posting(jo.client(), TOGETHER, **SAID)

    yes = Consent.objects.get(person_id=wren().pk)

    assert (yes.words.in_their_words, yes.words.together_with) == (SAID["consent"], "Jo")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_consent")
        assert "goals" not in repr(cursor.fetchall())


def test_the_code_is_shown_with_how_to_use_it(jo: Member) -> None:
    page = posting(jo.client(), TOGETHER, **SAID)

    assert open_invitation(code_on(page), at=timezone.now()).about_id == wren().pk
    assert "Open this page: testserver/join/" in text_of(page)
    assert "It works once, within 14 days." in text_of(page)
    assert page["Cache-Control"] == "no-store, private"


def test_the_sheet_to_print_says_nothing_of_them_or_of_us(jo: Member) -> None:
    page = posting(jo.client(), TOGETHER, **SAID).content.decode()
    sheet = page.split('<section class="sheet paper">')[1].split("</section>")[0]

    assert CODE.search(sheet)
    assert not re.search("Wren|Jo|Wayfellow|Riverside|peer|well", sheet.replace("Join", ""))


def test_the_code_is_shown_once(jo: Member) -> None:
    client, typed = jo.client(), {**SAID, "form_token": "the same"}
    client.post(TOGETHER, typed)

    again = client.post(TOGETHER, typed)

    assert (again.status_code, again["Location"]) == (303, reverse("peer_work:person", args=[wren().pk]))
    assert Person.objects.filter(has_space=True).count() == 1
    assert not CODE.search(text_of(client.get(again["Location"])))


def test_the_code_is_in_no_address_and_no_cookie(jo: Member) -> None:
    client = jo.client()

    code = code_on(posting(client, TOGETHER, **SAID))

    assert code not in repr(client.cookies)
    assert code not in repr(dict(client.session))
    assert code not in repr([vars(row) for row in Invitation.objects.all()])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Please write something here."),
        ({"consent": "  "}, "Please write something here."),
        ({"name": "x" * 81}, "This is 1 letter too long."),
        ({"sees": ["goals", "diary"]}, "One of these is not on the list any more."),
    ],
)
def test_a_slip_loses_nothing(jo: Member, wrong: dict[str, object], said: str) -> None:
    typed = {**SAID, **wrong}

    page = posting(jo.client(), TOGETHER, **typed)

    assert page.status_code == 422
    assert said in text_of(page)
    assert str(typed["consent"]).strip() in text_of(page)
    assert str(typed["name"]) in page.content.decode()
    assert 'value="goals" checked' in page.content.decode()
    assert not Person.objects.filter(has_space=True).exists()


def test_their_page_says_that_they_have_not_claimed_it(jo: Member) -> None:
    client = jo.client()
    posting(client, TOGETHER, **SAID)

    page = client.get(reverse("peer_work:person", args=[wren().pk]))

    assert "Not claimed yet" in text_of(page)
    assert "Not claimed yet" not in text_of(client.get(reverse("peer_work:people")))
    assert reverse("peer_work:claim_code", args=[wren().pk]) in page.content.decode()


def test_they_claim_it_later_and_it_is_all_theirs(jo: Member) -> None:
    code = code_on(posting(jo.client(), TOGETHER, **SAID))
    theirs = Client()

    theirs.post("/join/", {"code": code.lower()})
    theirs.post(
        "/join/you/",
        {"sign_in_with": "Wren Song", "password": "by the long river", "password_again": "by the long river"},
    )
    account = theirs.get("/me/")
    companions = theirs.get(reverse("sharing:overview"))
    for_jo = text_of(jo.client().get(reverse("peer_work:person", args=[wren().pk])))

    assert signed_in_as(theirs) is not None
    assert "You sign in with: wren song" in text_of(account)
    assert "Keep what helps me. Jo may see my goals." in text_of(account)
    assert "Jo" in text_of(companions)
    assert "Goals" in for_jo
    assert "Not claimed yet" not in for_jo


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["sam", "lead", "alex"])
def test_only_peer_workers_open_spaces(
    who: str, method: str, sam: Member, request: pytest.FixtureRequest
) -> None:
    client: Client = request.getfixturevalue(who).client()
    before = Person.objects.count()

    answer = getattr(client, method)(TOGETHER, {**SAID, "form_token": "one"})

    assert answer.status_code == 404
    assert Person.objects.count() == before


def test_when_one_part_fails_nothing_is_kept(jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        open_space_together(name="Wren", consent="Yes", sees=[Section.CONVERSATIONS], by=jo.viewer, at=at)

    assert not Person.objects.filter(has_space=True).exists()
    assert not Invitation.objects.exists()
    assert not Consent.objects.exists()
