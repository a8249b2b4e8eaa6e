"""Every idea to borrow: easy to read, honest about its source, and enough of them for every moment."""

import re

import pytest

from tests.reading_age import hard_words, reading_age, sentences
from wayfellow.coping.forms import LONGEST_WHAT as LONGEST_ON_THE_PAGE
from wayfellow.coping.ideas import LONGEST_WHAT, Idea, all_ideas, idea_called
from wayfellow.coping.picking import FEW, Asked, in_order
from wayfellow.coping.situations import Energy, Place, Situation

IDEAS = all_ideas()
OLDEST_READER = 11.0
# Words of clinics, of duty and of judging; promises; and what no idea of ours is ever to name.
_NEVER = """
patient patients client clients symptom symptoms illness treatment therapy relapse diagnosis medication
must should ought fail failed failing failure weak lazy normal manage coping strength
always never guaranteed cure cures heals proven
alcohol wine beer drug drugs pill pills tablet tablets dose blade razor rope knife cut cutting burn burning
ice elastic rubber snap
"""
NEVER = frozenset(_NEVER.split())
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def said_by(idea: Idea) -> str:
    """All that an idea shows, a line each."""
    return "\n".join(filter(None, (idea.what, idea.how, idea.caution)))


def test_there_are_at_least_forty() -> None:
    assert len(IDEAS) >= 40
    assert len({idea.what for idea in IDEAS}) == len(IDEAS)


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.key)
def test_an_idea_is_short_plain_and_easy_to_read(idea: Idea) -> None:
    assert reading_age(said_by(idea)) <= OLDEST_READER
    assert hard_words(said_by(idea)) == []
    assert 2 <= len(sentences(idea.how)) <= 4
    assert len(idea.what) <= 60
    assert len(idea.how) <= 200


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.key)
def test_an_idea_promises_nothing_and_names_nothing_that_hurts(idea: Idea) -> None:
    assert set(WORD.findall(said_by(idea).lower())) & NEVER == set()
    assert not re.search(r"\b(better person|feel better|make you better|calm you down)\b", said_by(idea))


def test_sources_are_easy_to_read_too() -> None:
    said = "\n".join(idea.source.says for idea in IDEAS)

    assert reading_age(said) <= OLDEST_READER


def test_a_study_has_an_address_and_everything_else_says_that_it_is_none() -> None:
    sources = {idea.source for idea in IDEAS}
    studied = {source for source in sources if source.is_study}

    assert len(studied) >= 8
    assert all(re.match(r"https?" + r"://\S+$", source.address) for source in studied)
    assert all(re.search(r"\b20\d\d\b", source.title) for source in studied)
    assert {source.says for source in sources - studied} == {
        "From lists that people made for themselves.",
        "Our own judgement. We know of no study.",
    }


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("slow-breath", "makes some people feel worse"),
        ("short-walk", "After a long rest"),
        ("voices-later", "do not stay alone with it"),
        ("dark-and-quiet", "tell someone who knows you"),
        ("out-of-bed", "stay lying down"),
        ("ten-minutes", "ring somebody now"),
        ("warmth", "new or strong"),
    ],
)
def test_a_caution_stands_where_one_is_due(key: str, says: str) -> None:
    idea = idea_called(key)

    assert idea is not None
    assert says in idea.caution


@pytest.mark.parametrize("situation", Situation)
@pytest.mark.parametrize("energy", Energy)
def test_whatever_it_is_like_there_are_two_times_three_to_try(situation: Situation, energy: Energy) -> None:
    found = in_order([], IDEAS, asked=Asked(situation, energy))

    assert len(found) >= 2 * FEW


@pytest.mark.parametrize("place", Place)
def test_there_is_something_for_every_place(place: Place) -> None:
    assert len([idea for idea in IDEAS if idea.place is place]) >= 5


def test_an_urge_begins_with_the_plan_and_with_people() -> None:
    first, second, *_others = in_order([], IDEAS, asked=Asked(Situation.URGE))

    assert [one.key for one in (first, second) if isinstance(one, Idea)] == [
        "open-my-plan",
        "not-alone-with-it",
    ]


def test_whatever_fits_an_idea_fits_the_box_it_is_borrowed_into() -> None:
    assert LONGEST_WHAT == LONGEST_ON_THE_PAGE


def test_an_idea_that_is_gone_is_nothing() -> None:
    assert idea_called("once-there-was") is None
