"""Somebody says that a card's words do not fit: kept for the person, shown to them, taken back by them."""

from uuid import uuid4

import pytest

from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotThere
from wayfellow.reflections import actions
from wayfellow.reflections.models import WordsThatDoNotFit
from wayfellow.reflections.queries import words_that_do_not_fit


def unfit(sam: Member, by: Member, why: str, *, deck: str = "deck", card: str = "card") -> None:
    """Somebody says why."""
    actions.say_words_do_not_fit(
        person_id=sam.id, deck=deck, card=card, why=why, better=f"Not {why}", by=by.viewer, at=AT
    )


def told(member: Member) -> list[tuple[str, str]]:
    """What somebody is shown of a card."""
    said = words_that_do_not_fit(member.viewer, deck="deck", card="card")
    return [(row.words.why, row.words.better) for row in said]


def test_it_is_shown_to_the_person_for_that_card_alone(sam: Member, jo: Member) -> None:
    unfit(sam, sam, "too grand")
    unfit(sam, jo, "too long")
    unfit(sam, sam, "elsewhere", card="another")
    unfit(sam, sam, "elsewhere", deck="another")

    assert told(sam) == [("too grand", "Not too grand"), ("too long", "Not too long")]
    assert told(jo) == []


@pytest.mark.parametrize("name", ["kit", "lead", "alex", "robin"])
def test_nobody_else_says_it(name: str, sam: Member, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotThere):
        unfit(sam, request.getfixturevalue(name), "forged")

    assert not WordsThatDoNotFit.objects.exists()


def test_the_person_takes_it_back(sam: Member, jo: Member) -> None:
    unfit(sam, sam, "too grand")
    [row] = words_that_do_not_fit(sam.viewer, deck="deck", card="card")

    for by, words_id in ((jo, row.pk), (sam, uuid4())):
        with pytest.raises(NotThere):
            actions.take_back_words(words_id=words_id, by=by.viewer)
    actions.take_back_words(words_id=row.pk, by=sam.viewer)

    assert told(sam) == []
