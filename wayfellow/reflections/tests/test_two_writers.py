"""Two devices, one line: a thousand random orders of reading and saving, and no text is lost unseen."""

import random
from dataclasses import dataclass
from uuid import UUID, uuid4

from tests.cast import AT, Member
from wayfellow.reflections import actions
from wayfellow.reflections.models import Line
from wayfellow.reflections.queries import said_in

ORDERS = 1000
PRESSES = 6


@dataclass
class Device:
    """A page that is open somewhere: the version it showed, and the text in its box."""

    seen: int = 0
    shown: str = ""


def _read(device: Device, talk: UUID, sam: Member) -> None:
    line = Line.objects.filter(person_id=sam.id, talk=talk, beside=False).first()
    device.seen, device.shown = (line.version, line.words.text) if line else (0, "")


def _one_order(chance: random.Random, sam: Member) -> tuple[set[str], set[str]]:
    """One random order of presses: the texts that must still be there, and those that are."""
    talk, devices, expected = uuid4(), [Device(), Device()], set[str]()
    for press in range(PRESSES):
        device = chance.choice(devices)
        if chance.random() < 0.4:
            _read(device, talk, sam)
            continue
        text = f"text {press}"
        line = actions.say(
            talk_id=talk, person_id=sam.id, card="a", text=text, seen=device.seen, by=sam.viewer, at=AT
        )
        assert line is not None
        if not line.beside and line.version == device.seen + 1:
            # It went over what stood on its own page, knowingly. Nothing else may have gone.
            expected.discard(device.shown)
        expected.add(text)
        if not line.beside:
            device.seen, device.shown = line.version, text
    return expected, {said.text for said in said_in(talk, person_id=sam.id)}


def test_no_text_is_lost_in_a_thousand_random_orders(sam: Member) -> None:
    chance = random.Random(20261110)  # noqa: S311  (orders of presses, nothing secret)
    besides = 0

    for _ in range(ORDERS):
        expected, there = _one_order(chance, sam)
        assert there == expected
        besides += len(there) > 1

    assert besides > ORDERS / 10, "the orders were too tame to show anything"
