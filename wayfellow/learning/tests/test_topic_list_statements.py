"""A list of things to learn about costs the same number of statements for 1, 3 and 300."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from tests.answers import statements
from tests.cast import Member, let_in
from wayfellow.learning import actions
from wayfellow.sharing.section import Section

MOST = 12


def growing(sam: Member, at: datetime) -> Iterator[int]:
    """One topic, then three, then three hundred; every second one is found out."""
    kept = 0
    for many in (1, 3, 300):
        for number in range(kept, many):
            topic = actions.add_topic(person_id=sam.id, what=f"Topic {number}", by=sam.viewer, at=at)
            actions.settle_topic(topic_id=topic.pk, found_out=number % 2 == 1, by=sam.viewer, at=at)
        kept = many
        yield many


def test_ones_own_list(sam: Member, at: datetime) -> None:
    client = sam.client()

    costs = {many: statements(client, reverse("learning:list")) for many in growing(sam, at)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST


def test_a_shared_list(sam: Member, jo: Member, at: datetime) -> None:
    let_in(sam, jo, Section.LEARNING)
    client, address = jo.client(), reverse("learning:shared", args=[sam.id])

    costs = {many: statements(client, address) for many in growing(sam, at)}

    assert len(set(costs.values())) == 1, costs
    assert max(costs.values()) <= MOST
