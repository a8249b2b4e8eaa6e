"""Something that helps me now: two questions, three things, nothing kept by asking."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.answers import body, words_on
from tests.cast import Member, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.picking import Asked
from wayfellow.coping.queries import suggestions
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation

MINUTE = timedelta(minutes=1)
NOW = "/what-helps/now/"
NOTHING_SAID = Asked()


def things(sam: Member, at: datetime, *whats: str, **said: Any) -> list[UUID]:
    """Things that help Sam, each written a minute after the one before; their ids."""
    return [
        actions.add_strategy(person_id=sam.id, what=what, by=sam.viewer, at=at + MINUTE * place, **said).pk
        for place, what in enumerate(whats)
    ]


def tried(
    sam: Member, strategy_id: UUID, result: TryResult, at: datetime, situation: Situation | None = None
) -> None:
    """Sam tried it, and says how it went."""
    actions.try_strategy(strategy_id=strategy_id, result=result, situation=situation, by=sam.viewer, at=at)


def own(sam: Member, asked: Asked = NOTHING_SAID, turn: int = 0) -> list[str]:
    """Which of Sam's own things come, in order."""
    found = suggestions(sam.viewer, asked=asked, turn=turn).things
    return [one.strategy.words.what for one in found if one.strategy]


def ask(client: Client, **fields: Any) -> HttpResponse:
    """Answer the two questions, or as many as one likes."""
    return posting(client, NOW, **fields)


def test_what_helped_last_stands_first(sam: Member, at: datetime) -> None:
    tea, walk, music = things(sam, at, "Tea", "Walk", "Music")

    tried(sam, walk, TryResult.HELPED, at + timedelta(hours=2))
    tried(sam, music, TryResult.HELPED, at + timedelta(hours=3))
    tried(sam, tea, TryResult.A_BIT, at + timedelta(hours=1))
    tried(sam, walk, TryResult.NOT_THIS_TIME, at + timedelta(hours=4))

    assert own(sam) == ["Music", "Walk", "Tea"]


def test_what_was_never_tried_follows_the_newest_first_then_ideas(sam: Member, at: datetime) -> None:
    tea, *_others = things(sam, at, "Tea", "Walk")
    tried(sam, tea, TryResult.HELPED, at)

    found = suggestions(sam.viewer, asked=Asked()).things

    assert [one.strategy is not None for one in found] == [True, True, False]
    assert own(sam) == ["Tea", "Walk"]


def test_what_did_good_in_such_a_moment_stands_first_in_such_a_moment(sam: Member, at: datetime) -> None:
    tea, walk = things(sam, at, "Tea", "Walk")
    tried(sam, tea, TryResult.HELPED, at, Situation.ANGER)
    tried(sam, walk, TryResult.HELPED, at - MINUTE, Situation.LOW)

    assert own(sam, Asked(Situation.ANGER)) == ["Tea", "Walk"]
    assert own(sam, Asked(Situation.LOW)) == ["Walk", "Tea"]


def test_three_others_come_on_request_and_after_the_last_the_first_again(sam: Member, at: datetime) -> None:
    things(sam, at, *"ABCDE")

    assert (own(sam), own(sam, turn=1)) == (["E", "D", "C"], ["B", "A"])
    page = words_on(ask(sam.client(), turn=1))
    assert page.index("B I’ll try this") < page.index("A I’ll try this") < page.index("An idea to borrow")


def test_the_page_asks_two_questions_and_has_three_things_at_once(
    sam: Member, strategy: CopingStrategy
) -> None:
    answer = sam.client().get(NOW)

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Something that helps me now Two questions. You can leave both open. Or begin" in page
    assert "What is it like right now? I can’t sleep Racing thoughts Voices, or things others" in page
    assert "How much energy do you have? Very little Some Plenty Show me three things" in page
    assert "Nothing of this is kept." in page
    assert "Or begin with one of these Sit by the river Take the blue blanket." in page
    assert page.count("I’ll try this") == 3
    assert f'action="{reverse("coping:try_it", args=[strategy.pk])}"' in body(answer)


def test_what_was_answered_leads_to_three_things_and_stays_chosen(sam: Member, at: datetime) -> None:
    things(sam, at, "Warm bath", situations=(Situation.BODY_HURTS,))

    answer = ask(sam.client(), situation="body-hurts", energy="little")

    assert answer.status_code == 200
    page = words_on(answer)
    assert "Three things to try Choose one. A small try is enough. Warm bath" in page
    assert "For: My body hurts" in page
    assert "Something warm where it hurts" in page
    assert page.index("Warm bath") < page.index("Something warm where it hurts")
    assert page.index("I’ll try this") < page.index("Ask again What is it like right now?")
    assert 'value="body-hurts" checked' in body(answer)
    assert 'value="little" checked' in body(answer)


def test_asking_keeps_nothing_and_says_nothing_in_an_address(sam: Member, strategy: CopingStrategy) -> None:
    client = sam.client()

    for _again in range(2):
        answer = ask(client, situation="urge", energy="some")

    assert answer.status_code == 200
    assert not Try.objects.filter(person_id=sam.id).exists()
    assert list(CopingStrategy.objects.filter(person_id=sam.id)) == [strategy]
    assert "urge" not in " ".join(answer.headers.values())
    assert "?situation" not in body(answer)


def test_asking_the_same_form_twice_answers_twice(sam: Member, strategy: CopingStrategy) -> None:
    client, sent = sam.client(), {"form_token": "the same", "situation": "low"}

    first, second = (client.post(NOW, sent) for _ in range(2))

    assert first.status_code == second.status_code == 200
    assert body(first) == body(second)


@pytest.mark.parametrize("forged", [{"situation": "bliss"}, {"energy": "none"}, {"situation": "\0"}])
def test_answers_that_are_none_ask_again_and_leave_nobody_with_nothing(
    forged: dict[str, str], sam: Member, strategy: CopingStrategy
) -> None:
    answer = ask(sam.client(), **forged)

    assert answer.status_code == 200
    assert "Please choose one of these." in words_on(answer)
    assert "Sit by the river" in words_on(answer)


@pytest.mark.parametrize("turn", ["", "x", "-1", "1e9", "99999999999"])
def test_a_turn_that_is_none_is_the_first(turn: str, sam: Member, strategy: CopingStrategy) -> None:
    assert "Sit by the river" in words_on(ask(sam.client(), turn=turn))


def test_three_others_remember_what_was_answered(sam: Member) -> None:
    answer = ask(sam.client(), situation="low", energy="little")

    page = body(answer)
    assert '<input type="hidden" name="situation" value="low">' in page
    assert '<input type="hidden" name="energy" value="little">' in page
    assert 'name="turn" value="1"' in page


def test_where_there_are_no_others_none_are_offered(
    sam: Member, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wayfellow.coping.queries.service_ideas.all_ideas", lambda: ())
    things(sam, at, "Tea", "Walk", "Music")

    assert "Show me three others" not in words_on(sam.client().get(NOW))


def test_the_page_says_when_it_last_did_good_in_such_a_moment(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    client = sam.client()
    assert "did you good" not in words_on(client.get(NOW))

    tried(sam, strategy.pk, TryResult.HELPED, at, Situation.LOW)
    assert "It did you good once, on Tuesday 10 November" in words_on(client.get(NOW))
    assert "It did you good once, on Tuesday 10 November" in words_on(ask(client, situation="low"))
    assert "did you good" not in words_on(ask(client, situation="anger"))

    tried(sam, strategy.pk, TryResult.A_BIT, at + timedelta(days=2))
    tried(sam, strategy.pk, TryResult.NOT_THIS_TIME, at + timedelta(days=3))
    for place in (NOW, reverse("coping:list")):
        assert "It did you good 2 times, last on Thursday 12 November" in words_on(client.get(place))


def test_an_empty_space_has_ideas_for_this_moment(sam: Member) -> None:
    page = words_on(sam.client().get(NOW))

    assert page.count("An idea to borrow") == 3
    assert page.count("I’ll try this") == 3


def test_only_ones_own_things_come(
    sam: Member, strategy: CopingStrategy, robins_strategy: CopingStrategy
) -> None:
    assert own(sam) == ["Sit by the river"]


def test_somebody_without_a_space_has_no_such_page(jo: Member, lead: Member, alex: Member) -> None:
    for member in (jo, lead, alex):
        assert member.client().get(NOW).status_code == 404
        assert ask(member.client(), situation="low").status_code == 404
