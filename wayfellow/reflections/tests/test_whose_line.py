"""Who may write as whom: each of the two for the other, nobody for others, and a story only its teller."""

from uuid import UUID

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.models import Line, LineKind
from wayfellow.reflections.queries import said_in
from wayfellow.reflections.tests.conftest import Say


def test_each_types_for_the_other(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    say("As Jo says", by=sam, author_id=jo.id)
    say("As Sam says", by=jo, author_id=sam.id)

    assert [(line.author_id, line.typed_by_id) for line in said_in(talk, person_id=sam.id)] == [
        (jo.id, sam.id),
        (sam.id, jo.id),
    ]


def test_whoever_changes_a_line_has_typed_it(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    say("As Sam says", by=jo, author_id=sam.id)
    say("As Sam says it", by=sam, seen=1)

    [line] = said_in(talk, person_id=sam.id)
    assert (line.text, line.author_id, line.typed_by_id) == ("As Sam says it", sam.id, sam.id)


def test_nobody_writes_as_a_third(sam: Member, jo: Member, kit: Member, robin: Member, say: Say) -> None:
    for by in (sam, jo):
        for author in (kit, robin):
            with pytest.raises(NotThere):
                say("Forged", by=by, author_id=author.id)

    assert not Line.objects.exists()


def test_in_a_talk_on_ones_own_nobody_is_typed_for(sam: Member, jo: Member, talk: UUID) -> None:
    with pytest.raises(NotThere):
        actions.say(
            talk_id=talk,
            person_id=sam.id,
            card="",
            text="Forged",
            seen=0,
            author_id=jo.id,
            by=sam.viewer,
            at=AT,
        )

    assert not Line.objects.exists()


def test_a_worker_tells_their_own_story(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    say("A thought", by=jo)
    say("A story", by=jo, kind=LineKind.IF_IT_HELPS)

    assert [(line.kind, line.text) for line in said_in(talk, person_id=sam.id)] == [
        (LineKind.THOUGHT, "A thought"),
        (LineKind.IF_IT_HELPS, "A story"),
    ]


def test_nobody_else_tells_it(sam: Member, jo: Member, say: Say) -> None:
    for by, author in ((jo, sam), (sam, jo), (sam, sam)):
        with pytest.raises(NotThere):
            say("Forged", by=by, author_id=author.id, kind=LineKind.IF_IT_HELPS)

    assert not Line.objects.exists()
