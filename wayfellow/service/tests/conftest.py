"""What people have said about words, for the pages of the team that show it."""

from collections.abc import Callable

import pytest

from tests.cast import AT, Member
from tests.questionnaires import MEASURE
from wayfellow.reflections import actions

Tell = Callable[..., None]


@pytest.fixture
def tell(sam: Member) -> Tell:
    """`tell("Too blue.", "Plainer", item=1)`: Sam lets the team see what does not fit."""

    def telling(why: str, better: str = "", *, item: int = 1, deck: str = MEASURE, **more: str) -> None:
        actions.say_words_do_not_fit(
            person_id=sam.id,
            deck=deck,
            card=more.pop("card", f"{MEASURE}-item-{item}"),
            why=why,
            better=better,
            tells_team=True,
            by=sam.viewer,
            at=AT,
            **more,
        )

    return telling
