"""Everybody is made in one go or nobody is, once, and never beside real people."""

from dataclasses import replace
from datetime import datetime, timedelta

import msgspec
import pytest

from tests.cast import Member
from wayfellow.conversations.models import Conversation
from wayfellow.demo import filling
from wayfellow.demo.filling import fill
from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.filling.talks import hold_talks
from wayfellow.demo.queries import NotADemo, is_filled
from wayfellow.demo.story import CardStory, LineStory, Story, TalkStory, stories
from wayfellow.foundation.keys.models import PersonKey
from wayfellow.foundation.viewer import Role
from wayfellow.measures.deck import UnknownCard
from wayfellow.measures.purpose import Purpose
from wayfellow.people.models import Account, Person, Service
from wayfellow.reflections.models import Line


def test_an_empty_place_is_filled(db: None, monday_morning: datetime) -> None:
    assert not is_filled()

    assert fill(at=monday_morning)

    assert is_filled()
    service = Service.objects.get()
    assert (service.name, service.is_demo) == ("Wattle Street Peers", True)
    assert Person.objects.count() == PersonKey.objects.count() == 13
    assert Account.objects.count() == 12


def test_one_mistake_in_a_file_leaves_nobody_behind(
    db: None, monday_morning: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    everybody = stories()
    card_that_is_nowhere = msgspec.structs.replace(everybody[0].talks[0].cards[0], card="nowhere")
    talk = msgspec.structs.replace(everybody[0].talks[0], cards=[card_that_is_nowhere])
    spoiled = msgspec.structs.replace(everybody[0], talks=[talk])
    monkeypatch.setattr(filling, "stories", lambda: (*everybody[1:], spoiled))

    with pytest.raises(UnknownCard):
        fill(at=monday_morning)

    assert not is_filled()
    assert Person.objects.count() == PersonKey.objects.count() == Conversation.objects.count() == 0


def test_made_up_people_are_never_put_beside_real_ones(sam: Member, at: datetime) -> None:
    before = Person.objects.count()

    with pytest.raises(NotADemo):
        fill(at=at)

    assert Person.objects.count() == before
    assert not is_filled()


def test_a_line_without_words_is_no_line(sam: Member, at: datetime) -> None:
    empty = CardStory(said=[LineStory(who="sam", text="")])
    talk = TalkStory(
        starts="2 days ago 10:00", planned="3 days ago 10:00", purpose=Purpose.JUST_TALK, cards=[empty]
    )
    story = Story(
        place=1,
        key="sam",
        name="Sam",
        roles=frozenset({Role.PERSON}),
        came="4 days ago 9:00",
        where_they_are="Here.",
        talks=[talk],
    )

    hold_talks(story, Scene(at, {"sam": sam.viewer}), goals={})

    assert Conversation.objects.get(person=sam.person).state == "open"
    assert not Line.objects.exists()


def test_a_scene_knows_who_is_who(sam: Member, jo: Member, at: datetime) -> None:
    scene = Scene(at, {"sam": sam.viewer})

    assert scene.id_of("sam") == sam.id
    assert replace(scene, viewers={"sam": jo.viewer}).id_of("sam") == jo.id
    assert scene.at("30 minutes ago") == at - timedelta(minutes=30)
