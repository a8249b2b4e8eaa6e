"""What is being typed is kept for whoever types it, alone, until it is saved."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.tests.talking import CARD, NEXT, CardPage, box, lines, said, texts, to
from wayfellow.foundation.models import Draft

pytestmark = pytest.mark.shows("M22")

NOT_YET = "These words were kept for you. They are not in the talk yet."


def type_on(client: Client, talk: UUID, text: str, *, card: str = CARD, **more: str) -> HttpResponse:
    """What a page sends by itself while somebody types."""
    address = to("draft", talk, card) if card else to("draft_notes", talk)
    return posting(client, address, text=text, **more)


@pytest.mark.parametrize("card", [CARD, ""])
def test_it_is_kept_and_shown_again(card: str, sam: Member, talk: UUID) -> None:
    client = sam.client()
    answer = type_on(client, talk, "Half a thou", card=card)
    assert (answer.status_code, answer.content) == (204, b"")

    page = CardPage(client, talk, card)

    assert page.fields["text"] == "Half a thou"
    assert NOT_YET in words_on(page.page)
    assert lines(talk, sam) == []


def test_the_page_says_where_its_words_go_while_they_are_typed(sam: Member, talk: UUID) -> None:
    for card, address in ((CARD, to("draft", talk, CARD)), ("", to("draft_notes", talk))):
        assert f'data-draft="{address}"' in body(CardPage(sam.client(), talk, card).page)


def test_the_newest_words_count(sam: Member, talk: UUID) -> None:
    for text in ("Half", "Half a", "Half a thought"):
        type_on(sam.client(), talk, text)

    assert CardPage(sam.client(), talk).fields["text"] == "Half a thought"
    assert Draft.objects.filter(person_id=sam.id).count() == 1


def test_a_box_that_was_emptied_again_keeps_nothing(sam: Member, talk: UUID) -> None:
    for text in ("Half a thought", ""):
        type_on(sam.client(), talk, text)

    assert not Draft.objects.exists()


def test_each_card_has_its_own(sam: Member, talk: UUID) -> None:
    type_on(sam.client(), talk, "On this card")

    assert CardPage(sam.client(), talk, NEXT).fields["text"] == ""


def test_saving_drops_them(sam: Member, talk: UUID) -> None:
    type_on(sam.client(), talk, "Half a thou")

    CardPage(sam.client(), talk).press("next", text="Half a thought, and the other half")

    assert not Draft.objects.exists()
    page = CardPage(sam.client(), talk)
    assert page.fields["text"] == "Half a thought, and the other half"
    assert NOT_YET not in words_on(page.page)


def test_the_other_never_sees_them(sam: Member, jo: Member, talk: UUID) -> None:
    type_on(sam.client(), talk, "Not for Jo so far")
    type_on(jo.client(), talk, "Not for Sam so far", story="Nor this")

    for member, others in ((sam, "Not for Sam"), (jo, "Not for Jo")):
        client = member.client()
        for address in (
            to("card", talk, CARD),
            to("looking_back", talk),
            to("keeping", talk),
            to("talk", talk),
        ):
            assert others not in body(client.get(address))
    assert {draft.person_id for draft in Draft.objects.all()} == {sam.id, jo.id}


def test_they_lie_sealed_under_the_typists_key(sam: Member, jo: Member, talk: UUID) -> None:
    type_on(jo.client(), talk, "Sam says: the radio", whose="theirs")

    draft = Draft.objects.get()
    assert draft.owner_id == jo.id
    assert b"radio" not in bytes(draft.envelope)


def test_typing_is_no_look(sam: Member, jo: Member, talk: UUID) -> None:
    client = jo.client()
    looks = looks_at(sam)

    type_on(client, talk, "Some words")

    assert looks_at(sam) == looks


def test_a_workers_story_is_kept_on_its_way_too(sam: Member, jo: Member, talk: UUID) -> None:
    client = jo.client()
    type_on(client, talk, "A thought", story="Some days I ra")
    page = CardPage(client, talk)
    assert (page.fields["text"], page.fields["story"]) == ("A thought", "Some days I ra")
    assert NOT_YET in words_on(page.page)

    page.press("see", story="Some days I rang late.")

    assert texts(talk, sam) == ["A thought", "Some days I rang late."]
    assert not Draft.objects.exists()


def test_what_the_talk_has_already_is_no_draft(sam: Member, talk: UUID) -> None:
    said(talk, "The same words", by=sam)
    type_on(sam.client(), talk, "The same words")

    assert NOT_YET not in words_on(CardPage(sam.client(), talk).page)


def test_beside_words_on_their_way_stands_what_the_talk_has(sam: Member, talk: UUID) -> None:
    said(talk, "Saved on the laptop", by=sam)
    type_on(sam.client(), talk, "Typed on the phone")

    page = CardPage(sam.client(), talk)

    assert box(page.page) == "Typed on the phone"
    assert "Sam wrote Saved on the laptop" in words_on(page.page)
    page.press("see")
    assert texts(talk, sam) == ["Typed on the phone"], "saved knowingly over what stood beside it"


def test_words_that_arrive_after_their_form_was_sent_come_too_late(sam: Member, talk: UUID) -> None:
    client, token = sam.client(), uuid4().hex
    page = CardPage(client, talk)
    page.press("see", text="The whole thought", form_token=token)

    answer = type_on(client, talk, "The whole thou", form_token=token)

    assert answer.status_code == 204
    assert not Draft.objects.exists()


def test_words_that_are_too_long_are_not_said_to_be_kept(sam: Member, jo: Member, talk: UUID) -> None:
    assert type_on(sam.client(), talk, "a" * 5001).status_code == 422
    assert type_on(jo.client(), talk, "", story="a" * 5001).status_code == 422

    assert not Draft.objects.exists()


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_types_into_a_talk(
    name: str, sam: Member, talk: UUID, request: pytest.FixtureRequest
) -> None:
    assert type_on(request.getfixturevalue(name).client(), talk, "Forged").status_code == 404

    assert not Draft.objects.exists()


def test_into_a_talk_that_is_not_going_on_nothing_is_typed(sam: Member, planned: UUID, talk: UUID) -> None:
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    for nowhere in (planned, talk):
        assert type_on(sam.client(), nowhere, "Too early, or too late").status_code == 409

    assert not Draft.objects.exists()


@pytest.mark.parametrize("keep", list(Keep))
def test_when_a_talk_is_closed_the_words_on_their_way_of_both_go(
    keep: Keep, sam: Member, jo: Member, talk: UUID
) -> None:
    for member in (sam, jo):
        type_on(member.client(), talk, "Never saved", story="Nor this")
        type_on(member.client(), talk, "Never saved", card="")

    actions.keep_talk(talk_id=talk, keep=keep, by=sam.viewer, at=AT)

    assert not Draft.objects.exists()


def test_words_on_their_way_to_other_talks_stay(
    sam: Member, robin: Member, jo: Member, talk: UUID, robins_talk: UUID
) -> None:
    type_on(jo.client(), robins_talk, "For Robin")
    type_on(sam.client(), talk, "For Jo")

    actions.remove_talk(talk_id=talk, by=sam.viewer, at=AT)

    assert [draft.person_id for draft in Draft.objects.all()] == [jo.id]
