"""A short sign that changes as soon as anything on a card has changed. It reads no words."""

from uuid import UUID, uuid4

from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.cast import AT, Member
from wayfellow.foundation.keyring import key_scope
from wayfellow.reflections import actions
from wayfellow.reflections.queries import how_far, how_far_written, said_in
from wayfellow.reflections.tests.conftest import Say


def now(talk: UUID, sam: Member, card: str = "a") -> str:
    """The sign of a card as it is."""
    return how_far_written(talk, person_id=sam.id, card=card)


def test_it_is_the_same_as_long_as_nothing_happens(sam: Member, talk: UUID, say: Say) -> None:
    say("The bus", by=sam)
    before = now(talk, sam)

    say("The bus", by=sam, seen=1)
    say("On another card", by=sam, card="b")
    say("In another talk", by=sam, talk_id=uuid4())

    assert now(talk, sam) == before
    assert before == how_far((line.id, line.version) for line in said_in(talk, person_id=sam.id, card="a"))


def test_every_change_makes_it_another(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    signs = [now(talk, sam)]

    for by, text, seen in ((sam, "One", 0), (sam, "Two", 1), (jo, "One", 0), (sam, "", 2), (sam, "One", 0)):
        say(text, by=by, seen=seen)
        signs.append(now(talk, sam))
    line = said_in(talk, person_id=sam.id, card="a")[0]
    actions.take_out(talk_id=talk, person_id=sam.id, line_id=line.id, by=sam.viewer, at=AT)
    signs.append(now(talk, sam))

    assert len(set(signs)) == len(signs)


def test_the_order_of_the_lines_says_nothing(sam: Member) -> None:
    one, other = (uuid4(), 1), (uuid4(), 2)

    assert how_far([one, other]) == how_far([other, one])


def test_no_key_is_asked_for(sam: Member, talk: UUID, say: Say) -> None:
    say("The bus", by=sam)

    with key_scope(), CaptureQueriesContext(connections["keys"]) as keys:
        now(talk, sam)

    assert len(keys) == 0
