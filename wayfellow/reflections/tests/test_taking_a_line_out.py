"""The person takes out any line, a worker their own, and whoever presses for the person what they say."""

from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.queries import said_in
from wayfellow.reflections.tests.conftest import Say


def take_out(talk: UUID, line_id: UUID, sam: Member, by: Member, *, decides: bool = False) -> None:
    """Somebody takes out a line of Sam's talk."""
    actions.take_out(talk_id=talk, person_id=sam.id, line_id=line_id, by=by.viewer, at=AT, decides=decides)


def left(talk: UUID, sam: Member) -> list[tuple[str, bool]]:
    """What is left, and whether it stands beside another."""
    return [(line.text, line.beside) for line in said_in(talk, person_id=sam.id)]


def test_the_person_takes_out_any_line(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    for by in (sam, jo):
        line = say("Better not", by=by)
        assert line is not None
        take_out(talk, line.pk, sam, sam)

    assert left(talk, sam) == []


def test_a_worker_takes_out_only_their_own(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    sams, jos = say("Sam’s", by=sam), say("Jo’s", by=jo)
    assert sams is not None
    assert jos is not None

    take_out(talk, jos.pk, sam, jo)
    with pytest.raises(NotThere):
        take_out(talk, sams.pk, sam, jo)

    assert left(talk, sam) == [("Sam’s", False)]


def test_whoever_presses_for_the_person_takes_out_any_line(
    sam: Member, jo: Member, talk: UUID, say: Say
) -> None:
    line = say("Better not", by=sam)
    assert line is not None

    take_out(talk, line.pk, sam, jo, decides=True)

    assert left(talk, sam) == []


def test_pressing_for_the_person_needs_walking_with_them(
    sam: Member, kit: Member, talk: UUID, say: Say
) -> None:
    line = say("Sam’s", by=sam)
    assert line is not None

    with pytest.raises(NotThere):
        take_out(talk, line.pk, sam, kit, decides=True)

    assert left(talk, sam) == [("Sam’s", False)]


def test_a_line_that_is_not_there_is_not_taken_out(sam: Member, talk: UUID, say: Say) -> None:
    line = say("Sam’s", by=sam)
    assert line is not None

    for elsewhere, line_id in ((uuid4(), line.pk), (talk, uuid4())):
        with pytest.raises(NotThere):
            take_out(elsewhere, line_id, sam, sam)

    assert left(talk, sam) == [("Sam’s", False)]


def test_the_oldest_text_beside_takes_the_place(sam: Member, talk: UUID, say: Say) -> None:
    first = say("First", by=sam)
    for text in ("Second", "Third"):
        say(text, by=sam)
    assert first is not None

    take_out(talk, first.pk, sam, sam)

    assert left(talk, sam) == [("Second", False), ("Third", True)]


def test_taking_out_a_text_beside_moves_nothing(sam: Member, talk: UUID, say: Say) -> None:
    say("First", by=sam)
    second = say("Second", by=sam)
    say("Third", by=sam)
    assert second is not None

    take_out(talk, second.pk, sam, sam)

    assert left(talk, sam) == [("First", False), ("Third", True)]
