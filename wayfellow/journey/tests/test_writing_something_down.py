"""Write something down: for me, or to talk about. The page says who can read which."""

from datetime import datetime
from uuid import UUID

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.conversations import actions as conversations
from wayfellow.conversations.models import AgendaItem
from wayfellow.journey.models import Waymark, WaymarkKind

ADDRESS = "/write/"


def agenda(sam: Member) -> list[tuple[str, UUID | None]]:
    """What Sam would like to talk about, and in which talk."""
    items = AgendaItem.objects.filter(person_id=sam.id).order_by("created_at")
    return [(item.words.text, item.talk_id) for item in items]


def test_for_me_is_kept_as_a_note_on_my_journey(sam: Member) -> None:
    client = sam.client()

    answer = posting(client, ADDRESS, text="The dream\nabout the river.", kept="me")

    assert (answer.status_code, answer["Location"]) == (303, reverse("journey:story"))
    [kept] = Waymark.objects.filter(person_id=sam.id)
    assert (kept.kind, kept.words.title, kept.words.more) == (
        WaymarkKind.NOTE,
        "",
        "The dream\nabout the river.",
    )
    page = words_on(client.get(answer["Location"]))
    assert "Written down. Only you can see it." in page
    assert "A note to yourself The dream about the river." in page
    assert agenda(sam) == []


def test_to_talk_about_goes_to_the_next_talk(sam: Member, planned: UUID) -> None:
    client = sam.client()

    answer = posting(client, ADDRESS, text="sleeping in the day", kept="talk")

    assert answer["Location"] == reverse("conversations:talk", args=[planned])
    assert agenda(sam) == [("sleeping in the day", planned)]
    page = words_on(client.get(answer["Location"]))
    assert "Written down for this talk." in page
    assert "sleeping in the day" in page
    assert not Waymark.objects.exists()


def test_without_a_talk_it_waits_for_the_next_one(sam: Member, jo: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, ADDRESS, text="the bus", kept="talk")

    assert answer["Location"] == reverse("conversations:list")
    assert "Written down. It waits for your next talk." in words_on(client.get(answer["Location"]))
    assert agenda(sam) == [("the bus", None)]
    talk = conversations.plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=at)
    assert agenda(sam) == [("the bus", talk.pk)]


def test_for_me_is_chosen_unless_home_asked_for_a_talk(sam: Member) -> None:
    client = sam.client()

    plain, talk = body(client.get(ADDRESS)), body(client.get(f"{ADDRESS}?for=talk"))

    assert 'value="me" checked' in plain
    assert 'value="talk" checked' in talk
    assert 'value="me" checked' in body(client.get(f"{ADDRESS}?for=else"))


def test_the_page_says_who_can_read_it_in_the_next_talk(sam: Member, planned: UUID) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert "For me: only you can see it, on My journey." in page
    assert "To talk about: you can see it, and Jo." in page


def test_the_page_says_so_when_the_next_talk_is_ones_own(sam: Member, at: datetime) -> None:
    conversations.plan_talk(person_id=sam.id, companion_id=None, by=sam.viewer, at=at)

    page = words_on(sam.client().get(ADDRESS))

    assert "To talk about: your next talk is one on your own. Only you can see it." in page


def test_the_page_says_so_when_there_is_no_talk(sam: Member) -> None:
    page = words_on(sam.client().get(ADDRESS))

    assert "To talk about: it waits for your next talk." in page


@pytest.mark.parametrize(
    "sent",
    [
        {"text": "", "kept": "me"},
        {"text": "   ", "kept": "me"},
        {"text": "The bus", "kept": ""},
        {"text": "The bus", "kept": "everybody"},
        {"text": "The bus\0", "kept": "talk"},
        {"text": "x" * 5001, "kept": "me"},
        {},
    ],
)
def test_what_cannot_be_kept_is_asked_for_again(sam: Member, sent: dict[str, str]) -> None:
    answer = posting(sam.client(), ADDRESS, **sent)

    assert answer.status_code == 422
    assert "Something needs another look" in words_on(answer)
    assert not Waymark.objects.exists()
    assert agenda(sam) == []


def test_a_mistake_loses_no_words(sam: Member) -> None:
    answer = posting(sam.client(), ADDRESS, text="A long thought about the bus", kept="")

    assert "A long thought about the bus" in words_on(answer)


def test_pressing_twice_keeps_it_once(sam: Member) -> None:
    first, second = posting_twice(sam.client(), ADDRESS, text="The bus", kept="me")

    assert first["Location"] == second["Location"]
    assert Waymark.objects.count() == 1


@pytest.mark.parametrize("name", ["jo", "alex", "lead"])
def test_there_is_nowhere_to_write_without_a_space(
    name: str, sam: Member, alex: Member, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answers = [
        client.get(ADDRESS),
        *(posting(client, ADDRESS, text="The bus", kept=k) for k in ("me", "talk")),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3
    assert not Waymark.objects.exists()
    assert not AgendaItem.objects.exists()
