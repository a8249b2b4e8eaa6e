"""A box remembers which line it began with, at which version, and whether anybody wrote in it."""

from uuid import UUID, uuid4

import pytest

from wayfellow.conversations.boxes import Box, Boxes, Seen

LINE = UUID(int=9)  # the same in every process that runs these tests


def test_what_was_sent_is_read_back() -> None:
    seen = Seen.of(LINE, 3, "I choose the music.")

    assert Seen.read(str(seen)) == seen
    assert seen.has(LINE, 3)
    assert not seen.has(LINE, 4)
    assert not seen.has(uuid4(), 3)


@pytest.mark.parametrize(
    "sent", ["", "0", "1", ".", "a.b.c", f"{LINE}", f"{LINE}.", f"{LINE}.x.y", f"{LINE}.9" + "9" * 5000]
)
def test_whatever_cannot_be_read_is_no_line(sent: str) -> None:
    assert Seen.read(sent) == Seen()


def test_an_empty_box_began_with_no_line() -> None:
    assert (str(Seen()), Seen().mark) == ("", "")
    assert Boxes() == Boxes(Seen(), Seen())
    assert not Seen().has(LINE, 1)


def test_the_mark_says_nothing_of_the_words() -> None:
    one, other = Seen.of(LINE, 1, "One"), Seen.of(LINE, 1, "Other")

    assert one.mark == other.mark == f"{LINE}.1"
    assert str(one) != str(other)
    assert "One" not in str(one)


def test_a_box_is_touched_when_its_text_is_another() -> None:
    seen = Seen.of(LINE, 1, "One")

    assert not Box("One", seen).is_touched
    assert Box("One.", seen).is_touched
    assert Box("", seen).is_touched
    assert not Box("", Seen()).is_touched
    assert Box("One", Seen()).is_touched
