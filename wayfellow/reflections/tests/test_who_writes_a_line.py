"""The two of a talk write in it, each their own words or the other's on one screen; nobody else does."""

from typing import Any
from uuid import uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions, queries
from wayfellow.reflections.models import Line, LineKind

TALK = uuid4()


def _say(sam: Member, by: Member, text: str = "Tea", seen: int = 0, **more: Any) -> Line | None:
    return actions.say(
        talk_id=TALK, person_id=sam.id, card="a", text=text, seen=seen, by=by.viewer, at=AT, **more
    )


@pytest.mark.parametrize("who", ["kit", "robin", "lead", "alex"])
def test_nobody_else_writes(who: str, sam: Member, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotThere):
        _say(sam, request.getfixturevalue(who))

    assert not Line.objects.exists()


def test_nobody_writes_in_the_name_of_a_third(sam: Member, jo: Member, kit: Member) -> None:
    with pytest.raises(NotThere):
        _say(sam, jo, author_id=kit.id, companion_id=jo.id)


@pytest.mark.parametrize("who", ["sam", "jo"])
def test_a_story_is_told_by_its_owner_alone(who: str, sam: Member, jo: Member) -> None:
    writer, other = (sam, jo) if who == "sam" else (jo, sam)

    with pytest.raises(NotThere):
        _say(sam, writer, author_id=other.id, companion_id=jo.id, kind=LineKind.IF_IT_HELPS)


def test_a_person_has_thoughts_and_no_worker_story(sam: Member) -> None:
    with pytest.raises(NotThere):
        _say(sam, sam, kind=LineKind.IF_IT_HELPS)


def test_the_same_words_again_change_nothing(sam: Member) -> None:
    first = _say(sam, sam)
    assert first is not None

    again = _say(sam, sam, seen=first.version)

    assert again == first
    assert Line.objects.get().version == 1


def test_the_same_words_from_an_older_page_stand_once(sam: Member) -> None:
    _say(sam, sam)

    _say(sam, sam, seen=0)

    assert [said.text for said in queries.said_in(TALK, person_id=sam.id)] == ["Tea"]


def test_cleared_words_go(sam: Member) -> None:
    first = _say(sam, sam)
    assert first is not None

    assert _say(sam, sam, text="", seen=first.version) is None
    assert not Line.objects.exists()


def test_nothing_over_nothing_writes_nothing(sam: Member) -> None:
    assert _say(sam, sam, text="") is None
    assert not Line.objects.exists()


def test_a_text_that_stood_beside_takes_the_place_of_one_that_goes(sam: Member) -> None:
    first = _say(sam, sam)
    assert first is not None
    beside = _say(sam, sam, text="Coffee", seen=0)
    assert beside is not None
    assert beside.beside

    actions.take_out(talk_id=TALK, person_id=sam.id, line_id=first.pk, by=sam.viewer, at=AT)

    [left] = queries.said_in(TALK, person_id=sam.id)
    assert (left.text, left.beside) == ("Coffee", False)


def test_a_line_of_another_talk_is_not_there(sam: Member) -> None:
    line = _say(sam, sam)
    assert line is not None

    with pytest.raises(NotThere):
        actions.take_out(talk_id=uuid4(), person_id=sam.id, line_id=line.pk, by=sam.viewer, at=AT)

    assert Line.objects.filter(pk=line.pk).exists()


def test_a_worker_takes_out_no_line_of_the_person(sam: Member, jo: Member) -> None:
    line = _say(sam, sam)
    assert line is not None

    with pytest.raises(NotThere):
        actions.take_out(talk_id=TALK, person_id=sam.id, line_id=line.pk, by=jo.viewer, at=AT)

    assert Line.objects.filter(pk=line.pk).exists()


def test_what_does_not_fit_is_taken_back_by_whoever_said_it(sam: Member, robin: Member) -> None:
    actions.say_words_do_not_fit(
        person_id=sam.id, deck="d", card="a", why="Too grand", better="", by=sam.viewer, at=AT
    )
    [said] = queries.words_that_do_not_fit(sam.viewer, deck="d", card="a")

    with pytest.raises(NotThere):
        actions.take_back_words(words_id=said.pk, by=robin.viewer)
    actions.take_back_words(words_id=said.pk, by=sam.viewer)

    assert queries.words_that_do_not_fit(sam.viewer, deck="d", card="a") == []
