"""All that was said in a talk goes, and what became of its cards; of other talks nothing does."""

from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.models import CardInTalk, CardState, Line
from wayfellow.reflections.queries import said_in
from wayfellow.reflections.tests.conftest import Say


def test_it_is_gone_from_the_tables(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    other = uuid4()
    for by in (sam, jo):
        say("Words", by=by)
    say("In another talk", by=sam, talk_id=other)
    for one in (talk, other):
        actions.leave_card(
            talk_id=one, person_id=sam.id, card="a", state=CardState.TALKED, rating="", by=sam.viewer, at=AT
        )

    actions.forget_talk(talk_id=talk, person_id=sam.id, by=sam.viewer, at=AT)

    assert [line.text for line in said_in(other, person_id=sam.id)] == ["In another talk"]
    assert Line.objects.count() == CardInTalk.objects.count() == 1


def test_a_talk_of_somebody_else_is_not_forgotten(sam: Member, robin: Member, talk: UUID, say: Say) -> None:
    say("Words", by=sam)

    actions.forget_talk(talk_id=talk, person_id=robin.id, by=robin.viewer, at=AT)
    with pytest.raises(NotThere):
        actions.forget_talk(talk_id=talk, person_id=sam.id, by=robin.viewer, at=AT)

    assert [line.text for line in said_in(talk, person_id=sam.id)] == ["Words"]
