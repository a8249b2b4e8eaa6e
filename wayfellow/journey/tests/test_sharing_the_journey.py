"""A shared journey shows waymarks and that there were talks: no note, and never what a talk was about."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.journey.models import Waymark
from wayfellow.journey.tests.conftest import KeepsTalk
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.models import CompanionKind
from wayfellow.sharing.section import Section


@pytest.fixture
def shared(sam: Member, jo: Member) -> UUID:
    """Sam shares the journey with Jo."""
    return let_in(sam, jo, Section.JOURNEY)


def address_of(member: Member) -> str:
    """Where a companion finds this member's journey."""
    return reverse("journey:shared", args=[member.id])


def test_jo_sees_the_waymarks(sam: Member, jo: Member, bus: Waymark, shared: UUID) -> None:
    page = words_on(jo.client().get(address_of(sam)))

    assert "Journey of Sam" in page
    assert "10 November Took the 9:40 bus All by myself." in page
    assert "You can see this because it is shared with you." in page


def test_a_note_is_never_shown(sam: Member, jo: Member, bus: Waymark, note: Waymark, shared: UUID) -> None:
    page = words_on(jo.client().get(address_of(sam)))

    assert "river" not in page
    assert "A note to yourself" not in page
    assert "Only you can see this." in words_on(sam.client().get(reverse("journey:story")))


def test_of_a_talk_only_that_there_was_one(
    sam: Member, jo: Member, kit: Member, keeps_talk: KeepsTalk, at: datetime, shared: UUID
) -> None:
    let_in(sam, kit, kind=CompanionKind.PEER_WORKER)
    with_jo = keeps_talk(sam, jo, "Said to Jo.", at=at)
    with_kit = keeps_talk(sam, kit, "Said to Kit.", at=at - timedelta(days=1))

    answer = jo.client().get(address_of(sam))

    page = words_on(answer)
    assert "10 November A talk 9 November A talk" in page
    assert "Said to" not in page
    assert "Kit" not in page
    for talk_id in (with_jo, with_kit):
        assert str(talk_id) not in body(answer)


def test_what_is_shared_offers_jo_nothing_to_press(
    sam: Member, jo: Member, bus: Waymark, shared: UUID
) -> None:
    page = body(jo.client().get(address_of(sam)))

    assert str(bus.pk) not in page
    assert reverse("journey:waymark_add") not in page


def test_sam_sees_one_look_for_one_page(
    sam: Member, jo: Member, keeps_talk: KeepsTalk, bus: Waymark, at: datetime, shared: UUID
) -> None:
    keeps_talk(sam, jo, at=at)

    jo.client().get(address_of(sam))

    assert looks_at(sam) == [("Jo", "My journey")]


def test_sam_looking_is_no_look_and_shows_sams_own_page(sam: Member, bus: Waymark, note: Waymark) -> None:
    page = words_on(sam.client().get(address_of(sam)))

    assert "My journey" in page
    assert "The dream about the river." in page
    assert looks_at(sam) == []


def test_taken_back_it_looks_like_nobody_at_all_on_the_next_request(
    sam: Member, jo: Member, bus: Waymark, shared: UUID
) -> None:
    devices = [jo.client() for _ in range(3)]
    assert {device.get(address_of(sam)).status_code for device in devices} == {200}

    sharing.take_back(connection_id=shared, section=Section.JOURNEY, by=sam.viewer, at=AT)

    unknown = body(devices[0].get(reverse("journey:shared", args=[uuid4()])))
    assert {body(device.get(address_of(sam))) for device in devices} == {unknown}


def test_an_empty_journey_says_so(sam: Member, jo: Member, note: Waymark, shared: UUID) -> None:
    page = words_on(jo.client().get(address_of(sam)))

    assert "Nothing is written here yet." in page
    assert "Add a waymark" not in page


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_everybody_else_sees_what_does_not_exist(
    name: str, sam: Member, alex: Member, bus: Waymark, shared: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answer = client.get(address_of(sam))

    assert answer.status_code == 404
    assert body(answer) == body(client.get(reverse("journey:shared", args=[uuid4()])))
    assert looks_at(sam) == []


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "robin", "lead"])
@pytest.mark.parametrize("page", ["waymark_change", "waymark_remove"])
def test_nobody_else_changes_or_removes_what_is_sams(
    name: str,
    page: str,
    sam: Member,
    alex: Member,
    bus: Waymark,
    shared: UUID,
    request: pytest.FixtureRequest,
) -> None:
    client = request.getfixturevalue(name).client()
    address = reverse(f"journey:{page}", args=[bus.pk])

    answers = [
        client.get(address),
        posting(client, address, title="Mine", on="2026-11-02", seen="1"),
        client.get(reverse(f"journey:{page}", args=[uuid4()])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3
    assert body(answers[0]) == body(answers[2])
    assert Waymark.objects.get(pk=bus.pk).words.title == "Took the 9:40 bus"
