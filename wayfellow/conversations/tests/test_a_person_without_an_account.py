"""Noor has no way to sign in. Jo sits beside Noor and presses what Noor says, until Noor can press it."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import AgendaItem, Conversation, ConversationState
from wayfellow.conversations.tests.talking import CARD, CardPage, to
from wayfellow.foundation.refusals import NotThere
from wayfellow.measures.purpose import Purpose
from wayfellow.people import actions as people
from wayfellow.people.models import Person
from wayfellow.reflections.queries import said_in
from wayfellow.sharing import actions as sharing


@pytest.fixture
def noor(jo: Member) -> Person:
    """Jo and Noor have opened Noor's space in one room."""
    person, _code = people.open_space_together(
        name="Noor", consent="Yes, write it down for me.", by=jo.viewer, by_name="Jo", at=AT
    )
    sharing.connect_in_the_room(person_id=person.pk, by=jo.viewer, at=AT)
    return person


@pytest.fixture
def noors_talk(noor: Person, jo: Member) -> UUID:
    """They are talking, at Jo's device."""
    talk = actions.plan_talk(person_id=noor.pk, companion_id=jo.id, by=jo.viewer, at=AT)
    actions.open_talk(talk_id=talk.pk, purpose=Purpose.NOTICE, stage=None, by=jo.viewer, at=AT)
    actions.choose_cards(talk_id=talk.pk, deck="finding-my-footing", by=jo.viewer, at=AT)
    return talk.pk


def say_for_noor(talk: UUID, noor: Person, jo: Member, text: str) -> UUID:
    """Jo writes down what Noor says."""
    CardPage(jo.client(), talk).press("see", text=text, whose="theirs")
    return next(line.id for line in said_in(talk, person_id=noor.pk) if line.text == text)


def claim(noor: Person) -> None:
    """From now on Noor can sign in."""
    people.give_account(person=noor, sign_in_with="noor@example.org", password="a quiet place by the sea")


def state_of(talk: UUID, noor: Person) -> str:
    """At what point the talk is."""
    return Conversation.objects.get(pk=talk, person_id=noor.pk).state


def test_jo_presses_what_noor_says_about_keeping(noor: Person, jo: Member, noors_talk: UUID) -> None:
    say_for_noor(noors_talk, noor, jo, "The radio.")
    client = jo.client()
    page = words_on(client.get(to("keeping", noors_talk)))
    assert "Noor decides what is kept. Press what Noor says." in page
    assert "Keep it like this" in page

    answer = posting(client, to("keeping", noors_talk), keep="everything")

    assert answer.headers["Location"] == to("talk", noors_talk)
    assert state_of(noors_talk, noor) == ConversationState.KEPT
    assert "The radio. Noor (written down by Jo)" in words_on(client.get(to("talk", noors_talk)))


def test_jo_takes_out_a_line_that_noor_does_not_want(noor: Person, jo: Member, noors_talk: UUID) -> None:
    line = say_for_noor(noors_talk, noor, jo, "Better not.")
    assert to("line_remove", noors_talk, line) in body(jo.client().get(to("looking_back", noors_talk)))

    posting(jo.client(), to("line_remove", noors_talk, line))

    assert said_in(noors_talk, person_id=noor.pk) == []


def test_jo_removes_a_talk_that_noor_does_not_want(noor: Person, jo: Member, noors_talk: UUID) -> None:
    assert "Remove this talk" in words_on(jo.client().get(to("talk", noors_talk)))
    assert jo.client().get(to("remove", noors_talk)).status_code == 200

    posting(jo.client(), to("remove", noors_talk))

    assert not Conversation.objects.filter(person_id=noor.pk).exists()


def test_from_the_day_noor_can_sign_in_noor_presses(noor: Person, jo: Member, noors_talk: UUID) -> None:
    line = say_for_noor(noors_talk, noor, jo, "The radio.")
    claim(noor)
    item_id = actions.add_to_agenda(talk_id=noors_talk, text="The bus", by=noor.as_viewer(), at=AT).pk
    client = jo.client()

    assert "Press what Noor says" not in words_on(client.get(to("keeping", noors_talk)))
    for address in (
        to("keeping", noors_talk),
        to("line_remove", noors_talk, line),
        to("remove", noors_talk),
        to("agenda_remove", noors_talk, item_id),
    ):
        assert posting(client, address, keep="nothing").status_code == 404

    assert state_of(noors_talk, noor) == ConversationState.OPEN
    assert [one.text for one in said_in(noors_talk, person_id=noor.pk)] == ["The radio."]


def test_a_wish_of_noors_is_taken_off_by_jo_until_then(noor: Person, jo: Member, noors_talk: UUID) -> None:
    item = actions.add_to_agenda(talk_id=noors_talk, text="The bus", by=noor.as_viewer(), at=AT).pk
    assert to("agenda_remove", noors_talk, item) in body(jo.client().get(to("talk", noors_talk)))

    posting(jo.client(), to("agenda_remove", noors_talk, item))

    assert not AgendaItem.objects.exists()


def test_a_worker_who_does_not_walk_with_noor_presses_nothing(
    noor: Person, kit: Member, noors_talk: UUID
) -> None:
    for page in ("talk", "keeping", "remove"):
        assert kit.client().get(to(page, noors_talk)).status_code == 404
    with pytest.raises(NotThere):
        actions.keep_talk(talk_id=noors_talk, keep=Keep.NOTHING, by=kit.viewer, at=AT)

    assert state_of(noors_talk, noor) == ConversationState.OPEN


def test_for_sam_who_can_sign_in_nothing_of_this_holds(sam: Member, jo: Member, talk: UUID) -> None:
    let_in(sam, jo)

    assert "Press what Sam says" not in words_on(jo.client().get(to("keeping", talk)))
    assert jo.client().get(to("remove", talk)).status_code == 404
    assert jo.client().get(to("card", talk, CARD)).status_code == 200


def test_the_box_on_jos_device_is_noors(noor: Person, jo: Member, noors_talk: UUID) -> None:
    page = CardPage(jo.client(), noors_talk)
    assert page.fields["whose"] == "theirs"

    for text in ("The radio.", "The radio, quietly.", ""):
        page.press("see", text=text)
        page.load()
        assert page.fields["text"] == text
        assert [line.text for line in said_in(noors_talk, person_id=noor.pk)] == ([text] if text else [])


def test_what_jo_thinks_is_said_as_jos(noor: Person, jo: Member, noors_talk: UUID) -> None:
    page = CardPage(jo.client(), noors_talk)
    page.press("see", text="The radio.")
    page.load()

    page.press("see", text="I think of tea.", whose="mine", story="Tea was mine.")

    kept = {line.text: (line.author_id, line.typed_by_id) for line in said_in(noors_talk, person_id=noor.pk)}
    assert kept == {
        "The radio.": (noor.pk, jo.id),
        "I think of tea.": (jo.id, jo.id),
        "Tea was mine.": (jo.id, jo.id),
    }


def test_once_noor_can_sign_in_the_box_on_jos_device_is_jos(
    noor: Person, jo: Member, noors_talk: UUID
) -> None:
    say_for_noor(noors_talk, noor, jo, "The radio.")
    claim(noor)

    page = CardPage(jo.client(), noors_talk)

    assert (page.fields["whose"], page.fields["text"]) == ("mine", "")
    assert "Noor, written down by Jo The radio." in words_on(page.page)
