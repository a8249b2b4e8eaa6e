"""Letting something rest, and taking it up again: it never disappears and nothing of it is lost."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from tests.answers import body, posting_twice, words_on
from tests.cast import Member, let_in, posting
from wayfellow.coping import actions
from wayfellow.coping.models import CopingStrategy, Try
from wayfellow.coping.picking import Asked
from wayfellow.coping.queries import last_tries, own_strategy, suggestions
from wayfellow.coping.situations import Situation
from wayfellow.foundation.refusals import ChangedMeanwhile
from wayfellow.sharing.section import Section


def let_rest(sam: Member, strategy: CopingStrategy, rests: str = "yes") -> str:
    """Press the button; answers with where it leads."""
    answer = posting(sam.client(), reverse("coping:rest", args=[strategy.pk]), rests=rests)
    return answer.headers["Location"]


def test_what_rests_stands_at_the_end_of_the_list_with_all_its_words(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    older = at - timedelta(days=9)
    actions.add_strategy(person_id=sam.id, what="Early night", by=sam.viewer, at=older)

    led_to = let_rest(sam, strategy)

    page = words_on(sam.client().get(reverse("coping:list")))
    assert page.index("In use Early night") < page.index("Resting for now Sit by the river")
    assert "Take the blue blanket." in page
    assert led_to == reverse("coping:try_it", args=[strategy.pk])


def test_its_own_page_says_that_it_rests_and_offers_to_take_it_up(
    sam: Member, strategy: CopingStrategy
) -> None:
    client = sam.client()
    page = reverse("coping:try_it", args=[strategy.pk])
    assert "Let it rest for now" in words_on(client.get(page))

    posting(client, reverse("coping:rest", args=[strategy.pk]), rests="yes")
    said = words_on(client.get(page))
    assert "It rests now. You find it at the end of your list." in said
    assert "This rests for now. It stands at the end of your list." in said
    assert "Take it up again" in said

    posting(client, reverse("coping:rest", args=[strategy.pk]), rests="no")
    said = words_on(client.get(page))
    assert "It is back in use." in said
    assert "This rests for now." not in said


def test_what_rests_is_not_held_out(sam: Member, strategy: CopingStrategy) -> None:
    let_rest(sam, strategy)

    assert all(one.strategy is None for one in suggestions(sam.viewer, asked=Asked()).things)


def test_nothing_is_lost_by_resting_and_coming_back(
    sam: Member, strategy: CopingStrategy, tried: Try, at: datetime
) -> None:
    actions.change_strategy(
        strategy_id=strategy.pk,
        what="Sit by the river",
        how="Slowly",
        when_it_helps="at noon",
        situations=(Situation.LOW,),
        minutes=20,
        shows_tries=True,
        seen=1,
        by=sam.viewer,
        at=at,
    )
    before = own_strategy(sam.viewer, strategy_id=strategy.pk).words

    let_rest(sam, strategy)
    let_rest(sam, strategy, rests="no")

    after = own_strategy(sam.viewer, strategy_id=strategy.pk)
    assert after.words == before
    assert after.version == 4
    assert last_tries(sam.viewer, strategy_id=strategy.pk) == [tried]


def test_changing_the_words_leaves_it_resting(sam: Member, strategy: CopingStrategy) -> None:
    let_rest(sam, strategy)

    posting(sam.client(), reverse("coping:change", args=[strategy.pk]), what="Sit by the sea", seen="2")

    kept = own_strategy(sam.viewer, strategy_id=strategy.pk)
    assert (kept.words.what, kept.words.rests) == ("Sit by the sea", True)


def test_a_form_from_before_the_rest_does_not_undo_it(
    sam: Member, strategy: CopingStrategy, at: datetime
) -> None:
    let_rest(sam, strategy)

    with pytest.raises(ChangedMeanwhile):
        actions.change_strategy(
            strategy_id=strategy.pk, what="Old", how="", when_it_helps="", seen=1, by=sam.viewer, at=at
        )

    assert own_strategy(sam.viewer, strategy_id=strategy.pk).words.rests


def test_pressing_twice_is_once(sam: Member, strategy: CopingStrategy) -> None:
    posting_twice(sam.client(), reverse("coping:rest", args=[strategy.pk]), rests="yes")

    assert own_strategy(sam.viewer, strategy_id=strategy.pk).version == 2


def test_those_it_is_shared_with_see_that_it_rests(sam: Member, jo: Member, strategy: CopingStrategy) -> None:
    let_in(sam, jo, Section.COPING)
    let_rest(sam, strategy)

    answer = jo.client().get(reverse("coping:shared", args=[sam.id]))

    assert "Resting for now Sit by the river" in words_on(answer)
    assert "/rest/" not in body(answer)


def test_robins_is_not_sams_to_rest(sam: Member, robins_strategy: CopingStrategy) -> None:
    answer = posting(sam.client(), reverse("coping:rest", args=[robins_strategy.pk]), rests="yes")

    assert answer.status_code == 404
    robins_strategy.refresh_from_db()
    assert not robins_strategy.words.rests
    assert sam.client().get(reverse("coping:rest", args=[robins_strategy.pk])).status_code == 405
