"""Letting somebody see a part of one's space: one press, from the very next request on."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.sharing.models import Share
from wayfellow.sharing.tests.conftest import addresses, kept

pytestmark = pytest.mark.shows("M2")

PRESS = {"section": "goals", "how_long": "until_i_change_it", "back": "overview"}


def test_nothing_is_shared_by_walking_together(sam: Member, jo: Member, goals_of_sam: str) -> None:
    assert jo.client().get(goals_of_sam).status_code == 404

    page = words_on(sam.client().get(reverse("sharing:overview")))

    assert "Nothing of yours is shared with Jo." in page
    assert "The talks you have together are for both of you. Jo can see those too." in page
    assert page.count("Jo cannot see this.") == 7
    assert page.count("Let Jo see this") == 7


def test_every_device_sees_it_on_its_next_request(
    sam: Member, devices: list[Client], goals_of_sam: str, with_jo: UUID
) -> None:
    assert [device.get(goals_of_sam).status_code for device in devices] == [404] * 3

    posting(sam.client(), addresses(with_jo)["share"], **PRESS)

    for device in devices:
        answer = device.get(goals_of_sam)
        assert answer.status_code == 200
        assert "Swim in the sea again" in words_on(answer)


def test_the_page_says_so_and_offers_the_other_press(sam: Member, with_jo: UUID) -> None:
    client = sam.client()

    answer = posting(client, addresses(with_jo)["share"], **PRESS)

    assert (answer.status_code, answer["Location"]) == (303, reverse("sharing:overview"))
    page = words_on(client.get(answer["Location"]))
    assert "Shared. You can take it back at any time." in page
    assert "Jo can see: My goals." in page
    assert "Jo can see this until you change it. Take this back : My goals" in page
    assert page.count("Take this back") == 1
    assert page.count("Let Jo see this") == 6


def test_a_press_leads_back_to_the_page_it_stood_on(sam: Member, with_jo: UUID) -> None:
    pages = addresses(with_jo)
    client = sam.client()

    shared = posting(client, pages["share"], **{**PRESS, "back": "companion"})
    taken = posting(client, pages["take_back"], section="goals", back="companion")

    assert shared["Location"] == taken["Location"] == pages["companion"]


def test_sharing_one_part_shares_no_other(sam: Member, jo: Member, with_jo: UUID) -> None:
    posting(sam.client(), addresses(with_jo)["share"], **PRESS)
    client = jo.client()

    places = ("goals", "coping", "learning", "routines", "staying_well", "journey")
    answers = {place: client.get(reverse(f"{place}:shared", args=[sam.id])).status_code for place in places}

    assert answers == {place: 200 if place == "goals" else 404 for place in places}


def test_sharing_with_jo_shares_with_nobody_else(
    sam: Member, kit: Member, alex: Member, lead: Member, robin: Member, goals_of_sam: str, with_jo: UUID
) -> None:
    posting(sam.client(), addresses(with_jo)["share"], **PRESS)

    answers = [member.client().get(goals_of_sam).status_code for member in (kit, alex, lead, robin)]

    assert answers == [404] * 4


def test_a_supporter_can_be_shown_the_plan(sam: Member, alex: Member, with_alex: UUID) -> None:
    plan = reverse("staying_well:shared", args=[sam.id])
    posting(sam.client(), addresses(with_alex)["share"], **{**PRESS, "section": "staying_well"})

    assert alex.client().get(plan).status_code == 200


@pytest.mark.parametrize("section", ["goals", "coping", "routines", "learning", "journey", "conversations"])
def test_a_supporter_can_be_shown_nothing_else(sam: Member, with_alex: UUID, section: str) -> None:
    answer = posting(sam.client(), addresses(with_alex)["share"], **{**PRESS, "section": section})

    assert answer.status_code == 404
    assert not Share.objects.filter(person_id=sam.id).exists()


def test_a_supporters_sheet_offers_the_plan_alone(sam: Member, alex: Member) -> None:
    page = words_on(sam.client().get(reverse("sharing:overview")))

    assert "Alex supports you. Nothing of yours is shared with Alex." in page
    assert page.count("Let Alex see this") == 1
    assert "Let Alex see this : My plan" in page


def test_conversations_are_never_shared_by_a_press(sam: Member, with_jo: UUID) -> None:
    answer = posting(sam.client(), addresses(with_jo)["share"], **{**PRESS, "section": "conversations"})

    assert answer.status_code == 404
    assert not Share.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize(
    "change",
    [
        {"section": "diary"},
        {"section": ""},
        {"how_long": "for ever"},
        {"how_long": ""},
        {"back": "https" + "://example.org/"},
        {"back": ""},
    ],
)
def test_a_press_that_no_page_of_ours_makes_is_refused(
    sam: Member, with_jo: UUID, change: dict[str, str]
) -> None:
    answer = posting(sam.client(), addresses(with_jo)["share"], **{**PRESS, **change})

    assert answer.status_code == 400
    assert "We could not make sense of that" in words_on(answer)
    assert not Share.objects.filter(person_id=sam.id).exists()


def test_pressing_twice_shares_once(sam: Member, with_jo: UUID) -> None:
    first, second = posting_twice(sam.client(), addresses(with_jo)["share"], **PRESS)

    assert first["Location"] == second["Location"]
    assert Share.objects.filter(person_id=sam.id).count() == 1


def test_looking_at_the_address_shares_nothing(sam: Member, with_jo: UUID) -> None:
    pages = addresses(with_jo)

    answers = [sam.client().get(pages[name]).status_code for name in ("share", "take_back")]

    assert answers == [405, 405]
    assert not Share.objects.filter(person_id=sam.id).exists()


@pytest.mark.parametrize("name", ["jo", "kit", "alex", "robin", "lead"])
def test_nobody_else_can_share_what_is_sams(
    name: str, sam: Member, alex: Member, with_jo: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answers = [
        posting(client, addresses(with_jo)["share"], **PRESS),
        posting(client, addresses(sam.id)["share"], **PRESS),
    ]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert body(answers[0]) == body(answers[1])
    assert not Share.objects.filter(person_id=sam.id).exists()


def test_jo_has_no_sharing_page_without_a_space(jo: Member) -> None:
    client = jo.client()

    pages = ("overview", "choose", "invite_supporter", "who_looked")

    assert {client.get(reverse(f"sharing:{page}")).status_code for page in pages} == {404}


def test_a_space_where_nobody_was_let_in_says_so(robin: Member, jo: Member) -> None:
    posting(robin.client(), addresses(_only_connection(robin))["stop"])

    page = words_on(robin.client().get(reverse("sharing:overview")))

    assert "Nobody walks with you here yet. Only you can see what you write." in page
    assert "Choose a peer worker" in page
    assert "Invite a supporter" in page
    assert "What taking back does" not in page


def _only_connection(member: Member) -> UUID:
    [connection] = kept(member)
    return connection.pk
