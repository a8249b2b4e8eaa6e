"""Every file about a made-up person is read, checked, and names only what there is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wayfellow.demo import story as files
from wayfellow.demo.story import Story, StoryRefused, TalkStory, service_story, stories
from wayfellow.foundation.viewer import Role
from wayfellow.measures.deck import all_decks, deck
from wayfellow.web.crisis_help import help_lines

NAMED_IN_A_FILE = """
place = 1
name = "Ash"
roles = ["person"]
came = "2 weeks ago 10:00"
where_they_are = "Here."
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Story]:
    """Read one file with these words."""

    def reading(text: str) -> Story:
        path = tmp_path / "ash.toml"
        path.write_text(text, encoding="utf-8")
        return files._read(path, Story)

    return reading


def all_talks() -> Iterator[tuple[Story, TalkStory]]:
    """Every talk with whose it is."""
    return ((story, talk) for story in stories() for talk in story.talks)


def test_everybody_is_here_in_the_order_of_their_places() -> None:
    assert [story.name for story in stories()] == [
        "Sam",
        "Theo",
        "Tomasz",
        "Robin",
        "Pauline",
        "Mei",
        "Amina",
        "Bea",
        "Jo",
        "Kit",
        "Manaia",
        "Lin",
        "Alex",
    ]


def test_there_are_eight_people_three_workers_a_lead_and_a_supporter() -> None:
    def having(*roles: Role) -> int:
        return sum(story.roles == set(roles) for story in stories())

    assert having(Role.PERSON) == 8
    assert having(Role.PEER_WORKER) + having(Role.PEER_WORKER, Role.PERSON) == 3
    assert having(Role.SERVICE_LEAD) == 1
    assert having(Role.SUPPORTER) == 1


def test_nobody_shares_a_way_to_sign_in() -> None:
    names = [story.signs_in_with for story in stories() if story.signs_in_with]

    assert len(set(names)) == len(names) == 12


def test_all_addresses_are_of_the_kind_that_reaches_nobody() -> None:
    addresses = [story.signs_in_with for story in stories() if "@" in story.signs_in_with]

    assert len(addresses) == 10
    assert [address for address in addresses if not address.endswith("@example.org")] == []


def test_whoever_is_named_is_here() -> None:
    keys = {story.key for story in stories()} | {""}
    named = {companion.who for story in stories() for companion in story.companions}
    named |= {look.who for story in stories() for look in story.looks}
    named |= {story.opened_together.by for story in stories() if story.opened_together}
    for _story, talk in all_talks():
        named |= {talk.companion, talk.planned_by} | {wish.who for wish in talk.agenda}
        named |= {who for card in talk.cards for line in card.said for who in (line.who, line.typed_by)}

    assert named <= keys
    assert len(named) > 10


def test_the_cards_they_talk_over_are_in_our_decks() -> None:
    talked = {(talk.deck, card.card) for _story, talk in all_talks() for card in talk.cards if card.card}

    assert {key for key, _card in talked} == {deck.key for deck in all_decks()}
    assert [deck(key).card(card).prompt for key, card in sorted(talked)]  # refuses a card that is in no deck
    assert len(talked) >= 15


def test_the_ratings_they_gave_are_those_the_cards_offer() -> None:
    for _story, talk in all_talks():
        for told in talk.cards:
            if told.rating:
                offered = deck(talk.deck).card(told.card).rating
                assert offered is not None
                assert told.rating in offered.options


def test_the_numbers_to_ring_can_be_drawn_and_the_first_is_the_emergency() -> None:
    lines = help_lines(service_story().crisis_help)

    assert [(line.label, line.number) for line in lines] == [
        ("Emergency", "000"),
        ("Lifeline", "13 11 14"),
        ("13YARN", "13 92 76"),
    ]


def test_a_file_needs_only_a_few_lines(read: Callable[[str], Story]) -> None:
    ash = read(NAMED_IN_A_FILE)

    assert (ash.name, ash.roles) == ("Ash", frozenset({Role.PERSON}))
    assert not any((ash.talks, ash.plan, ash.companions))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nmae = 'Ash'", "ash.toml: Object contains unknown field `nmae`"),
        ("place =", "ash.toml: Invalid value"),
        ("plan = {at = 'yesterday 9:00', says = {moods = []}}", "ash.toml: Invalid enum value 'moods'"),
        (
            "helps = [{what = 'Tea', at = 'yesterday 9:00', tries = [{at = '', went = 'well'}]}]",
            "ash.toml: Invalid enum",
        ),
        ("talks = [{starts = ''}]", "ash.toml: Object missing required field `planned`"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_name(
    read: Callable[[str], Story], line: str, why: str
) -> None:
    with pytest.raises(StoryRefused) as refused:
        read(NAMED_IN_A_FILE + line + "\n")

    assert str(refused.value).startswith(why)
