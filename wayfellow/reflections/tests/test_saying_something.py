"""A line of one author on one card: begun, changed over what was seen, kept beside, taken out."""

from uuid import UUID, uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections.models import Line
from wayfellow.reflections.queries import line_in, said_in
from wayfellow.reflections.tests.conftest import Say


def kept(talk: UUID, sam: Member, card: str | None = None) -> list[tuple[str, bool, int]]:
    """What there is: text, whether it stands beside another, version."""
    return [(line.text, line.beside, line.version) for line in said_in(talk, person_id=sam.id, card=card)]


def test_a_line_is_begun(sam: Member, talk: UUID, say: Say) -> None:
    line = say("The bus", by=sam)

    assert line is not None
    assert (line.author_id, line.typed_by_id, line.created_at) == (sam.id, sam.id, AT)
    assert kept(talk, sam) == [("The bus", False, 1)]


def test_it_is_changed_over_the_version_that_was_seen(sam: Member, talk: UUID, say: Say) -> None:
    first = say("The bus", by=sam)
    second = say("The 9:40 bus", by=sam, seen=1)

    assert first is not None
    assert second is not None
    assert second.pk == first.pk
    assert kept(talk, sam) == [("The 9:40 bus", False, 2)]


def test_over_a_version_that_was_not_seen_it_stands_beside(sam: Member, talk: UUID, say: Say) -> None:
    for seen in (0, 2, 7):
        say(f"Not having seen {seen}", by=sam, seen=seen)

    assert kept(talk, sam) == [
        ("Not having seen 0", False, 1),
        ("Not having seen 2", True, 1),
        ("Not having seen 7", True, 1),
    ]


def test_over_another_line_than_the_one_that_was_seen_it_stands_beside(
    sam: Member, talk: UUID, say: Say
) -> None:
    line = say("The bus", by=sam)
    assert line is not None

    say("The tram", by=sam, seen=1, seen_line=uuid4())
    say("The 9:40 bus", by=sam, seen=1, seen_line=line.pk)

    assert kept(talk, sam) == [("The 9:40 bus", False, 2), ("The tram", True, 1)]


def test_the_same_words_are_one_line(sam: Member, talk: UUID, say: Say) -> None:
    for seen in (0, 0, 1, 5):
        say("The bus", by=sam, seen=seen)
    say("The tram", by=sam, seen=0)
    again = say("The tram", by=sam, seen=0)

    assert kept(talk, sam) == [("The bus", False, 1), ("The tram", True, 1)]
    assert again is not None
    assert again.beside


def test_an_empty_box_takes_out_what_it_had_and_the_next_text_takes_its_place(
    sam: Member, talk: UUID, say: Say
) -> None:
    for text in ("The bus", "The tram", "The ferry"):
        say(text, by=sam)

    assert say("", by=sam, seen=1) is None

    assert kept(talk, sam) == [("The tram", False, 1), ("The ferry", True, 1)]


def test_an_empty_box_over_nothing_or_over_the_unseen_writes_nothing(
    sam: Member, talk: UUID, say: Say
) -> None:
    assert say("", by=sam) is None
    line = say("The bus", by=sam)
    untouched = say("", by=sam, seen=4)

    assert line is not None
    assert untouched is not None
    assert untouched.pk == line.pk
    assert kept(talk, sam) == [("The bus", False, 1)]


def test_each_author_card_and_talk_has_its_own(sam: Member, jo: Member, talk: UUID, say: Say) -> None:
    other = uuid4()
    say("Sam’s", by=sam)
    say("Jo’s", by=jo)
    say("On another card", by=sam, card="b")
    say("In another talk", by=sam, talk_id=other)

    assert kept(talk, sam) == [("Sam’s", False, 1), ("Jo’s", False, 1), ("On another card", False, 1)]
    assert kept(talk, sam, "b") == [("On another card", False, 1)]
    assert kept(other, sam) == [("In another talk", False, 1)]


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_says_anything(
    name: str, sam: Member, talk: UUID, say: Say, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(NotThere):
        say("Forged", by=request.getfixturevalue(name))

    assert not Line.objects.exists()


def test_a_line_is_found_in_its_own_talk_only(sam: Member, robin: Member, talk: UUID, say: Say) -> None:
    line = say("The bus", by=sam)
    assert line is not None

    assert line_in(talk, person_id=sam.id, line_id=line.pk).pk == line.pk
    for place in (
        {"talk_id": uuid4(), "person_id": sam.id, "line_id": line.pk},
        {"talk_id": talk, "person_id": robin.id, "line_id": line.pk},
        {"talk_id": talk, "person_id": sam.id, "line_id": uuid4()},
    ):
        with pytest.raises(NotThere):
            line_in(**place)


def test_words_lie_sealed(sam: Member, say: Say) -> None:
    line = say("The 9:40 bus", by=sam)

    assert line is not None
    assert b"9:40" not in bytes(Line.objects.get(person_id=sam.id).envelope)
