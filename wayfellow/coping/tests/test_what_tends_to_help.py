"""What tends to help me, moment by moment: counts and words, from three tries on, for my eyes alone."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import words_on
from tests.cast import Member, let_in
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import counted_by_moment, counted_of, moments
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation
from wayfellow.coping.tally import Tally, Tends
from wayfellow.sharing.section import Section

MOMENTS = "/what-helps/moments/"
HELPED, A_BIT, NOT = TryResult.HELPED, TryResult.A_BIT, TryResult.NOT_THIS_TIME


def tried(
    sam: Member, what: CopingStrategy, at: datetime, situation: Situation | None, *results: TryResult
) -> None:
    """Sam tried it several times in such a moment."""
    for day, result in enumerate(results):
        actions.try_strategy(
            strategy_id=what.pk,
            result=result,
            situation=situation,
            by=sam.viewer,
            at=at + timedelta(days=day),
        )


@pytest.fixture
def tea(sam: Member, at: datetime) -> CopingStrategy:
    """Something else that helps Sam."""
    return actions.add_strategy(person_id=sam.id, what="Tea", by=sam.viewer, at=at)


def test_two_tries_say_nothing_yet(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    tried(sam, strategy, at, Situation.LOW, HELPED, HELPED)
    tried(sam, strategy, at, Situation.ANGER, HELPED)

    page = words_on(sam.client().get(MOMENTS))

    assert counted_by_moment(sam.viewer) == []
    assert "Nothing can be said yet, and that is all right." in page
    assert "Sit by the river" not in page


def test_from_three_on_there_are_counts_and_a_word(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    tried(sam, strategy, at, Situation.LOW, HELPED, A_BIT, A_BIT, NOT)

    page = words_on(sam.client().get(MOMENTS))

    assert "Feeling low Sit by the river It did you good most times. Tried 4 times." in page
    assert "It helped: 1. A bit: 2. Not this time: 1." in page
    assert "%" not in page


def test_the_page_says_how_it_was_counted(sam: Member) -> None:
    page = words_on(sam.client().get(MOMENTS))

    assert "We count what you told us after trying, up to your last 1,000 tries." in page
    assert "from three tries on" in page
    assert "“Most times” means more than half of them." in page
    assert "It is a count and no proof, and it says nothing about you." in page
    assert "Only you can see this page." in page


def test_every_moment_stands_by_itself_and_the_one_without_a_word_last(
    sam: Member, strategy: CopingStrategy, tea: CopingStrategy, at: datetime
) -> None:
    tried(sam, strategy, at, None, NOT, NOT, NOT)
    tried(sam, strategy, at, Situation.ANGER, HELPED, NOT, NOT)
    tried(sam, tea, at, Situation.ANGER, HELPED, HELPED, A_BIT)

    anger, unsaid = counted_by_moment(sam.viewer)

    assert (anger.situation, unsaid.situation) == (Situation.ANGER, None)
    assert [(one.strategy.words.what, one.tends) for one in anger.things] == [
        ("Tea", Tends.MOST_TIMES),
        ("Sit by the river", Tends.NOW_AND_THEN),
    ]
    assert [one.tends for one in unsaid.things] == [Tends.NOT_SO_FAR]
    page = words_on(sam.client().get(MOMENTS))
    assert page.index("Anger Tea") < page.index("Moments you put no word to Sit by the river")


def test_the_page_of_one_thing_says_the_same_of_it_alone(
    sam: Member, strategy: CopingStrategy, tea: CopingStrategy, at: datetime
) -> None:
    tried(sam, strategy, at, Situation.LOW, HELPED, HELPED, NOT)
    tried(sam, tea, at, Situation.ANGER, NOT, NOT, NOT)

    [low] = counted_of(sam.viewer, strategy=strategy)
    page = words_on(sam.client().get(reverse("coping:try_it", args=[strategy.pk])))

    assert low.things[0].tally == Tally(helped=2, not_this_time=1, good_at=at + timedelta(days=1))
    assert "How it tends to go Feeling low It did you good most times. Tried 3 times." in page
    assert "Anger It" not in page
    assert "How it went before" in page
    assert "Not this time · Feeling low" in page


def test_what_was_removed_is_not_counted(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    tried(sam, strategy, at, Situation.LOW, HELPED, HELPED, HELPED)

    actions.remove_strategy(strategy_id=strategy.pk, by=sam.viewer)

    assert counted_by_moment(sam.viewer) == []


def test_only_the_last_thousand_tries_are_opened(
    sam: Member, strategy: CopingStrategy, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moments, "LAST_TRIES", 3)
    tried(sam, strategy, at, Situation.LOW, NOT, HELPED, HELPED, HELPED)

    [low] = counted_by_moment(sam.viewer)

    assert (low.things[0].tally.helped, low.things[0].tally.not_this_time) == (3, 0)


def test_nobody_else_sees_it_whatever_is_shared(
    sam: Member, jo: Member, robin: Member, strategy: CopingStrategy, at: datetime
) -> None:
    tried(sam, strategy, at, Situation.LOW, HELPED, HELPED, HELPED)
    let_in(sam, jo, Section.COPING)

    assert jo.client().get(MOMENTS).status_code == 404
    assert "Sit by the river" not in words_on(robin.client().get(MOMENTS))
