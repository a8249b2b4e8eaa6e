"""I'll try this: an idea comes into my list once it did me some good, with how it went."""

from datetime import datetime

import pytest

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, posting
from wayfellow.coping.models import CopingStrategy
from wayfellow.coping.queries import last_tries, strategies_of
from wayfellow.coping.result import TryResult
from wayfellow.coping.situations import Situation

NOW = "/what-helps/now/"
TRY = "/what-helps/ideas/try/"


def kept_by(sam: Member, at: datetime) -> list[CopingStrategy]:
    """What stands in Sam's list."""
    return [thing.strategy for thing in strategies_of(sam.viewer, person_id=sam.id, at=at)]


def test_beginning_shows_the_idea_large_and_keeps_nothing(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), TRY, idea="cool-water", situation="anger", begin="yes")

    page = words_on(answer)
    assert answer.status_code == 200
    assert "<h1>Cool water over my hands</h1>" in body(answer)
    assert "Dry each finger by itself." in page
    assert "How did it go? It helped A bit Not this time" in page
    assert "What was it like? You said: Anger" in page
    assert "Else nothing is kept." in page
    assert 'value="anger" checked' in body(answer)
    assert 'name="idea" value="cool-water"' in body(answer)
    assert kept_by(sam, at) == []


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("helped", "Good to know. It stands first next time. It is in your list now."),
        ("a_bit", "Good to know. A bit is something. It is in your list now."),
    ],
)
def test_what_did_some_good_comes_into_the_list(result: str, said: str, sam: Member, at: datetime) -> None:
    client = sam.client()

    answer = posting(client, TRY, idea="cool-water", situation="anger", note="Colder.", result=result)

    [kept] = kept_by(sam, at)
    [tried] = last_tries(sam.viewer, strategy_id=kept.pk)
    assert kept.words.idea == "cool-water"
    assert (tried.went, tried.words.note, tried.words.situation) == (
        TryResult(result),
        "Colder.",
        Situation.ANGER,
    )
    assert answer.headers["Location"] == NOW
    assert said in words_on(client.get(NOW))


def test_what_did_not_help_is_not_kept(sam: Member, at: datetime) -> None:
    client = sam.client()

    posting(client, TRY, idea="cool-water", note="Too cold.", result="not_this_time")

    assert kept_by(sam, at) == []
    assert "Nothing helps every time. Nothing was kept." in words_on(client.get(NOW))


def test_pressing_twice_leaves_one_thing_and_one_trace(sam: Member, at: datetime) -> None:
    posting_twice(sam.client(), TRY, idea="cool-water", result="helped")

    [kept] = kept_by(sam, at)
    assert len(last_tries(sam.viewer, strategy_id=kept.pk)) == 1


def test_a_note_that_is_too_long_is_not_lost(sam: Member, at: datetime) -> None:
    answer = posting(sam.client(), TRY, idea="cool-water", note="n" * 5001, situation="low", result="helped")

    assert answer.status_code == 422
    assert "This is 1 letter too long." in words_on(answer)
    assert "n" * 5001 in body(answer)
    assert 'value="low" checked' in body(answer)
    assert "<h1>Cool water over my hands</h1>" in body(answer)
    assert kept_by(sam, at) == []


def test_from_the_three_things_one_press_leads_to_trying_with_the_moment(sam: Member) -> None:
    page = body(posting(sam.client(), NOW, situation="numb"))

    assert f'action="{TRY}"' in page
    assert page.count('<input type="hidden" name="situation" value="numb">') >= 3
