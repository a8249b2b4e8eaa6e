"""The sign-in ends while somebody types: on every form that takes words, of every part, the words wait."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.access.expected import DECIDED
from tests.access.routes import all_routes
from tests.cast import Member
from tests.told import RecordProperty
from tests.world import World, share_all
from wayfellow.foundation.models import Draft
from wayfellow.people.kept_words import LONGEST, PLACE, kept_words
from wayfellow.people.models import SignIn

pytestmark = [pytest.mark.django_db, pytest.mark.shows("M22")]

FORM = re.compile(r'<form method="post"([^>]*)>(.*?)</form>', re.DOTALL)
ACTION = re.compile(r'action="([^"]*)"')
BOX = re.compile(r'<textarea[^>]*name="([^"]+)"')
LINE = re.compile(r'<input type="text"[^>]*name="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"')
# Where it is longest and hardest to write twice.
LONG = {
    "peer_work:ending_with": "a goodbye to a person",
    "peer_work:write_note": "a worker's own note",
    "lived_experience:add": "a worker's own story",
    "choosing:about_me": "what a worker says of themselves",
    "goals:add": "a goal",
    "journey:waymark_add": "a waymark",
    "reflections:questions": "a questionnaire",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was sent, and the words in it."""

    route: str
    to: str
    sent: dict[str, str]
    words: tuple[str, ...]


def forms_of(member: Member, world: World) -> Iterator[Typed]:
    """Every form that takes words, on every page that this member can open."""
    client = member.client()
    for route in all_routes():
        if route.name not in DECIDED:
            continue
        here = route.address(world)
        answer = client.get(here)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            yield from _typed(route.name, here, answer.content.decode())


def _typed(route: str, here: str, page: str) -> Iterator[Typed]:
    for attributes, inside in FORM.findall(page):
        names = [*BOX.findall(inside), *LINE.findall(inside)]
        if names and "typed_by" in inside:
            action = ACTION.search(attributes)
            words = {name: f"Words for {name} and some more {uuid4().hex}" for name in names}
            hidden = {name: unescape(value) for name, value in HIDDEN.findall(inside)}
            yield Typed(route, action[1] if action else here, {**hidden, **words}, tuple(words.values()))


def sent_too_late(typed: Typed, *, by_script: bool) -> str:
    """What a browser does whose sign-in is over, with scripts and without; answers with where it is led."""
    extra = {"HX-Request": "true"} if by_script else {}
    answer = Client().post(typed.to, typed.sent, headers=extra)
    return answer.headers.get("HX-Redirect") or answer.headers.get("Location", "")


def test_they_are_there_after_signing_in_again(world: World, record_property: RecordProperty) -> None:
    share_all(world)
    lost: list[tuple[str, str]] = []
    found: set[str] = set()
    counted = []
    for member, at_least in ((world.sam, 40), (world.jo, 15), (world.lead, 10)):
        forms = list(forms_of(member, world))
        found |= {typed.route for typed in forms}
        SignIn.objects.all().delete()
        for by_script in (True, False):
            lost += _lost_of(forms, member, by_script=by_script)
        boxes = sum(len(typed.words) for typed in forms)
        counted.append(f"{len(forms)} forms with {boxes} boxes of {member.name}")
        assert len(forms) >= at_least

    record_property("counted", f"{', '.join(counted)}, each with scripts and without")
    assert lost == []
    assert found >= set(LONG)


def _lost_of(forms: list[Typed], member: Member, *, by_script: bool) -> list[tuple[str, str]]:
    """Of which forms the words are not there once somebody is back in."""
    lost, back_in = [], member.client()
    for typed in forms:
        led = sent_too_late(typed, by_script=by_script)
        page = unescape(back_in.get("/me/kept/").content.decode())
        there = led == "/sign-in/?next=/me/kept/" and all(words in page for words in typed.words)
        if not there or f'action="{typed.to}"' not in page:
            lost.append((typed.route, led))
        Draft.objects.filter(person_id=member.id, place=PLACE).delete()
    return lost


def test_a_long_text_waits_for_days(world: World) -> None:
    """A draft is kept for at least twenty hours, and a letter of many pages fits."""
    typed = next(one for one in forms_of(world.jo, world) if one.route == "lived_experience:add")
    story = "It was a long way back. " * 2000
    sent = {**typed.sent, **{name: story for name in typed.sent if typed.sent[name] in typed.words[:1]}}
    SignIn.objects.all().delete()

    Client().post(typed.to, sent)
    with time_machine.travel(timezone.now() + timedelta(hours=20, minutes=1)):
        page = unescape(world.jo.client().get("/me/kept/").content.decode())

    assert len(story) < LONGEST
    assert story.strip() in page.replace("<br>", "\n")
    assert kept_words(world.jo.viewer)[-1].path == typed.to
