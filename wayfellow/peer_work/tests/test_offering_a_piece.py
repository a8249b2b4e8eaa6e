"""A piece of one's own story beside what helps somebody, or a card: the person sees whose it is."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.answers import body, looks_at, words_on
from tests.cast import AT, Member, let_in, posting
from wayfellow.conversations import actions as conversations
from wayfellow.coping import actions as coping
from wayfellow.coping.models import CopingStrategy
from wayfellow.foundation.refusals import NotThere
from wayfellow.lived_experience import actions as lived
from wayfellow.lived_experience.models import OfferedSnippet, Snippet
from wayfellow.measures.purpose import Purpose
from wayfellow.peer_work import actions
from wayfellow.reflections.models import LineKind
from wayfellow.reflections.queries import said_in
from wayfellow.sharing.section import Section

DECK, CARD = "finding-my-footing", "a-hand-in"


@pytest.fixture
def snippet(jo: Member) -> Snippet:
    """What Jo tells."""
    return lived.write_snippet(
        text="I made tea at four.", when="Long windows", beforehand="About a bad night", by=jo.viewer, at=AT
    )


@pytest.fixture
def strategy(sam: Member, jo: Member) -> CopingStrategy:
    """Something that helps Sam, shared with Jo."""
    let_in(sam, jo, Section.COPING)
    return coping.add_strategy(person_id=sam.id, what="Tea by the window", by=sam.viewer, at=AT)


@pytest.fixture
def going_on(sam: Member, jo: Member) -> UUID:
    """Sam and Jo are talking, over cards."""
    talk = conversations.plan_talk(person_id=sam.id, companion_id=jo.id, by=sam.viewer, at=AT).pk
    conversations.open_talk(talk_id=talk, purpose=Purpose.NOTICE, stage=None, by=sam.viewer, at=AT)
    conversations.choose_cards(talk_id=talk, deck=DECK, by=sam.viewer, at=AT)
    return talk


def beside(strategy: CopingStrategy) -> str:
    """Where a piece is offered beside it."""
    return reverse("peer_work:offer_story", args=[strategy.person_id, strategy.pk])


def card_of(talk: UUID) -> str:
    """The page of a card."""
    return reverse("conversations:card", args=[talk, CARD])


def test_the_shared_list_leads_to_offering(jo: Member, sam: Member, strategy: CopingStrategy) -> None:
    shared = body(jo.client().get(reverse("coping:shared", args=[sam.id])))

    assert beside(strategy) in shared
    assert beside(strategy) not in body(sam.client().get(reverse("coping:list")))


def test_a_piece_is_offered_and_the_person_sees_whose_it_is(
    jo: Member, sam: Member, strategy: CopingStrategy, snippet: Snippet
) -> None:
    client = jo.client()
    page = words_on(client.get(beside(strategy)))

    answer = posting(client, beside(strategy), snippet=str(snippet.pk))

    assert "It will lie beside “Tea by the window”, with your name." in page
    assert "I made tea at four." in page
    assert answer["Location"] == reverse("coping:shared", args=[sam.id])
    mine = words_on(sam.client().get(reverse("coping:list")))
    assert "Jo, if it helps, from their own story" in mine
    assert "To know before: About a bad night" in mine


def test_offering_is_a_look(jo: Member, sam: Member, strategy: CopingStrategy, snippet: Snippet) -> None:
    jo.client().get(beside(strategy))

    assert looks_at(sam) == [("Jo", "What helps")]


def test_a_piece_has_to_be_chosen(jo: Member, strategy: CopingStrategy, snippet: Snippet) -> None:
    for chosen in ("", str(uuid4())):
        answer = posting(jo.client(), beside(strategy), snippet=chosen)
        assert answer.status_code == 422
        assert "Please choose one of these." in words_on(answer)
    assert not OfferedSnippet.objects.exists()


def test_a_worker_who_has_written_nothing_is_led_to_writing(jo: Member, strategy: CopingStrategy) -> None:
    page = jo.client().get(beside(strategy))

    assert "You have written no piece yet." in words_on(page)
    assert reverse("lived_experience:add") in body(page)


def test_a_colleagues_piece_cannot_be_offered(
    jo: Member, kit: Member, sam: Member, strategy: CopingStrategy
) -> None:
    kits = lived.write_snippet(text="Kit’s own", by=kit.viewer, at=AT)

    assert posting(jo.client(), beside(strategy), snippet=str(kits.pk)).status_code == 422
    with pytest.raises(NotThere):
        actions.offer_story(
            snippet_id=kits.pk, strategy_id=strategy.pk, person_id=sam.id, by=jo.viewer, at=AT
        )


def test_only_beside_something_that_is_shared(jo: Member, sam: Member, snippet: Snippet) -> None:
    unshared = coping.add_strategy(person_id=sam.id, what="A swim", by=sam.viewer, at=AT)

    assert jo.client().get(beside(unshared)).status_code == 404
    with pytest.raises(NotThere):
        actions.offer_story(
            snippet_id=snippet.pk, strategy_id=unshared.pk, person_id=sam.id, by=jo.viewer, at=AT
        )


def test_only_beside_something_that_is_there(
    jo: Member, sam: Member, strategy: CopingStrategy, snippet: Snippet
) -> None:
    with pytest.raises(NotThere):
        actions.offer_story(snippet_id=snippet.pk, strategy_id=uuid4(), person_id=sam.id, by=jo.viewer, at=AT)


@pytest.mark.parametrize("who", ["sam", "kit", "robin", "alex", "lead"])
def test_nobody_else_offers_anything_there(
    who: str, strategy: CopingStrategy, request: pytest.FixtureRequest
) -> None:
    assert request.getfixturevalue(who).client().get(beside(strategy)).status_code == 404


def test_on_a_card_the_workers_pieces_can_be_offered(
    jo: Member, sam: Member, going_on: UUID, snippet: Snippet
) -> None:
    shown = body(jo.client().get(card_of(going_on)))

    assert "Offer a piece of my own story" in shown
    assert f'value="offer-{snippet.pk}"' in shown
    assert "offer-" not in body(sam.client().get(card_of(going_on)))


def test_one_press_puts_it_into_the_talk_as_the_workers_own_words(
    jo: Member, sam: Member, going_on: UUID, snippet: Snippet
) -> None:
    answer = posting(jo.client(), card_of(going_on), text="", story="", then=f"offer-{snippet.pk}")

    [line] = said_in(going_on, person_id=sam.id)
    assert answer["Location"] == card_of(going_on)
    assert (line.kind, line.author_id) == (LineKind.IF_IT_HELPS, jo.id)
    assert line.text == "About a bad night\n\nI made tea at four."
    assert "Jo, if it helps" in words_on(sam.client().get(card_of(going_on)))


def test_nothing_that_was_typed_is_lost_by_offering(
    jo: Member, sam: Member, going_on: UUID, snippet: Snippet
) -> None:
    posting(jo.client(), card_of(going_on), text="A thought.", story="Me too.", then=f"offer-{snippet.pk}")

    assert {line.text for line in said_in(going_on, person_id=sam.id)} == {
        "A thought.",
        "Me too.\n\nAbout a bad night\n\nI made tea at four.",
    }


def test_without_a_card_it_works_the_same(jo: Member, sam: Member, going_on: UUID, snippet: Snippet) -> None:
    notes = reverse("conversations:notes", args=[going_on])

    answer = posting(jo.client(), notes, text="", story="", then=f"offer-{snippet.pk}")

    assert answer["Location"] == notes
    assert len(said_in(going_on, person_id=sam.id)) == 1


@pytest.mark.parametrize("pressed", ["offer-", "offer-nothing", "offering"])
def test_a_button_that_is_none_offers_nothing(
    pressed: str, jo: Member, sam: Member, going_on: UUID, snippet: Snippet
) -> None:
    posting(jo.client(), card_of(going_on), text="A thought.", story="", then=pressed)

    assert [line.text for line in said_in(going_on, person_id=sam.id)] == ["A thought."]


def test_a_colleagues_piece_cannot_be_offered_on_a_card(
    jo: Member, kit: Member, sam: Member, going_on: UUID
) -> None:
    kits = lived.write_snippet(text="Kit’s own", by=kit.viewer, at=AT)

    answer = posting(jo.client(), card_of(going_on), text="A thought.", story="", then=f"offer-{kits.pk}")

    assert answer.status_code == 404
    assert said_in(going_on, person_id=sam.id) == []


def test_the_person_has_no_story_to_offer_on_a_card(sam: Member, going_on: UUID, snippet: Snippet) -> None:
    posting(sam.client(), card_of(going_on), text="Mine.", then=f"offer-{snippet.pk}")

    assert [line.text for line in said_in(going_on, person_id=sam.id)] == ["Mine."]


def test_what_uses_the_cards_words_stands_first_and_says_so(
    jo: Member, going_on: UUID, snippet: Snippet
) -> None:
    prompt = words_on(jo.client().get(card_of(going_on)))
    fitting = next(word for word in prompt.split("from “")[1].split() if word.isalpha() and len(word) > 6)
    lived.write_snippet(text=f"About {fitting}", by=jo.viewer, at=AT)

    assert "Offer a piece of my own story" in words_on(jo.client().get(card_of(going_on)))
