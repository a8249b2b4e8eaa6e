"""Whatever Jo reads in a talk is a look that Sam is told of, also on a page that shows mistakes."""

from uuid import UUID

import pytest

from tests.answers import looks_at, words_on
from tests.cast import Member, posting
from wayfellow.conversations.tests.talking import CARD, CardPage, said, to
from wayfellow.foundation.models import Look

pytestmark = pytest.mark.shows("M5")


def looks(sam: Member) -> int:
    """How many looks are kept."""
    return Look.objects.filter(person_id=sam.id).count()


def test_reading_a_talk_is_a_look(sam: Member, jo: Member, talk: UUID) -> None:
    jo.client().get(to("looking_back", talk))

    assert looks_at(sam) == [("Jo", "Conversations")]


@pytest.mark.parametrize(
    ("name", "ids", "fields"),
    [
        ("talk", [], {"text": ""}),
        ("card", [CARD], {"text": "", "rating": "7"}),
        ("keeping", [], {"keep": ""}),
        ("opening", [], {"purpose": ""}),
        ("choose", [], {"deck": "nowhere"}),
    ],
)
def test_a_page_with_mistakes_was_read_as_well(
    name: str, ids: list[str], fields: dict[str, str], sam: Member, jo: Member, talk: UUID
) -> None:
    said(talk, "I choose the music.", by=sam)

    answer = posting(jo.client(), to(name, talk, *ids), **fields)

    assert answer.status_code == 422
    assert ("Jo", "Conversations") in looks_at(sam)


def test_words_read_on_a_page_with_mistakes_are_told(sam: Member, jo: Member, talk: UUID) -> None:
    said(talk, "I choose the music.", by=sam)

    answer = posting(jo.client(), to("card", talk, CARD), text="", rating="7")

    assert "I choose the music." in words_on(answer)
    assert looks(sam) == 1


def test_one_press_on_a_card_is_no_crowd_of_looks(sam: Member, jo: Member, talk: UUID) -> None:
    page = CardPage(jo.client(), talk)
    before = looks(sam)

    page.press("next", text="A thought", story="A story", rating="Plenty")

    assert looks(sam) == before + 2, "the page that was sent back is read once, and the deed is one"


def test_what_was_refused_was_not_read(sam: Member, kit: Member, talk: UUID) -> None:
    for name in ("talk", "looking_back", "keeping"):
        assert kit.client().get(to(name, talk)).status_code == 404

    assert looks(sam) == 0


def test_sams_own_reading_is_no_look(sam: Member, talk: UUID) -> None:
    client = sam.client()
    for name in ("talk", "looking_back", "keeping"):
        client.get(to(name, talk))
    posting(client, to("talk", talk), text="")

    assert looks(sam) == 0
