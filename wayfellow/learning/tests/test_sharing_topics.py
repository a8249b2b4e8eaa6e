"""Who sees what Sam wants to learn about, and that Sam sees who looked."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import own_topic
from wayfellow.sharing import actions as sharing
from wayfellow.sharing.section import Section


@pytest.fixture
def shared_with_jo(sam: Member, jo: Member, topic: TopicToLearn) -> UUID:
    """Sam shares learning with Jo; the id of their connection."""
    return let_in(sam, jo, Section.LEARNING)


def address_of(member: Member) -> str:
    """Where a companion finds what this member wants to learn about."""
    return reverse("learning:shared", args=[member.id])


def test_jo_sees_what_sam_shares_and_sam_sees_that_jo_looked(
    sam: Member, jo: Member, shared_with_jo: UUID
) -> None:
    answer = jo.client().get(address_of(sam))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "What Sam wants to learn about" in page
    assert "Still open Why am I tired after lunch? Ask Jo." in page
    assert "You can see this because it is shared with you." in page
    assert looks_at(sam) == [("Jo", "Learning")]


def test_sam_looking_is_no_look(sam: Member, topic: TopicToLearn) -> None:
    client = sam.client()

    for page in (reverse("learning:list"), address_of(sam)):
        assert client.get(page).status_code == 200

    assert looks_at(sam) == []


def test_what_is_shared_offers_jo_nothing_to_press(
    sam: Member, jo: Member, topic: TopicToLearn, shared_with_jo: UUID
) -> None:
    page = body(jo.client().get(address_of(sam)))

    for name in ("settle", "change", "remove"):
        assert reverse(f"learning:{name}", args=[topic.pk]) not in page
    assert reverse("learning:add") not in page


def test_seeing_is_not_changing(sam: Member, jo: Member, topic: TopicToLearn, shared_with_jo: UUID) -> None:
    client = jo.client()
    pages = [reverse(f"learning:{name}", args=[topic.pk]) for name in ("settle", "change", "remove")]

    answers = [posting(client, page, what="By Jo", note="", found_out="yes", seen="1") for page in pages]

    assert [answer.status_code for answer in answers] == [404] * 3
    kept = own_topic(sam.viewer, topic_id=topic.pk)
    assert (kept.version, kept.found_out_at) == (1, None)


def test_taken_back_looks_like_nobody_at_all_on_the_next_request(
    sam: Member, jo: Member, shared_with_jo: UUID
) -> None:
    phone, laptop = jo.client(), jo.client()
    assert phone.get(address_of(sam)).status_code == 200

    sharing.take_back(connection_id=shared_with_jo, section=Section.LEARNING, by=sam.viewer, at=AT)

    unknown = phone.get(reverse("learning:shared", args=[uuid4()]))
    for device in (phone, laptop):
        answer = device.get(address_of(sam))
        assert answer.status_code == unknown.status_code == 404
        assert body(answer) == body(unknown)


def test_sharing_another_section_shares_nothing_of_this(sam: Member, jo: Member, topic: TopicToLearn) -> None:
    let_in(sam, jo, Section.GOALS, Section.COPING, Section.STAYING_WELL)

    assert jo.client().get(address_of(sam)).status_code == 404


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_everybody_else_sees_what_does_not_exist(
    name: str, sam: Member, alex: Member, shared_with_jo: UUID, request: pytest.FixtureRequest
) -> None:
    let_in(sam, alex, Section.STAYING_WELL)
    client = request.getfixturevalue(name).client()

    answer, unknown = client.get(address_of(sam)), client.get(reverse("learning:shared", args=[uuid4()]))

    assert answer.status_code == unknown.status_code == 404
    assert body(answer) == body(unknown)
    assert looks_at(sam) == []


def test_learning_cannot_be_shared_with_a_supporter(sam: Member, alex: Member) -> None:
    with pytest.raises(sharing.CannotBeShared):
        let_in(sam, alex, Section.LEARNING)


def test_an_empty_space_shares_an_empty_page(sam: Member, jo: Member) -> None:
    let_in(sam, jo, Section.LEARNING)

    page = words_on(jo.client().get(address_of(sam)))

    assert "Nothing is written here yet." in page
    assert "is it only me?" not in page
