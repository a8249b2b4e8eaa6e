"""Two devices, one line: a thousand random orders of reading and saving, and no text is lost unseen."""

import random
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.reflections import actions
from wayfellow.reflections.models import Line
from wayfellow.reflections.queries import said_in

pytestmark = pytest.mark.shows("M23")

ORDERS = 1000
PRESSES = 6


@dataclass
class Device:
    """A page that is open somewhere: the line and version it showed, and the text in its box."""

    line: UUID | None = None
    seen: int = 0
    shown: str = ""


def _main_line(talk: UUID, sam: Member) -> Line | None:
    return Line.objects.filter(person_id=sam.id, talk=talk, beside=False).first()


def _read(device: Device, talk: UUID, sam: Member) -> None:
    line = _main_line(talk, sam)
    device.line, device.seen, device.shown = (
        (line.pk, line.version, line.words.text) if line else (None, 0, "")
    )


def _press(device: Device, text: str, talk: UUID, sam: Member) -> bool:
    """Save what is in the box, or clear it. True when that went over what stood on this very page."""
    before = _main_line(talk, sam)
    was_shown = before is not None and (before.pk, before.version) == (device.line, device.seen)
    line = actions.say(
        talk_id=talk,
        person_id=sam.id,
        card="a",
        text=text,
        seen=device.seen,
        seen_line=device.line,
        by=sam.viewer,
        at=AT,
    )
    if line is not None and line.words.text == text and not line.beside:
        device.line, device.seen, device.shown = line.pk, line.version, text
    return was_shown


def _one_order(chance: random.Random, sam: Member) -> tuple[set[str], set[str]]:
    """One random order of presses: the texts that must still be there, and those that are."""
    talk, devices, expected = uuid4(), [Device(), Device()], set[str]()
    for press in range(PRESSES):
        device = chance.choice(devices)
        deed = chance.random()
        if deed < 0.35:
            _read(device, talk, sam)
            continue
        shown, text = device.shown, f"text {press}" if deed < 0.85 else ""
        if _press(device, text, talk, sam):
            expected.discard(shown)  # replaced or cleared knowingly; nothing else may have gone
        expected |= {text} - {""}
    return expected, {said.text for said in said_in(talk, person_id=sam.id)}


def test_no_text_is_lost_in_a_thousand_random_orders(sam: Member) -> None:
    chance = random.Random(20261110)  # noqa: S311  (orders of presses, nothing secret)
    besides = 0

    for _ in range(ORDERS):
        expected, there = _one_order(chance, sam)
        assert there == expected
        besides += len(there) > 1

    assert besides > ORDERS / 10, "the orders were too tame to show anything"
