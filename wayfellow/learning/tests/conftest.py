"""Something to learn about that most of these tests begin with."""

from datetime import datetime

import pytest

from tests.cast import Member
from wayfellow.learning import actions
from wayfellow.learning.models import TopicToLearn


@pytest.fixture
def topic(sam: Member, at: datetime) -> TopicToLearn:
    """What Sam would like to know."""
    return actions.add_topic(
        person_id=sam.id, what="Why am I tired after lunch?", note="Ask Jo.", by=sam.viewer, at=at
    )


@pytest.fixture
def robins_topic(robin: Member, at: datetime) -> TopicToLearn:
    """What Robin would like to know; Sam is never to see it."""
    return actions.add_topic(person_id=robin.id, what="How tides work", by=robin.viewer, at=at)
