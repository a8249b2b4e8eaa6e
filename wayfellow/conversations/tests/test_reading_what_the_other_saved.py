"""While both have a card open, each sees what the other saved; what one is typing stays in the box."""

import re
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.tests.talking import CARD, CardPage, open_with_cards, said, to
from wayfellow.people.models import SignIn

PART = {"HX-Request": "true"}


def asked_by(page: HttpResponse) -> str:
    """The address that the page asks every five seconds."""
    found = re.search(r'<section id="others" data-hx-get="([^"]*)" data-hx-trigger="every 5s"', body(page))
    assert found is not None
    return found.group(1).replace("&amp;", "&")


def part_of(page: HttpResponse) -> str:
    """The part of a whole page that is sent alone."""
    found = re.search(r'<section id="others".*?</section>', body(page), re.DOTALL)
    assert found is not None
    return found.group()


def ask(client: Client, address: str) -> HttpResponse:
    """Ask for the part."""
    return client.get(address, headers=PART)  # type: ignore[return-value]  # of a test's own kind


@pytest.mark.parametrize("card", [CARD, ""])
def test_nothing_new_is_no_answer_and_no_look(card: str, sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "I choose the music.", by=sam, card=card)
    for member in (sam, jo):
        page = CardPage(member.client(), talk, card)
        looks = len(looks_at(sam))

        answer = ask(page.client, asked_by(page.page))

        assert (answer.status_code, answer.content) == (204, b"")
        assert len(looks_at(sam)) == looks


@pytest.mark.parametrize("card", [CARD, ""])
def test_what_the_other_saved_comes_in(card: str, sam: Member, jo: Member, talk: UUID) -> None:
    sams, jos = CardPage(sam.client(), talk, card), CardPage(jo.client(), talk, card)
    jos.press("see", text="I see it differently.", story="Some days I rang late.")

    answer = ask(sams.client, asked_by(sams.page))

    assert answer.status_code == 200
    assert "Jo wrote I see it differently." in words_on(answer)
    assert "Jo, if it helps Some days I rang late." in words_on(answer)
    assert "<h1" not in body(answer)


def test_the_part_is_what_the_whole_page_shows(sam: Member, jo: Member, talk: UUID) -> None:
    sams, jos = CardPage(sam.client(), talk), CardPage(jo.client(), talk)
    jos.press("see", text="I see it differently.")

    part = ask(sams.client, asked_by(sams.page))

    assert body(part).strip() == part_of(sams.load())
    assert asked_by(part) == asked_by(sams.page)


def test_for_jo_a_new_line_is_one_look(sam: Member, jo: Member, talk: UUID) -> None:
    jos = CardPage(jo.client(), talk)
    said(talk, "I choose the music.", by=sam)
    looks = len(looks_at(sam))

    answer = ask(jos.client, asked_by(jos.page))

    assert "Sam wrote I choose the music." in words_on(answer)
    assert len(looks_at(sam)) == looks + 1


def test_every_change_is_seen(sam: Member, jo: Member, talk: UUID) -> None:
    sams, jos = CardPage(sam.client(), talk), CardPage(jo.client(), talk)
    address = asked_by(jos.page)
    for text in ("First", "Second", "", "First"):
        sams.press("see", text=text)
        sams.load()
        answer = ask(jos.client, address)
        assert answer.status_code == 200
        assert ("Sam wrote " + text in words_on(answer)) if text else ("Sam wrote" not in words_on(answer))
        address = asked_by(answer)
        assert ask(jos.client, address).status_code == 204


def test_a_line_taken_out_and_written_anew_is_not_taken_for_the_old_one(
    sam: Member, jo: Member, talk: UUID
) -> None:
    line = said(talk, "The old one", by=sam)
    jos = CardPage(jo.client(), talk)
    actions.take_out_line(talk_id=talk, line_id=line, by=sam.viewer, at=AT)
    said(talk, "The new one", by=sam)

    assert "Sam wrote The new one" in words_on(ask(jos.client, asked_by(jos.page)))


def test_what_jo_typed_for_sam_comes_in_beside_sams_box(sam: Member, jo: Member, talk: UUID) -> None:
    sams = CardPage(sam.client(), talk)
    CardPage(jo.client(), talk).press("see", text="The radio.", whose="theirs")

    answer = ask(sams.client, asked_by(sams.page))

    assert "Sam, written down by Jo The radio." in words_on(answer)
    sams.press("see", text="What I was typing")
    assert "The radio." in words_on(sams.load())
    assert "What I was typing" in words_on(sams.page)


def test_what_stands_in_the_box_does_not_stand_beside_it(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "In my box", by=sam)
    sams = CardPage(sam.client(), talk)
    said(talk, "Jo’s", by=jo)

    answer = ask(sams.client, asked_by(sams.page))

    assert "In my box" not in words_on(answer)
    assert "Jo wrote Jo’s" in words_on(answer)


def test_asking_does_not_prolong_the_sign_in(sam: Member, jo: Member, talk: UUID) -> None:
    jos = CardPage(jo.client(), talk)
    ends = SignIn.objects.get(account_id=jo.account.pk).expire_date

    nothing = ask(jos.client, asked_by(jos.page))
    said(talk, "I choose the music.", by=sam)
    something = ask(jos.client, asked_by(jos.page))

    assert SignIn.objects.get(account_id=jo.account.pk).expire_date == ends
    assert (nothing.status_code, something.status_code) == (204, 200)
    for answer in (nothing, something):
        assert "wayfellow" not in answer.cookies


def test_without_scripts_the_address_leads_to_the_whole_page(sam: Member, talk: UUID) -> None:
    client = sam.client()

    assert client.get(to("others", talk, CARD)).headers["Location"] == to("card", talk, CARD)
    assert client.get(to("others_notes", talk)).headers["Location"] == to("notes", talk)


def test_no_words_stand_in_the_address(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "secret-word", by=sam)
    said(talk, "secret-word", by=jo)

    for member in (sam, jo):
        page = CardPage(member.client(), talk)
        address = asked_by(page.page)
        assert "secret" not in address
        trace = page.fields["seen"].rpartition(".")[2]
        assert trace
        assert trace not in address


def test_when_the_talk_is_closed_an_open_page_is_told_and_asks_no_more(
    sam: Member, jo: Member, talk: UUID
) -> None:
    said(talk, "It goes for good", by=sam)
    jos = CardPage(jo.client(), talk)
    actions.keep_talk(talk_id=talk, keep=Keep.NOTHING, by=sam.viewer, at=AT)

    answer = ask(jos.client, asked_by(jos.page))

    assert "This talk is closed now. Nothing can be added to it." in words_on(answer)
    assert "It goes for good" not in words_on(answer)
    assert "data-hx-get" not in body(answer)


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_is_told_anything(
    name: str, sam: Member, talk: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    for address in (to("others", talk, CARD), to("others_notes", talk)):
        assert ask(client, address).status_code == 404
        assert client.get(address).status_code == 404


def test_a_talk_on_ones_own_asks_nothing(sam: Member) -> None:
    page = CardPage(sam.client(), open_with_cards(sam, None))

    assert "data-hx-get" not in body(page.page)
