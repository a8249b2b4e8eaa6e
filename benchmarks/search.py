"""What finding one's own words costs: `python -m benchmarks.search` prints a table."""

import random
from collections.abc import Callable
from uuid import uuid4

from benchmarks.own_space.standing import AT, Space, heading, own_space, row, seconds

ENTRIES = (100, 1_000, 3_000)
SAID = (
    *("tea", "bus", "river", "garden", "sister", "music", "curtains", "library", "rain"),
    *("soup", "letter", "phone", "café", "don’t", "Zoë", "night", "bread"),
)
# A word of few texts, one of very many, and two that no text has together.
LOOKED_FOR = {
    "a word of few texts": "zebra",
    "a word of most texts": "tea",
    "words that are nowhere": "tea gnu",
}


def a_text(dice: random.Random) -> str:
    """About as long as what people write: a few sentences, a rare word in one of a hundred."""
    words = dice.choices(SAID, k=dice.randint(6, 60))
    return " ".join(words + (["zebra"] if dice.random() < 0.01 else []))


def places(space: Space, dice: random.Random) -> list[Callable[[], object]]:
    """One more text in each of the places where there can be very many."""
    from wayfellow.coping import actions as coping  # noqa: PLC0415  # only once Django stands
    from wayfellow.goals import actions as goals  # noqa: PLC0415
    from wayfellow.journey import actions as journey  # noqa: PLC0415
    from wayfellow.routines import actions as routines  # noqa: PLC0415

    own = {"person_id": space.viewer.person_id, "by": space.viewer, "at": AT}
    return [
        lambda: goals.add_goal(what=a_text(dice), **own),  # type: ignore[arg-type]
        lambda: coping.add_strategy(what=a_text(dice), **own),  # type: ignore[arg-type]
        lambda: routines.add_routine(what=a_text(dice), tiny="", **own),  # type: ignore[arg-type]
        lambda: journey.write_down(text=a_text(dice), by=space.viewer, at=AT),
    ]


def measure(space: Space) -> None:
    from wayfellow.foundation.keyring import key_scope  # noqa: PLC0415
    from wayfellow.journey import queries  # noqa: PLC0415

    add = places(space, random.Random(1))  # noqa: S311  # the same texts every time

    def press(text: str) -> None:
        answer = space.browser.post("/search/", {"text": text, "form_token": uuid4().hex})
        assert answer.status_code == 200

    def ask(text: str) -> None:
        with key_scope():
            queries.search(space.viewer, text=text)

    heading()
    there = 0
    for entries in ENTRIES:
        with key_scope():
            for number in range(there, entries):
                add[number % len(add)]()
        there = entries
        for label, text in LOOKED_FOR.items():
            row(f"{entries:>5} texts, {label}: query", seconds(lambda text=text: ask(text)), judged=False)  # type: ignore[misc]
            judged = entries == 1_000
            row(f"{entries:>5} texts, {label}: page", seconds(lambda text=text: press(text)), judged=judged)  # type: ignore[misc]


if __name__ == "__main__":
    with own_space() as sams:
        measure(sams)
