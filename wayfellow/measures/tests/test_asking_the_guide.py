"""What the guide says of decks, for every purpose and every way things may be: the whole table."""

import pytest

from wayfellow.measures.captures import Captures
from wayfellow.measures.deck import all_decks, deck
from wayfellow.measures.guide import MOST, Suggestion, SuggestionKind, guide
from wayfellow.measures.guide_rules import rulebook
from wayfellow.measures.purpose import Purpose, Stage

DECKS_ALONE = frozenset(deck.key for deck in all_decks())
TABLE = [(purpose, stage) for purpose in Purpose for stage in (None, *Stage)]

every_cell = pytest.mark.parametrize(
    ("purpose", "stage"), TABLE, ids=[f"{p}/{s or 'unsaid'}" for p, s in TABLE]
)


def decks_of(suggestions: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.key for suggestion in suggestions if suggestion.kind is SuggestionKind.DECK]


@every_cell
def test_no_cards_stands_first_and_once(purpose: Purpose, stage: Stage | None) -> None:
    first, *others = guide(purpose=purpose, stage=stage)

    assert first.kind is SuggestionKind.NO_CARDS
    assert first.title == "No cards, just talk"
    assert (first.key, first.minutes, first.whose_words) == ("no-cards", None, "Your own.")
    assert (first.cautions, first.rights, first.captures) == ((), "", ())
    assert SuggestionKind.NO_CARDS not in {other.kind for other in others}


@every_cell
def test_every_suggestion_gives_a_reason_and_few(purpose: Purpose, stage: Stage | None) -> None:
    for suggestion in guide(purpose=purpose, stage=stage):
        assert 1 <= len(suggestion.reasons) <= 3
        assert len(set(suggestion.reasons)) == len(suggestion.reasons)


@every_cell
def test_no_cards_has_no_fewer_reasons_than_any_other(purpose: Purpose, stage: Stage | None) -> None:
    first, *others = guide(purpose=purpose, stage=stage)

    assert all(len(first.reasons) >= len(other.reasons) for other in others)


@every_cell
def test_at_most_three_beside_no_cards_each_once(purpose: Purpose, stage: Stage | None) -> None:
    _, *others = guide(purpose=purpose, stage=stage)

    assert len(others) <= MOST == 3
    assert len({other.key for other in others}) == len(others)


@every_cell
def test_every_deck_written_for_this_has_a_reason_and_is_suggested(
    purpose: Purpose, stage: Stage | None
) -> None:
    suited = {deck.key for deck in all_decks() if deck.suits(purpose, stage)}

    assert set(decks_of(guide(purpose=purpose, stage=stage))) == suited


@every_cell
@pytest.mark.parametrize("minutes", [1, 29, 30, 31])
def test_a_deck_that_takes_longer_than_there_is_time_is_left_out(
    purpose: Purpose, stage: Stage | None, minutes: int
) -> None:
    first, *others = guide(purpose=purpose, stage=stage, minutes=minutes)

    assert first.kind is SuggestionKind.NO_CARDS
    assert all(other.minutes is not None and other.minutes <= minutes for other in others)


@every_cell
def test_with_time_enough_nothing_is_left_out(purpose: Purpose, stage: Stage | None) -> None:
    assert guide(purpose=purpose, stage=stage, minutes=30) == guide(purpose=purpose, stage=stage)


@every_cell
@pytest.mark.parametrize("key", ["finding-my-footing", "taking-part"])
def test_a_deck_to_avoid_is_left_out_and_the_rest_stays(
    purpose: Purpose, stage: Stage | None, key: str
) -> None:
    everything = guide(purpose=purpose, stage=stage, available=DECKS_ALONE)

    found = guide(purpose=purpose, stage=stage, available=DECKS_ALONE, avoid=frozenset({key}))

    assert found == tuple(suggestion for suggestion in everything if suggestion.key != key)


@every_cell
@pytest.mark.parametrize("key", ["finding-my-footing", "taking-part"])
def test_only_decks_the_service_uses_are_suggested(purpose: Purpose, stage: Stage | None, key: str) -> None:
    everything = guide(purpose=purpose, stage=stage, available=DECKS_ALONE)

    found = guide(purpose=purpose, stage=stage, available=frozenset({key}))

    assert found == tuple(suggestion for suggestion in everything if suggestion.key in ("no-cards", key))


@every_cell
def test_a_service_without_decks_still_gets_an_answer(purpose: Purpose, stage: Stage | None) -> None:
    found = guide(purpose=purpose, stage=stage, available=frozenset())

    assert [suggestion.key for suggestion in found] == ["no-cards"]


def test_no_cards_cannot_be_avoided() -> None:
    found = guide(purpose=Purpose.PLAN, available=DECKS_ALONE, avoid=frozenset({"no-cards", *DECKS_ALONE}))

    assert [suggestion.key for suggestion in found] == ["no-cards"]


@pytest.mark.parametrize("stage", [None, *Stage])
def test_somebody_who_would_like_to_just_talk_is_offered_nothing_else(stage: Stage | None) -> None:
    (only,) = guide(purpose=Purpose.JUST_TALK, stage=stage)

    assert only.reasons[0] == "You would like to just talk. Nothing more is needed."


@pytest.mark.parametrize("purpose", list(Purpose))
def test_the_deck_on_taking_part_is_not_offered_when_things_are_hard(purpose: Purpose) -> None:
    assert "taking-part" not in decks_of(guide(purpose=purpose, stage=Stage.HARD))


@pytest.mark.parametrize("purpose", [purpose for purpose in Purpose if purpose is not Purpose.JUST_TALK])
def test_when_things_are_hard_a_deck_comes_with_a_word_to_go_gently(purpose: Purpose) -> None:
    _, footing = guide(purpose=purpose, stage=Stage.HARD)

    assert footing.caution.startswith("Go gently. One card can be plenty, and you can stop at any point.")


def test_when_the_service_asked_people_read_that_they_can_say_no() -> None:
    first, *decks = guide(purpose=Purpose.SERVICE_ASKED, available=DECKS_ALONE)

    assert "The service asked, and you can still say no, or not today." in first.reasons
    assert all("You can say no to cards, and still talk." in suggestion.caution for suggestion in decks)


def test_a_suggestion_carries_what_the_deck_says_of_itself() -> None:
    _, footing = guide(purpose=Purpose.NOTICE, stage=Stage.HARD)

    assert footing == Suggestion(
        kind=SuggestionKind.DECK,
        key="finding-my-footing",
        title="Finding my footing",
        reasons=(
            "It asks about ordinary days and what is in them.",
            "It asks what you still have a hand in when a day goes wrong.",
        ),
        cautions=("Go gently. One card can be plenty, and you can stop at any point.",),
        minutes=30,
        minutes_reckoned=False,
        whose_words=deck("finding-my-footing").whose_words,
        rights="Wayfellow’s own. Everybody may use them, and change them.",
        captures=(
            Captures.CONNECTION,
            Captures.HOPE,
            Captures.IDENTITY,
            Captures.MEANING,
            Captures.MASTERY,
        ),
    )


def test_cautions_for_the_same_deck_are_read_one_after_the_other() -> None:
    _, footing = guide(purpose=Purpose.LOOK_BACK, stage=Stage.HARD)

    assert footing.caution == (
        "Go gently. One card can be plenty, and you can stop at any point. "
        "Looking back can stir things up. Leave out whatever you like."
    )


def lines_heard(about: str) -> set[str]:
    """Whatever is said of this one by somebody asking about it alone."""
    return {
        line
        for purpose, stage in TABLE
        for suggestion in guide(purpose=purpose, stage=stage, available=frozenset({about}))
        if suggestion.key == about
        for line in (*suggestion.reasons, *suggestion.cautions)
    }


def test_every_reason_is_heard_of_everything_it_is_about() -> None:
    reasons = [rule for rule in rulebook().rules if rule.reason]
    heard = {key: lines_heard(key) for rule in reasons for key in rule.about}

    unheard = [
        f"{key}: {rule.reason}" for rule in reasons for key in rule.about if rule.reason not in heard[key]
    ]

    assert unheard == []


def test_every_caution_is_heard_of_something_it_is_about() -> None:
    cautions = [rule for rule in rulebook().rules if rule.caution]

    unheard = [
        rule.caution for rule in cautions if not any(rule.caution in lines_heard(key) for key in rule.about)
    ]

    assert len(cautions) >= 6
    assert unheard == []


def test_every_rule_says_where_it_comes_from() -> None:
    sources = [rule.source for rule in rulebook().rules]

    assert all(source == "our judgement" or len(source) > 30 for source in sources)


def test_the_same_question_gets_the_same_answer() -> None:
    answers = {guide(purpose=Purpose.PLAN, stage=Stage.GETTING_ON) for _ in range(5)}

    assert len(answers) == 1
