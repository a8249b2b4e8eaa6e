"""Who sees what helps Sam, and that how it went stays with Sam."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import Section


@pytest.fixture
def shared_with_jo(sam: Member, jo: Member, strategy: CopingStrategy) -> UUID:
    """Sam shares what helps with Jo; the id of their connection."""
    return let_in(sam, jo, Section.COPING)


def address_of(member: Member) -> str:
    """Where a companion finds what helps this member."""
    return reverse("coping:shared", args=[member.id])


def test_jo_sees_what_sam_shares_and_sam_sees_that_jo_looked(
    sam: Member, jo: Member, shared_with_jo: UUID
) -> None:
    answer = jo.client().get(address_of(sam))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "What helps Sam" in page
    assert "Sit by the river Take the blue blanket. When it helps: when the flat is too loud" in page
    assert "You can see this because it is shared with you." in page
    assert looks_at(sam) == [("Jo", "What helps")]


def test_how_it_went_is_for_sam_alone(sam: Member, jo: Member, shared_with_jo: UUID, tried: Try) -> None:
    assert "did you good" in words_on(sam.client().get(reverse("coping:list")))

    page = words_on(jo.client().get(address_of(sam)))

    assert "Sit by the river" in page
    assert "did you good" not in page
    assert "The ducks came." not in page
    assert jo.client().get(reverse("coping:try_it", args=[tried.strategy_id])).status_code == 404


def test_sam_looking_is_no_look(sam: Member, strategy: CopingStrategy) -> None:
    client = sam.client()

    for page in (reverse("coping:list"), reverse("coping:now"), address_of(sam)):
        assert client.get(page).status_code == 200

    assert looks_at(sam) == []


def test_what_is_shared_offers_jo_nothing_to_press(
    sam: Member, jo: Member, strategy: CopingStrategy, shared_with_jo: UUID
) -> None:
    page = body(jo.client().get(address_of(sam)))

    for name in ("try_it", "change", "remove"):
        assert reverse(f"coping:{name}", args=[strategy.pk]) not in page
    assert reverse("coping:add") not in page
    assert reverse("coping:now") not in page


def test_seeing_is_not_changing(
    sam: Member, jo: Member, strategy: CopingStrategy, shared_with_jo: UUID, tried: Try
) -> None:
    client = jo.client()
    pages = [reverse(f"coping:{name}", args=[strategy.pk]) for name in ("try_it", "change", "remove")]
    pages.append(reverse("coping:try_remove", args=[tried.pk]))

    answers = [posting(client, page, what="By Jo", result="helped", seen="1") for page in pages]

    assert [answer.status_code for answer in answers] == [404] * 4
    [kept], [trace] = CopingStrategy.objects.filter(person_id=sam.id), Try.objects.filter(person_id=sam.id)
    assert (kept.version, trace) == (1, tried)


def test_taken_back_looks_like_nobody_at_all_on_the_next_request(
    sam: Member, jo: Member, shared_with_jo: UUID
) -> None:
    phone, laptop = jo.client(), jo.client()
    assert phone.get(address_of(sam)).status_code == 200

    sharing.take_back(connection_id=shared_with_jo, section=Section.COPING, by=sam.viewer, at=AT)

    unknown = phone.get(reverse("coping:shared", args=[uuid4()]))
    for device in (phone, laptop):
        answer = device.get(address_of(sam))
        assert answer.status_code == unknown.status_code == 404
        assert body(answer) == body(unknown)


def test_sharing_another_section_shares_nothing_of_this(
    sam: Member, jo: Member, strategy: CopingStrategy
) -> None:
    let_in(sam, jo, Section.GOALS, Section.LEARNING, Section.STAYING_WELL)

    assert jo.client().get(address_of(sam)).status_code == 404


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_everybody_else_sees_what_does_not_exist(
    name: str, sam: Member, alex: Member, shared_with_jo: UUID, request: pytest.FixtureRequest
) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    client = request.getfixturevalue(name).client()

    answer, unknown = client.get(address_of(sam)), client.get(reverse("coping:shared", args=[uuid4()]))

    assert answer.status_code == unknown.status_code == 404
    assert body(answer) == body(unknown)
    assert looks_at(sam) == []


def test_what_helps_cannot_be_shared_with_a_supporter(sam: Member, alex: Member) -> None:
    with pytest.raises(sharing.CannotBeShared):
        let_in(sam, alex, Section.COPING)


def test_an_empty_space_shares_an_empty_page(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.COPING)

    page = words_on(jo.client().get(address_of(sam)))

    assert "Nothing is written here yet." in page
    assert "You know things that help" not in page
