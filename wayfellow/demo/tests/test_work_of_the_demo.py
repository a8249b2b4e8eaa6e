"""Jo's own side in the demo: notes, a piece of a story, days away; and what is asked of Robin."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from tests.answers import words_on

Be = Callable[[str], Client]


def read(client: Client, name: str) -> str:
    """What stands on a page."""
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    return words_on(answer)


def test_jo_has_notes_and_something_for_supervision(be: Be) -> None:
    jo = be("jo")

    assert "I filled a silence today" in read(jo, "peer_work:notes")
    assert "Answering messages on Sunday evenings." in read(jo, "peer_work:supervision")


def test_jo_has_pieces_of_a_story_to_tell(be: Be) -> None:
    page = read(be("jo"), "lived_experience:list")

    assert "I drove the empty bus round the depot." in page
    assert "To know before: It is about a night in hospital" in page


def test_robin_is_asked_two_things_and_hurried_into_none(be: Be) -> None:
    robin = be("robin")

    assert "Something is asked of you." in read(robin, "journey:home")
    page = read(robin, "peer_work:with_me")
    assert "Jo proposes a time to talk" in page
    assert "Jo asks who may walk with you meanwhile" in page
    assert "I will be somewhere without buses." in page


def test_sam_is_told_when_jo_is_away_and_is_asked_nothing(be: Be) -> None:
    sam = be("sam")

    assert "Jo is away" in read(sam, "peer_work:with_me")
    assert "Something is asked of you." not in read(sam, "journey:home")


def test_a_piece_of_jos_lies_beside_something_that_helps_sam(be: Be) -> None:
    page = read(be("sam"), "coping:list")

    assert "Jo, if it helps, from their own story To know before: It is about a night in hospital." in page


def test_nobody_else_reads_jos_notes(be: Be) -> None:
    for who in ("kit", "lin", "sam"):
        assert "filled a silence" not in words_on(be(who).get(reverse("peer_work:notes")))
