"""What is suggested, and in what order, when there is much: with decks, measures and rules made up for it."""

from typing import Any

import pytest

from wayfellow.measures.captures import Captures
from wayfellow.measures.guide import Asked, Suggestion, all_that_suit, suggestions
from wayfellow.measures.guide_rules import Rule, Rulebook
from wayfellow.measures.offers import Offer, SuggestionKind
from wayfellow.measures.purpose import Purpose, Stage


def asked(**about: Any) -> Asked:
    usual: dict[str, Any] = {
        "purpose": Purpose.PLAN,
        "stage": None,
        "minutes": None,
        "available": None,
        "avoid": frozenset(),
    }
    return Asked(**{**usual, **about})


def an_offer(key: str, **about: Any) -> Offer:
    usual: dict[str, Any] = {
        "kind": SuggestionKind.DECK,
        "title": key.title(),
        "cautions": (),
        "minutes": 10,
        "minutes_reckoned": False,
        "whose_words": "Ours.",
        "rights": "Free.",
        "captures": (Captures.HOPE,),
        "purposes": (Purpose.PLAN,),
        "stages": (Stage.GETTING_ON,),
    }
    return Offer(key=key, **{**usual, **about})


def a_measure(key: str, **about: Any) -> Offer:
    return an_offer(key, kind=SuggestionKind.MEASURE, **about)


def a_reason(
    *about: str,
    reason: str = "It suits.",
    caution: str = "",
    stages: tuple[Stage | None, ...] = (*Stage, None),
) -> Rule:
    return Rule(
        about=about,
        purposes=tuple(Purpose),
        stages=stages,
        reason=reason,
        caution=caution,
        source="our judgement",
    )


def book(*rules: Rule) -> Rulebook:
    return Rulebook(
        no_cards_title="Talk",
        no_cards_whose_words="Yours.",
        deck_rights="Free.",
        measure_whose_words="Theirs.",
        rules=rules,
    )


def keys(about: Asked, offers: list[Offer], rules: Rulebook) -> list[str]:
    return [suggestion.key for suggestion in suggestions(about, offers=offers, book=rules)]


def test_of_five_decks_three_are_suggested() -> None:
    decks = [an_offer(key) for key in "abcde"]

    assert keys(asked(), decks, book(a_reason(*"abcde"))) == ["no-cards", "a", "b", "c"]


def test_whoever_wants_all_that_suit_gets_them_in_the_same_order() -> None:
    decks = [an_offer(key) for key in "edcba"]

    found = all_that_suit(asked(), offers=decks, book=book(a_reason(*"abcde")))

    assert [suggestion.key for suggestion in found] == ["no-cards", *"abcde"]


def test_the_one_with_most_reasons_stands_first_and_the_others_keep_their_order() -> None:
    decks = [an_offer(key) for key in "abcd"]
    rules = book(
        a_reason(*"abcd"), a_reason("d", "c", reason="Also this."), a_reason("d", reason="And this.")
    )

    assert keys(asked(), decks, rules) == ["no-cards", "d", "c", "a"]


def test_where_reasons_are_even_decks_come_before_measures() -> None:
    offers = [a_measure("a", minutes=1), an_offer("b", minutes=30)]

    assert keys(asked(), offers, book(a_reason("a", "b"))) == ["no-cards", "b", "a"]


def test_a_measure_with_more_reasons_comes_before_a_deck() -> None:
    offers = [an_offer("a"), a_measure("b")]
    rules = book(a_reason("a", "b"), a_reason("b", reason="And this."))

    assert keys(asked(), offers, rules) == ["no-cards", "b", "a"]


def test_where_reasons_are_even_the_shorter_comes_first_and_one_of_unknown_length_last() -> None:
    offers = [a_measure("a", minutes=None), a_measure("b", minutes=9), a_measure("c", minutes=2)]

    assert keys(asked(), offers, book(a_reason(*"abc"))) == ["no-cards", "c", "b", "a"]


def test_something_without_a_reason_is_not_suggested() -> None:
    offers = [an_offer("a"), an_offer("b"), a_measure("c")]

    assert keys(asked(), offers, book(a_reason("b"))) == ["no-cards", "b"]


def test_a_caution_alone_is_no_reason() -> None:
    only_a_caution = a_reason("a", reason="", caution="Mind the step.")

    assert keys(asked(), [an_offer("a")], book(only_a_caution)) == ["no-cards"]


@pytest.mark.parametrize("offer", [an_offer("a"), a_measure("a")], ids=["deck", "measure"])
def test_something_is_suggested_only_for_what_it_was_made_for(offer: Offer) -> None:
    rules = book(a_reason("a"))

    assert keys(asked(), [offer], rules) == ["no-cards", "a"]
    assert keys(asked(stage=Stage.GETTING_ON), [offer], rules) == ["no-cards", "a"]
    assert keys(asked(purpose=Purpose.NOTICE), [offer], rules) == ["no-cards"]
    assert keys(asked(stage=Stage.UP_AND_DOWN), [offer], rules) == ["no-cards"]


def test_while_things_are_hard_a_rule_for_all_stages_is_not_enough_for_a_measure() -> None:
    offers = [an_offer("a", stages=(Stage.HARD,)), a_measure("b", stages=(Stage.HARD,))]

    assert keys(asked(stage=Stage.HARD), offers, book(a_reason("a", "b"))) == ["no-cards", "a"]


def test_while_things_are_hard_a_measure_needs_a_rule_that_names_this_stage_with_a_reason() -> None:
    measure = a_measure("a", stages=(Stage.HARD, Stage.GETTING_ON))
    for_hard_times = a_reason("a", reason="It is kind.", stages=(Stage.HARD,))
    only_a_caution = a_reason("a", reason="", caution="Go gently.", stages=(Stage.HARD,))

    assert keys(asked(stage=Stage.HARD), [measure], book(for_hard_times)) == ["no-cards", "a"]
    assert keys(asked(stage=Stage.HARD), [measure], book(a_reason("a"), only_a_caution)) == ["no-cards"]


def test_without_a_word_on_what_is_there_own_goals_are_left_out() -> None:
    offers = [a_measure("a", only_by_name=True), a_measure("b")]
    rules = book(a_reason("a", "b"))

    assert keys(asked(), offers, rules) == ["no-cards", "b"]
    assert keys(asked(available=frozenset("ab")), offers, rules) == ["no-cards", "a", "b"]


def test_something_of_unknown_length_is_left_out_where_time_is_short() -> None:
    offers = [a_measure("a", minutes=None), a_measure("b", minutes=5), an_offer("c", minutes=6)]

    assert keys(asked(minutes=5), offers, book(a_reason(*"abc"))) == ["no-cards", "b"]


def test_cautions_of_the_guide_come_before_those_of_the_measure_and_none_twice() -> None:
    measure = a_measure("a", cautions=("It is long.", "Mind the step."))
    rules = book(a_reason("a"), a_reason("a", reason="", caution="Mind the step."))

    _, found = suggestions(asked(), offers=[measure], book=rules)

    assert found.cautions == ("Mind the step.", "It is long.")
    assert found.caution == "Mind the step. It is long."


def test_a_suggestion_says_what_the_measure_says_of_itself() -> None:
    measure = a_measure("a", minutes=4, minutes_reckoned=True, rights="Ask first.", whose_words="Theirs.")

    _, found = suggestions(asked(), offers=[measure], book=book(a_reason("a")))

    assert found == Suggestion(
        kind=SuggestionKind.MEASURE,
        key="a",
        title="A",
        reasons=("It suits.",),
        cautions=(),
        minutes=4,
        minutes_reckoned=True,
        whose_words="Theirs.",
        rights="Ask first.",
        captures=(Captures.HOPE,),
    )
    assert found.caution == ""


def test_no_cards_may_carry_a_caution_too() -> None:
    rules = book(a_reason("no-cards", reason="", caution="The café is loud."))

    (only,) = suggestions(asked(), offers=[], book=rules)

    assert (only.title, only.caution, only.whose_words) == ("Talk", "The café is loud.", "Yours.")
