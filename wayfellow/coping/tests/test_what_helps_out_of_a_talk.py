"""What Sam takes away from a talk: Jo may write it down with Sam, and only out of that talk."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body
from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import strategies_of
from wayfellow.coping.result import TryResult
from wayfellow.foundation.refusals import NotThere

TALK = uuid4()


def test_jo_writes_down_what_came_out_of_their_talk(sam: Member, jo: Member, at: datetime) -> None:
    actions.add_strategy(person_id=sam.id, what="Ring before I cancel", by=jo.viewer, at=at, from_talk=TALK)

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    assert (kept.strategy.words.what, kept.strategy.from_talk) == ("Ring before I cancel", TALK)


def test_without_a_talk_jo_adds_nothing(sam: Member, jo: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.add_strategy(person_id=sam.id, what="Jo’s idea", by=jo.viewer, at=at)

    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_a_talk_opens_no_space_to_anybody_else(
    name: str, sam: Member, at: datetime, request: pytest.FixtureRequest
) -> None:
    by = request.getfixturevalue(name).viewer

    with pytest.raises(NotThere):
        actions.add_strategy(person_id=sam.id, what="Forged", by=by, at=at, from_talk=TALK)

    assert strategies_of(sam.viewer, person_id=sam.id, at=at) == []


def test_jo_cannot_say_for_sam_how_it_went(
    sam: Member, jo: Member, strategy: CopingStrategy, at: datetime
) -> None:
    with pytest.raises(NotThere):
        actions.try_strategy(strategy_id=strategy.pk, result=TryResult.HELPED, by=jo.viewer, at=at)

    [kept] = strategies_of(sam.viewer, person_id=sam.id, at=at)
    assert kept.trace is None


def test_it_shows_the_way_back_to_the_talk(sam: Member, at: datetime) -> None:
    kept = actions.add_strategy(person_id=sam.id, what="Rest", by=sam.viewer, at=at, from_talk=TALK)
    client, way_back = sam.client(), f'href="{reverse("conversations:talk", args=[TALK])}"'

    assert way_back in body(client.get(reverse("coping:list")))
    assert way_back in body(client.get(reverse("coping:try_it", args=[kept.pk])))


def test_what_was_written_alone_has_no_such_way(sam: Member, strategy: CopingStrategy) -> None:
    assert "Back to the talk" not in body(sam.client().get(reverse("coping:list")))
