"""What Sam takes away from a talk: Jo may write it down with Sam, and only out of that talk."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.learning import actions
from wayfellow.learning.models import TopicToLearn
from wayfellow.learning.queries import topics_of

TALK = uuid4()


def test_jo_writes_down_what_came_out_of_their_talk(sam: Member, jo: Member, at: datetime) -> None:
    actions.add_topic(person_id=sam.id, what="What is a crash bed?", by=jo.viewer, at=at, from_talk=TALK)

    [topic] = topics_of(sam.viewer, person_id=sam.id, at=at).still_open
    assert (topic.words.what, topic.from_talk) == ("What is a crash bed?", TALK)


def test_without_a_talk_jo_adds_nothing(sam: Member, jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.add_topic(person_id=sam.id, what="Jo’s idea", by=jo.viewer, at=at)

    assert topics_of(sam.viewer, person_id=sam.id, at=at).still_open == ()


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_a_talk_opens_no_space_to_anybody_else(
    name: str, sam: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        actions.add_topic(person_id=sam.id, what="Forged", by=by, at=at, from_talk=TALK)

    assert topics_of(sam.viewer, person_id=sam.id, at=at).still_open == ()


def test_it_shows_the_way_back_to_the_talk(sam: Member, at: datetime) -> None:
    actions.add_topic(person_id=sam.id, what="Rest", by=sam.viewer, at=at, from_talk=TALK)

    page = body(sam.client().get(reverse("learning:list")))

    assert f'href="{reverse("conversations:talk", args=[TALK])}"' in page


def test_what_was_written_alone_has_no_such_way(sam: Member, topic: TopicToLearn) -> None:
    assert "Back to the talk" not in body(sam.client().get(reverse("learning:list")))
