"""Which pieces may fit: those that use a word of the other text. Nothing else is weighed."""

from datetime import datetime

import pytest

from tests.cast import Member
from wayfellow.lived_experience import actions
from wayfellow.lived_experience.fitting import words_in_common
from wayfellow.lived_experience.models import Snippet
from wayfellow.lived_experience.queries import as_told, pieces_to_offer, snippets_that_may_fit


@pytest.mark.parametrize(
    ("piece", "other", "common"),
    [
        ("I could not sleep", "Sleepless again", ("sleep",)),
        ("Music helped me", "Loud music", ("music",)),
        ("Ringing my sister", "I want to ring my sisters", ("sister",)),
        ("The garden and the music", "music in the garden", ("garden", "music")),
        ("Tea at four", "tea", ()),
        ("I went there with them", "They went with them", ()),
        ("", "anything", ()),
        ("Musik", "Basic", ()),
    ],
)
def test_words_that_both_use(piece: str, other: str, common: tuple[str, ...]) -> None:
    assert words_in_common(piece, [other]) == common


def test_a_word_is_told_once_however_often_it_stands_there() -> None:
    assert words_in_common("Nights. Night after night.", ["the nights", "one night"]) == ("nights",)
    assert words_in_common("Garden gardens gardening", ["garden"]) == ("garden",)


def test_what_fits_stands_first_and_says_why(jo: Member, snippet: Snippet, at: datetime) -> None:
    newer = actions.write_snippet(text="I sold my car.", by=jo.viewer, at=at)

    pieces = pieces_to_offer(jo.viewer, to=["Long nights in this house"])

    assert [piece.id for piece in pieces] == [snippet.pk, newer.pk]
    assert [piece.because for piece in pieces] == [("nights",), ()]


def test_nothing_fits_where_no_word_is_the_same(jo: Member, snippet: Snippet) -> None:
    assert snippets_that_may_fit(jo.viewer, to=["The bus", "My brother"]) == []
    assert snippets_that_may_fit(jo.viewer, to=[]) == []


def test_three_at_most_are_put_forward(jo: Member, at: datetime) -> None:
    for number in range(5):
        actions.write_snippet(text=f"My garden, {number}", by=jo.viewer, at=at)

    assert len(snippets_that_may_fit(jo.viewer, to=["the garden"])) == 3


def test_a_piece_that_rests_is_not_put_forward(jo: Member, snippet: Snippet, at: datetime) -> None:
    actions.rest_snippet(snippet_id=snippet.pk, rests=True, by=jo.viewer, at=at)

    assert pieces_to_offer(jo.viewer, to=["nights"]) == []


def test_nobody_elses_pieces_are_put_forward(kit: Member, snippet: Snippet) -> None:
    assert pieces_to_offer(kit.viewer, to=["nights"]) == []


def test_as_a_line_of_a_talk_what_to_know_stands_first(jo: Member, snippet: Snippet, at: datetime) -> None:
    plain = actions.write_snippet(text="I walked.", by=jo.viewer, at=at)

    assert as_told(snippet) == ("It is about not sleeping\n\nFor a year I drank tea at four in the morning.")
    assert as_told(plain) == "I walked."
