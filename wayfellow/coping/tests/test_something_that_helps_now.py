"""Something that helps me now: a few of my own things, large, and what helped last stands first."""

from datetime import datetime, timedelta
from uuid import UUID

from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import helps_now
from wayfellow.coping.result import TryResult

MINUTE = timedelta(minutes=1)


def things(sam: Member, at: datetime, *whats: str) -> list[UUID]:
    """Things that help Sam, each written a minute after the one before; their ids."""
    return [
        actions.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=at + MINUTE * place).pk
        for place, what in enumerate(whats)
    ]


def tried(sam: Member, strategy_id: UUID, result: TryResult, at: datetime) -> None:
    """Sam tried it, and says how it went."""
    actions.try_strategy(strategy_id=strategy_id, result=result, by=sam.viewer, at=at)


def order(sam: Member) -> list[str]:
    """In which order things come."""
    return [thing.strategy.words.what for thing in helps_now(sam.viewer)]


def test_what_helped_last_stands_first(sam: Member, at: datetime) -> None:
    tea, walk, music = things(sam, at, "Tea", "Walk", "Music")

    tried(sam, walk, TryResult.HELPED, at + timedelta(hours=2))
    tried(sam, music, TryResult.HELPED, at + timedelta(hours=3))
    tried(sam, tea, TryResult.HELPED, at + timedelta(hours=1))
    tried(sam, walk, TryResult.HELPED, at + timedelta(hours=4))

    assert order(sam) == ["Walk", "Music", "Tea"]


def test_helping_a_bit_counts_and_not_this_time_takes_nothing_away(sam: Member, at: datetime) -> None:
    tea, walk, music = things(sam, at, "Tea", "Walk", "Music")

    tried(sam, tea, TryResult.A_BIT, at + timedelta(hours=2))
    tried(sam, walk, TryResult.HELPED, at + timedelta(hours=1))
    tried(sam, walk, TryResult.NOT_THIS_TIME, at + timedelta(hours=3))
    tried(sam, music, TryResult.NOT_THIS_TIME, at + timedelta(hours=4))

    assert order(sam) == ["Tea", "Walk", "Music"]


def test_what_was_never_tried_follows_the_newest_first(sam: Member, at: datetime) -> None:
    tea, *_others = things(sam, at, "Tea", "Walk", "Music")

    tried(sam, tea, TryResult.HELPED, at)

    assert order(sam) == ["Tea", "Music", "Walk"]


def test_there_are_never_more_than_a_few(sam: Member, at: datetime) -> None:
    oldest, *_others = things(sam, at, *"ABCDEFG")
    tried(sam, oldest, TryResult.HELPED, at)

    assert order(sam) == ["A", "G", "F", "E", "D"]


def test_the_page_shows_how_and_when_and_three_buttons(sam: Member, strategy: CopingStrategy) -> None:
    answer = sam.client().get(reverse("coping:now"))

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Something that helps me now Choose one. A small try is enough." in page
    assert "Sit by the river Take the blue blanket. When it helps: when the flat is too loud" in page
    assert "I tried it: It helped : Sit by the river A bit : Sit by the river Not this time" in page
    assert f'action="{reverse("coping:try_it", args=[strategy.pk])}"' in body(answer)
    assert "Everything that helps me" in page


def test_the_page_says_when_it_last_did_good(sam: Member, strategy: CopingStrategy, at: datetime) -> None:
    client = sam.client()
    assert "did you good" not in words_on(client.get(reverse("coping:now")))

    tried(sam, strategy.pk, TryResult.HELPED, at)
    assert "It did you good once, on Tuesday 10 November" in words_on(client.get(reverse("coping:now")))

    tried(sam, strategy.pk, TryResult.A_BIT, at + timedelta(days=2))
    tried(sam, strategy.pk, TryResult.NOT_THIS_TIME, at + timedelta(days=3))
    for place in ("coping:now", "coping:list"):
        page = words_on(client.get(reverse(place)))
        assert "It did you good 2 times, last on Thursday 12 November" in page


def test_an_empty_page_still_has_something_for_this_moment(sam: Member) -> None:
    page = words_on(sam.client().get(reverse("coping:now")))

    assert "Nothing is written here yet, and that is all right." in page
    assert "Drink some water." in page
    assert "Only you can see how it went." not in page
    assert "Write down something that helps" in page


def test_only_ones_own_things_come(
    sam: Member, strategy: CopingStrategy, robins_strategy: CopingStrategy
) -> None:
    assert [thing.strategy for thing in helps_now(sam.viewer)] == [strategy]


def test_somebody_without_a_space_has_no_such_page(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        assert member.client().get(reverse("coping:now")).status_code == 404
