"""A worker's words beside something of a person: whose they are, what to know before, and taking them off."""

from datetime import datetime
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.answers import body, statements, words_on
from tests.cast import Member, let_in, posting
from wayfellow.coping import actions as coping
from wayfellow.coping.models import CopingStrategy
from wayfellow.foundation.refusals import NotThere
from wayfellow.lived_experience import actions
from wayfellow.lived_experience.models import OfferedSnippet, Snippet
from wayfellow.lived_experience.queries import offered_to
from wayfellow.sharing import actions as sharing

MINE = reverse("coping:list")


def take_off(offered: OfferedSnippet) -> str:
    """The address where it can be taken off."""
    return reverse("lived_experience:take_off", args=[offered.person_id, offered.pk])


def test_the_person_sees_whose_words_they_are_and_opens_them_when_they_like(
    sam: Member, offered: OfferedSnippet
) -> None:
    page = sam.client().get(MINE)

    assert "Jo, if it helps, from their own story" in words_on(page)
    assert "<summary>To know before: It is about not sleeping. Open it</summary>" in body(page)
    assert "For a year I drank tea at four in the morning." in words_on(page)


def test_what_needs_no_word_before_stands_open(
    sam: Member, jo: Member, strategy: CopingStrategy, at: datetime
) -> None:
    plain = actions.write_snippet(text="Mine was coffee.", by=jo.viewer, at=at)
    actions.offer_beside(snippet_id=plain.pk, beside=strategy.pk, person_id=sam.id, by=jo.viewer, at=at)

    page = body(sam.client().get(MINE))

    assert "Mine was coffee." in page
    assert "To know before" not in page


def test_it_lies_beside_that_one_thing(sam: Member, offered: OfferedSnippet, at: datetime) -> None:
    coping.add_strategy(person_id=sam.id, what="A swim", by=sam.viewer, at=at)

    assert body(sam.client().get(MINE)).count("if it helps") == 1
    assert list(offered_to(sam.viewer, person_id=sam.id)) == [offered.beside]


def test_a_supporter_and_another_person_see_nothing_of_it(
    sam: Member, alex: Member, robin: Member, offered: OfferedSnippet
) -> None:
    let_in(sam, alex)

    for member in (alex, robin):
        assert member.client().get(take_off(offered)).status_code == 404
    assert "tea at four" not in words_on(robin.client().get(MINE))


def test_the_person_takes_it_off(sam: Member, offered: OfferedSnippet) -> None:
    client = sam.client()

    asked = words_on(client.get(take_off(offered)))
    answer = posting(client, take_off(offered), back=MINE)

    assert "Take these words off?" in asked
    assert "Nobody is told." in asked
    assert answer["Location"] == MINE
    assert not OfferedSnippet.objects.filter(person_id=sam.id).exists()
    assert "tea at four" not in words_on(client.get(MINE))


def test_the_worker_takes_their_own_words_off(jo: Member, sam: Member, offered: OfferedSnippet) -> None:
    client = jo.client()
    shared = reverse("coping:shared", args=[sam.id])

    shown = words_on(client.get(shared))
    asked = body(client.get(take_off(offered)))
    posting(client, take_off(offered), back=shared)

    assert "Take this off" in shown
    assert f'value="{shared}"' in asked
    assert not OfferedSnippet.objects.filter(person_id=sam.id).exists()


def test_without_a_way_back_one_lands_at_the_front(sam: Member, offered: OfferedSnippet) -> None:
    answer = posting(sam.client(), take_off(offered), back="https://elsewhere.example")

    assert answer["Location"] == reverse("web:front")


def test_another_worker_who_walks_along_takes_off_nothing(
    sam: Member, kit: Member, offered: OfferedSnippet
) -> None:
    let_in(sam, kit)

    assert posting(kit.client(), take_off(offered)).status_code == 404
    assert OfferedSnippet.objects.filter(person_id=sam.id).exists()


def test_when_they_stop_walking_it_stays_with_the_person_and_is_out_of_the_workers_reach(
    sam: Member, jo: Member, offered: OfferedSnippet, at: datetime
) -> None:
    sharing.stop_walking_with(connection_id=let_in(sam, jo), by=sam.viewer, at=at)

    assert jo.client().get(take_off(offered)).status_code == 404
    with pytest.raises(NotThere):
        actions.take_off(offered_id=offered.pk, person_id=sam.id, by=jo.viewer, at=at)
    assert "Jo, if it helps" in words_on(sam.client().get(MINE))


def test_what_is_not_there_cannot_be_taken_off(sam: Member, at: datetime) -> None:
    with pytest.raises(NotThere):
        actions.take_off(offered_id=uuid4(), person_id=sam.id, by=sam.viewer, at=at)


def test_changing_or_removing_the_piece_leaves_what_was_offered(
    sam: Member, jo: Member, snippet: Snippet, offered: OfferedSnippet, at: datetime
) -> None:
    actions.change_snippet(
        snippet_id=snippet.pk, text="Other words", when="", beforehand="", seen=1, by=jo.viewer, at=at
    )
    actions.remove_snippet(snippet_id=snippet.pk, by=jo.viewer)

    assert "For a year I drank tea at four in the morning." in words_on(sam.client().get(MINE))


def test_when_the_thing_is_removed_the_words_beside_it_go_too(
    sam: Member, strategy: CopingStrategy, offered: OfferedSnippet
) -> None:
    coping.remove_strategy(strategy_id=strategy.pk, by=sam.viewer)

    assert not OfferedSnippet.objects.filter(person_id=sam.id).exists()


def test_the_copy_is_sealed_under_the_persons_key(sam: Member, offered: OfferedSnippet) -> None:
    assert offered.owner_id == sam.id
    assert offered.words.text == "For a year I drank tea at four in the morning."
    assert b"drank tea" not in bytes(offered.envelope)


def test_many_offered_pieces_cost_one_statement(
    sam: Member, jo: Member, snippet: Snippet, strategy: CopingStrategy, at: datetime
) -> None:
    costs = []
    for many in (1, 3, 40):
        while OfferedSnippet.objects.filter(person_id=sam.id).count() < many:
            actions.offer_beside(
                snippet_id=snippet.pk, beside=strategy.pk, person_id=sam.id, by=jo.viewer, at=at
            )
        costs.append(statements(sam.client(), MINE))

    assert len(set(costs)) == 1
