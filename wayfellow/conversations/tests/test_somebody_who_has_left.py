"""A worker who left for good: what they said is Sam's to keep, and no page breaks over their name."""

from uuid import UUID

import pytest

from tests.answers import words_on
from tests.cast import AT, Member
from wayfellow.conversations import actions
from wayfellow.conversations.actions import Keep
from wayfellow.conversations.models import Conversation
from wayfellow.conversations.tests.talking import CARD, said, to
from wayfellow.people.models import Account, Person


@pytest.fixture
def left(sam: Member, jo: Member, talk: UUID) -> UUID:
    """The talk with Jo, after Jo has left."""
    said(talk, "I rang late, too.", by=jo)
    actions.add_to_agenda(talk_id=talk, text="The garden", by=jo.viewer, at=AT)
    actions.say(talk_id=talk, card="", text="The radio", seen=0, author_id=sam.id, by=jo.viewer, at=AT)
    Account.objects.filter(person_id=jo.id).delete()
    Person.objects.filter(pk=jo.id).delete()
    return talk


def test_the_talk_stays_and_says_that_somebody_has_left(sam: Member, left: UUID) -> None:
    client = sam.client()

    assert Conversation.objects.get(pk=left, person_id=sam.id).companion_id is None
    assert "The garden (added by somebody who has left)" in words_on(client.get(to("talk", left)))
    assert "Somebody who has left wrote I rang late, too." in words_on(client.get(to("card", left, CARD)))
    page = words_on(client.get(to("looking_back", left)))
    assert "I rang late, too. Somebody who has left" in page
    assert "The radio Sam Make it" in page.replace("Sam (", "Sam (")


def test_every_page_still_opens_and_the_talk_can_be_kept(sam: Member, left: UUID) -> None:
    client = sam.client()
    for name in ("talk", "change", "opening", "choose", "notes", "looking_back", "keeping", "remove"):
        assert client.get(to(name, left)).status_code == 200
    assert client.get(to("list")).status_code == 200

    actions.keep_talk(talk_id=left, keep=Keep.EVERYTHING, by=sam.viewer, at=AT)

    assert "I rang late, too. Somebody who has left" in words_on(client.get(to("talk", left)))
