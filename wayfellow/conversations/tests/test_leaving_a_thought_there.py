"""Leave it there: as good an answer as any. It makes nothing, and says nothing twice."""

from uuid import UUID

import pytest

from tests.answers import body, words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Takeaway
from wayfellow.conversations.queries import last_takeaway
from wayfellow.conversations.tests.talking import said, to


@pytest.fixture
def line(sam: Member, talk: UUID) -> UUID:
    """Something that Sam has said."""
    return said(talk, "It was loud.", by=sam)


def kinds(owner: Member) -> list[str]:
    """What lines have become."""
    rows = Takeaway.objects.filter(person_id=owner.id).order_by("created_at", "pk")
    return [row.kind for row in rows]


@pytest.mark.parametrize("name", ["sam", "jo"])
def test_either_of_them_leaves_it_there(
    name: str, sam: Member, talk: UUID, line: UUID, request: pytest.FixtureRequest
) -> None:
    client = request.getfixturevalue(name).client()

    answer = posting(client, to("leave", talk, line))

    page = client.get(to("looking_back", talk))
    assert answer.headers["Location"] == to("looking_back", talk)
    assert "It was loud. Sam Left there" in words_on(page)
    assert to("leave", talk, line) not in body(page)
    assert kinds(sam) == ["left"]


def test_its_words_are_not_kept_a_second_time(sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("leave", talk, line))

    row = Takeaway.objects.get(person_id=sam.id)
    assert (row.words.text, row.thing_id) == ("", None)
    assert last_takeaway(sam.viewer) is None


def test_it_is_not_among_what_was_taken_away(sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("leave", talk, line))

    assert "What I take from this" not in words_on(sam.client().get(to("keeping", talk)))


def test_twice_is_once(sam: Member, talk: UUID, line: UUID) -> None:
    for _ in range(2):
        posting(sam.client(), to("leave", talk, line))

    assert kinds(sam) == ["left"]


def test_it_can_become_something_after_all(sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("leave", talk, line))

    posting(sam.client(), to("place", talk, line, "sign"), text="When it is loud")

    assert kinds(sam) == ["sign"]
    assert "Left there" not in words_on(sam.client().get(to("looking_back", talk)))


def test_what_has_become_something_is_not_left_there(sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("place", talk, line, "sign"), text="When it is loud")

    answer = posting(sam.client(), to("leave", talk, line))

    assert answer.status_code == 303
    assert kinds(sam) == ["sign"]


@pytest.mark.parametrize("keep", [Keep.TAKEAWAYS, Keep.NOTHING])
def test_it_goes_with_its_line(keep: Keep, sam: Member, talk: UUID, line: UUID) -> None:
    posting(sam.client(), to("leave", talk, line))

    actions.keep_talk(talk_id=talk, keep=keep, by=sam.viewer, at=AT)

    assert kinds(sam) == []


def test_only_a_press_does_it(sam: Member, talk: UUID, line: UUID) -> None:
    assert sam.client().get(to("leave", talk, line)).status_code == 405
    assert kinds(sam) == []
