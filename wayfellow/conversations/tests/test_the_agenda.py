"""What they would like to talk about: from either side, the person's first."""

from datetime import datetime
from uuid import UUID

import pytest

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import AgendaItem
from wayfellow.conversations.tests.talking import to
from wayfellow.foundation.refusals import NotThere


def wishes(talk: UUID, owner: Member) -> list[str]:
    """What is kept, in the order it was written."""
    items = AgendaItem.objects.filter(person_id=owner.id, talk_id=talk).order_by("created_at", "pk")
    return [item.words.text for item in items]


def added(talk: UUID, text: str, *, by: Member, at: datetime) -> UUID:
    """Something on the agenda; answers with its id."""
    return actions.add_to_agenda(talk_id=talk, text=text, by=by.viewer, at=at).pk


def test_both_add_to_it_and_the_persons_wishes_stand_first(sam: Member, jo: Member, planned: UUID) -> None:
    for member, text in ((jo, "Whether mornings suit"), (sam, "The bus"), (sam, "Sleeping in the day")):
        answer = posting(member.client(), to("talk", planned), text=text)
        assert answer.headers["Location"] == to("talk", planned)

    for member in (sam, jo):
        page = words_on(member.client().get(to("talk", planned)))
        order = [page.index(text) for text in ("The bus", "Sleeping in the day", "Whether mornings suit")]
        assert order == sorted(order)
        assert "Whether mornings suit (added by Jo)" in page
        assert "The bus (" not in page


def test_an_empty_agenda_is_fine(sam: Member, planned: UUID) -> None:
    assert "Nothing yet. That is fine, too." in words_on(sam.client().get(to("talk", planned)))


def test_nothing_said_is_nothing_added(sam: Member, planned: UUID) -> None:
    answer = posting(sam.client(), to("talk", planned), text="  \n ")

    assert answer.status_code == 422
    assert "Please write something here." in words_on(answer)
    assert wishes(planned, sam) == []


def test_a_wish_that_is_too_long_is_still_in_the_box(sam: Member, planned: UUID) -> None:
    answer = posting(sam.client(), to("talk", planned), text="a" * 203)

    assert answer.status_code == 422
    assert "This is 3 letters too long. Nothing is lost." in words_on(answer)
    assert f'value="{"a" * 203}"' in body(answer)
    assert wishes(planned, sam) == []


def test_signs_of_html_are_shown_as_written(sam: Member, planned: UUID) -> None:
    posting(sam.client(), to("talk", planned), text="<script>alert(1)</script>")

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body(sam.client().get(to("talk", planned)))


def test_pressing_twice_adds_one(sam: Member, planned: UUID) -> None:
    posting_twice(sam.client(), to("talk", planned), text="Only once")

    assert wishes(planned, sam) == ["Only once"]


def test_a_talk_going_on_still_takes_wishes(sam: Member, talk: UUID) -> None:
    posting(sam.client(), to("talk", talk), text="One more thing")

    assert "One more thing" in words_on(sam.client().get(to("opening", talk)))


def test_sam_may_take_off_anything(sam: Member, jo: Member, planned: UUID, at: datetime) -> None:
    mine, theirs = added(planned, "Mine", by=sam, at=at), added(planned, "Jo’s", by=jo, at=at)
    client = sam.client()
    page = body(client.get(to("talk", planned)))

    for item in (mine, theirs):
        assert to("agenda_remove", planned, item) in page
        assert posting(client, to("agenda_remove", planned, item)).status_code == 303

    assert wishes(planned, sam) == []


def test_jo_may_take_off_only_what_jo_put_there(sam: Member, jo: Member, planned: UUID, at: datetime) -> None:
    sams, own = added(planned, "Sam’s", by=sam, at=at), added(planned, "Jo’s", by=jo, at=at)
    client = jo.client()
    page = body(client.get(to("talk", planned)))

    assert to("agenda_remove", planned, own) in page
    assert to("agenda_remove", planned, sams) not in page
    assert posting(client, to("agenda_remove", planned, sams)).status_code == 404
    assert posting(client, to("agenda_remove", planned, own)).status_code == 303
    assert wishes(planned, sam) == ["Sam’s"]


def test_a_wish_is_taken_off_its_own_talk_only(
    sam: Member, jo: Member, planned: UUID, robins_talk: UUID, robin: Member, at: datetime
) -> None:
    robins = added(robins_talk, "Robin’s", by=jo, at=at)

    for member in (sam, jo):
        answer = posting(member.client(), to("agenda_remove", planned, robins))
        assert answer.status_code == 404

    assert wishes(robins_talk, robin) == ["Robin’s"]


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_adds_or_takes_off(
    name: str, sam: Member, planned: UUID, at: datetime, request: pytest.FixtureRequest
) -> None:
    item, other = added(planned, "Sam’s", by=sam, at=at), request.getfixturevalue(name)

    assert posting(other.client(), to("talk", planned), text="Forged").status_code == 404
    assert posting(other.client(), to("agenda_remove", planned, item)).status_code == 404
    with pytest.raises(NotThere):
        added(planned, "Forged", by=other, at=at)
    assert wishes(planned, sam) == ["Sam’s"]


def test_what_was_on_it_can_be_taken_off_after_the_talk_too(sam: Member, talk: UUID, at: datetime) -> None:
    item = added(talk, "The bus", by=sam, at=at)
    actions.keep_talk(talk_id=talk, keep=Keep.EVERYTHING, by=sam.viewer, at=at)
    client = sam.client()
    assert "The bus" in words_on(client.get(to("talk", talk)))

    posting(client, to("agenda_remove", talk, item))

    assert wishes(talk, sam) == []
