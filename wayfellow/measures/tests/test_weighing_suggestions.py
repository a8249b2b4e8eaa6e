"""Which decks are suggested, and in what order, when there are many: with decks and rules made up for it."""

from wayfellow.measures.deck import Card, Deck
from wayfellow.measures.guide import Asked, suggestions
from wayfellow.measures.guide_rules import Rule, Rulebook
from wayfellow.measures.purpose import Purpose, Stage

ASKED = Asked(purpose=Purpose.PLAN, stage=None, minutes=None, available=None, avoid=frozenset())


def a_deck(key: str) -> Deck:
    return Deck(
        key=key,
        title=key.title(),
        about="Cards.",
        whose_words="Ours.",
        minutes=10,
        captures=("something",),
        purposes=(Purpose.PLAN,),
        stages=(Stage.GETTING_ON,),
        cards=(Card(key="one", prompt="What now?", more="", rating=None),),
    )


def a_reason(*about: str, reason: str = "It suits.", caution: str = "") -> Rule:
    return Rule(
        about=about,
        purposes=tuple(Purpose),
        stages=(*Stage, None),
        reason=reason,
        caution=caution,
        source="our judgement",
    )


def book(*rules: Rule) -> Rulebook:
    return Rulebook(no_cards_title="Talk", no_cards_whose_words="Yours.", rules=rules)


def keys(asked: Asked, decks: list[Deck], rules: Rulebook) -> list[str]:
    return [suggestion.key for suggestion in suggestions(asked, decks=decks, book=rules)]


def test_of_five_decks_three_are_suggested() -> None:
    decks = [a_deck(key) for key in "abcde"]

    assert keys(ASKED, decks, book(a_reason(*"abcde"))) == ["no-cards", "a", "b", "c"]


def test_the_deck_with_most_reasons_stands_first_and_the_others_keep_their_order() -> None:
    decks = [a_deck(key) for key in "abcd"]
    rules = book(
        a_reason(*"abcd"), a_reason("d", "c", reason="Also this."), a_reason("d", reason="And this.")
    )

    assert keys(ASKED, decks, rules) == ["no-cards", "d", "c", "a"]


def test_a_deck_without_a_reason_is_not_suggested() -> None:
    decks = [a_deck("a"), a_deck("b")]

    assert keys(ASKED, decks, book(a_reason("b"))) == ["no-cards", "b"]


def test_a_caution_alone_is_no_reason() -> None:
    only_a_caution = a_reason("a", reason="", caution="Mind the step.")

    assert keys(ASKED, [a_deck("a")], book(only_a_caution)) == ["no-cards"]


def test_a_deck_is_suggested_only_for_what_it_was_written_for() -> None:
    noticing = Asked(purpose=Purpose.NOTICE, stage=None, minutes=None, available=None, avoid=frozenset())
    on_a_hard_day = Asked(
        purpose=Purpose.PLAN, stage=Stage.HARD, minutes=None, available=None, avoid=frozenset()
    )

    assert keys(noticing, [a_deck("a")], book(a_reason("a"))) == ["no-cards"]
    assert keys(on_a_hard_day, [a_deck("a")], book(a_reason("a"))) == ["no-cards"]


def test_no_cards_may_carry_a_caution_too() -> None:
    rules = book(a_reason("no-cards", reason="", caution="The café is loud."))

    (only,) = suggestions(ASKED, decks=[], book=rules)

    assert (only.title, only.caution, only.whose_words) == ("Talk", "The café is loud.", "Yours.")
