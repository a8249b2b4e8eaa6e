"""Deeds that no page of ours sends are refused below the pages as well."""

from uuid import uuid4

import pytest

from tests.cast import AT, Member
from tests.talks.conftest import GoingOn
from wayfellow.conversations import actions
from wayfellow.conversations.actions.cards import NotAnOption
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections.actions import CardState


def test_a_rating_that_the_card_does_not_offer(sam: Member, talk: GoingOn) -> None:
    with pytest.raises(NotAnOption):
        actions.leave_card(
            talk_id=talk.id, card=talk.card, state=CardState.TALKED, rating="Eleven", by=sam.viewer, at=AT
        )


def test_a_wish_that_is_not_on_this_agenda(sam: Member, talk: GoingOn) -> None:
    with pytest.raises(NotThere):
        actions.take_off_agenda(talk_id=talk.id, item_id=uuid4(), by=sam.viewer, at=AT)
