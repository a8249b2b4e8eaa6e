"""Two devices press at the very same moment, over HTTP: both texts are kept, and one form is one deed."""

from functools import partial
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.at_once import at_once
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import AgendaItem, Conversation, Takeaway
from wayfellow.conversations.tests.talking import CARD, CardPage, lines, open_with_cards, said, texts, to
from wayfellow.goals.models import Goal

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.shows("M23", "M24")]
TIMES = 8


def test_two_who_save_the_same_line_lose_nothing(sam: Member, jo: Member) -> None:
    for time in range(TIMES):
        talk = open_with_cards(sam, jo)
        sams, jos = CardPage(sam.client(), talk), CardPage(jo.client(), talk)
        texts_sent = {f"Sam’s own {time}", f"As Jo wrote it down {time}"}
        own, written_down = sorted(texts_sent, reverse=True)

        at_once(
            partial(sams.press, "next", text=own),
            partial(jos.press, "next", text=written_down, whose="theirs"),
        )

        kept = lines(talk, sam)
        assert {line.text for line in kept} == texts_sent
        assert sorted(line.beside for line in kept) == [False, True]
        assert {line.author_id for line in kept} == {sam.id}


def test_two_who_change_the_same_line_lose_nothing(sam: Member, jo: Member) -> None:
    for time in range(TIMES):
        talk = open_with_cards(sam, jo)
        said(talk, "As it was", by=sam)
        pages = [CardPage(sam.client(), talk) for _ in range(2)]

        at_once(
            *(
                partial(page.press, "see", text=f"Device {number}, time {time}")
                for number, page in enumerate(pages)
            )
        )

        assert set(texts(talk, sam)) == {f"Device {number}, time {time}" for number in range(2)}


def test_both_at_their_own_device_write_what_is_theirs(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo)
    sams, jos = CardPage(sam.client(), talk), CardPage(jo.client(), talk)

    at_once(
        lambda: sams.press("next", text="Sam’s", rating="Plenty"),
        lambda: jos.press("next", text="Jo’s", story="A story of Jo’s"),
    )

    assert sorted(texts(talk, sam)) == ["A story of Jo’s", "Jo’s", "Sam’s"]
    assert not any(line.beside for line in lines(talk, sam))


def test_one_form_sent_many_times_at_once_is_one_line(sam: Member, jo: Member) -> None:
    talk, token = open_with_cards(sam, jo), uuid4().hex
    browser = sam.client()

    def press() -> None:
        device = Client()
        device.cookies = browser.cookies
        posting(device, to("card", talk, CARD), form_token=token, text="Only once", then="next")

    at_once(*[press] * 12)

    assert texts(talk, sam) == ["Only once"]


def test_a_thought_that_two_make_a_goal_is_one_goal(sam: Member, jo: Member) -> None:
    talk = open_with_cards(sam, jo)
    line = said(talk, "Bake bread", by=sam)

    clients = [member.client() for member in (sam, jo, sam, jo)]

    at_once(
        *(partial(posting, client, to("place", talk, line, "goal"), text="Bake bread") for client in clients)
    )

    assert Goal.objects.filter(person_id=sam.id).count() == 1
    assert Takeaway.objects.filter(person_id=sam.id).count() == 1


def test_what_comes_at_the_moment_of_closing_is_in_it_or_refused(sam: Member, jo: Member) -> None:
    for _ in range(TIMES):
        talk = open_with_cards(sam, jo)
        jos, page = jo.client(), CardPage(jo.client(), talk)
        sams = sam.client()

        at_once(
            partial(posting, sams, to("keeping", talk), keep=Keep.NOTHING.value),
            partial(page.press, "next", text="A late thought"),
            partial(posting, jos, to("talk", talk), text="A late wish"),
        )

        assert Conversation.objects.get(pk=talk, person_id=sam.id).state == "kept"
        assert lines(talk, sam) == []
        assert not AgendaItem.objects.filter(person_id=sam.id, talk_id=talk).exists()


def test_a_wish_of_the_moment_in_which_the_talk_is_closed_is_not_lost(sam: Member, jo: Member) -> None:
    for time in range(TIMES):
        talk: UUID = open_with_cards(sam, jo)

        at_once(
            partial(actions.keep_talk, talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=AT),
            partial(actions.add_to_agenda, text=f"Wish {time}", by=sam.viewer, at=AT),
        )

    kept = {item.words.text for item in AgendaItem.objects.filter(person_id=sam.id)}
    assert kept == {f"Wish {time}" for time in range(TIMES)}
