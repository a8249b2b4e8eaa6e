"""Remove this talk? Then it is gone from the tables; what was made out of it stays, without a way back."""

from uuid import UUID

import pytest

from tests.answers import words_on
from tests.cast import AT, Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep, TakeawayKind
from wayfellow.conversations.models import AgendaItem, Conversation, Takeaway
from wayfellow.conversations.tests.talking import CARD, CardPage, open_with_cards, said, texts, to
from wayfellow.coping.models import CopingStrategy
from wayfellow.foundation.models import Draft
from wayfellow.foundation.refusals import NotThere
from wayfellow.goals.models import Goal
from wayfellow.reflections.models import CardInTalk, Line


@pytest.fixture
def full(sam: Member, jo: Member, talk: UUID) -> UUID:
    """A talk with something of everything."""
    actions.add_to_agenda(talk_id=talk, text="The bus", by=sam.viewer, at=AT)
    CardPage(sam.client(), talk).press("next", text="I can ring first.", rating="Plenty")
    said(talk, "I rang late, too.", by=jo)
    line = Line.objects.get(person_id=sam.id, author_id=sam.id).pk
    for kind in (TakeawayKind.GOAL, TakeawayKind.STRATEGY):
        actions.put_in_its_place(talk_id=talk, line_id=line, kind=kind, text="Ring", by=sam.viewer, at=AT)
    actions.keep_drafts(talk_id=talk, card=CARD, thought="Half", story=None, by=jo.viewer, at=AT)
    return talk


def rows() -> list[int]:
    """How many rows are left of anybody's talks."""
    return [table.objects.count() for table in (Conversation, AgendaItem, Takeaway, Line, CardInTalk, Draft)]


def test_sam_is_asked_first_and_then_nothing_of_it_is_left(sam: Member, full: UUID) -> None:
    client = sam.client()
    assert "Remove this talk" in words_on(client.get(to("talk", full)))
    page = words_on(client.get(to("remove", full)))
    assert "The talk goes for good, with all that was said and its agenda." in page
    assert "What you made out of it stays in your space." in page

    answer = posting(client, to("remove", full))

    assert answer.headers["Location"] == to("list")
    assert rows() == [0, 0, 0, 0, 0, 0]
    assert client.get(to("talk", full)).status_code == 404


def test_what_was_made_out_of_it_stays_and_leads_back_to_nowhere(sam: Member, full: UUID) -> None:
    posting(sam.client(), to("remove", full))

    for made in (Goal.objects.get(person_id=sam.id), CopingStrategy.objects.get(person_id=sam.id)):
        assert (made.words.what, made.from_talk) == ("Ring", None)
    for address in ("/goals/", "/what-helps/"):
        page = sam.client().get(address)
        assert "Back to the talk" not in words_on(page)


def test_what_came_out_of_other_talks_keeps_its_way_back(sam: Member, jo: Member, full: UUID) -> None:
    other = open_with_cards(sam, jo)
    line = said(other, "Bake bread", by=sam)
    actions.put_in_its_place(
        talk_id=other, line_id=line, kind=TakeawayKind.TOPIC, text="Bread", by=sam.viewer, at=AT
    )

    posting(sam.client(), to("remove", full))

    assert texts(other, sam) == ["Bake bread"]
    assert Takeaway.objects.get(person_id=sam.id).talk_id == other


@pytest.mark.parametrize("keep", [None, *Keep])
def test_it_can_go_at_any_point(keep: Keep | None, sam: Member, full: UUID, planned: UUID) -> None:
    if keep:
        actions.keep_talk(talk_id=full, keep=keep, by=sam.viewer, at=AT)

    for talk in (full, planned):
        assert posting(sam.client(), to("remove", talk)).status_code == 303

    assert rows() == [0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("name", ["jo", "kit", "lead", "alex", "robin"])
def test_nobody_but_the_person_removes_it(
    name: str, sam: Member, full: UUID, request: pytest.FixtureRequest
) -> None:
    other: Member = request.getfixturevalue(name)

    assert other.client().get(to("remove", full)).status_code == 404
    assert posting(other.client(), to("remove", full)).status_code == 404
    with pytest.raises(NotThere):
        actions.remove_talk(talk_id=full, by=other.viewer, at=AT)
    assert sorted(texts(full, sam)) == ["I can ring first.", "I rang late, too."]


def test_jo_finds_no_such_button(sam: Member, jo: Member, full: UUID) -> None:
    assert "Remove this talk" not in words_on(jo.client().get(to("talk", full)))
