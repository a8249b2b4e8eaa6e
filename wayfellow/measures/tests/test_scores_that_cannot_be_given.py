"""Where a rule was not found there is no number but the reason; what was not seen in its source is marked."""

from typing import Any

import msgspec
import pytest

from wayfellow.measures.instrument import Instrument, Status
from wayfellow.measures.response import AnswerRefused, ConversationNotes
from wayfellow.measures.scoring import RULE_NOT_FOUND, rules_of, score, score_answers
from wayfellow.measures.tests.made_up import measure, responses, words_for_talking
from wayfellow.measures.tests.made_up_scores import a_score, at_most, numbered, scored, table_of

KEPT = "Its owner keeps the rule to themselves."
UNVERIFIED = Status.UNVERIFIED


def test_a_reason_that_the_definition_gives_is_passed_on() -> None:
    found = scored(measure(a_score(how=None, why_not=KEPT)), 1, 2, 3)

    assert (found.value, found.why_not, found.missing) == (None, KEPT, ())


def test_a_score_whose_rule_is_not_known_says_so() -> None:
    found = scored(measure(a_score(how=None)), 1, 2, 3)

    assert (found.value, found.why_not) == (None, "How this score is counted was not found.")


def test_a_rule_without_answers_is_no_rule() -> None:
    """Nothing comes this far without answers that were checked; if it did, there would be no number."""
    instrument = msgspec.structs.replace(measure(a_score()), responses=None)

    with pytest.raises(AnswerRefused, match="has no items of its own"):
        score_answers(instrument, numbered((1, 2, 3)))
    assert [rule.why_not for rule in rules_of(instrument, {})] == [RULE_NOT_FOUND]


def test_one_score_without_a_number_leaves_the_others_theirs() -> None:
    instrument = measure(a_score("kept", None, why_not=KEPT), a_score("total"))

    assert [one.value for one in score_answers(instrument, numbered((1, 2, 3)))] == [None, 6]


@pytest.mark.parametrize(
    "instrument",
    [
        measure(a_score(status=UNVERIFIED)),
        measure(a_score(), taking=responses(status=UNVERIFIED)),
        measure(a_score(lookup=table_of((6, 60), status=UNVERIFIED))),
    ],
    ids=["its rule", "the answers", "its table"],
)
def test_a_number_is_marked_if_it_rests_on_something_unverified(instrument: Instrument) -> None:
    found = scored(instrument, 1, 2, 3)

    assert found.value is not None
    assert found.unverified


def test_the_number_of_items_matters_to_a_score_of_all_items() -> None:
    of_all, of_some = measure(a_score()), measure(a_score(items=(1, 2)))

    assert scored(_with_doubtful_items(of_all), 1, 2, 3).unverified
    assert not scored(_with_doubtful_items(of_some), 1, 2, 3).unverified


def _with_doubtful_items(instrument: Instrument) -> Instrument:
    assert instrument.items is not None
    doubtful = msgspec.structs.replace(instrument.items, status=UNVERIFIED)
    return msgspec.structs.replace(instrument, items=doubtful)


def test_the_rule_for_missing_items_matters_only_where_one_is_missing() -> None:
    instrument = measure(a_score(missing=at_most(1, status=UNVERIFIED)))

    assert scored(instrument, 1, None, 3).unverified
    assert not scored(instrument, 1, 2, 3).unverified


def test_a_talk_has_no_score() -> None:
    notes: Any = ConversationNotes(words_for_talking(measure(a_score())), {1: "Rather blue."})

    with pytest.raises(TypeError, match="Only a questionnaire in its owner's words has a score"):
        score(notes)


@pytest.mark.parametrize("bare", [{1: 1, 2: 2, 3: 3}, None, [1, 2, 3]])
def test_bare_answers_are_no_questionnaire(bare: Any) -> None:
    with pytest.raises(TypeError, match="Only a questionnaire in its owner's words has a score"):
        score(bare)


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ((1, 4, 2), r"^item 2: 4 is none of 0, 1, 2, 3\.$"),
        ((1, 2, -1), r"^item 3: -1 is none of 0, 1, 2, 3\.$"),
        ((True, 2, 3), r"^item 1: True is none of 0, 1, 2, 3\.$"),
        ((1, 2, 3, 0), r"^HB-3 has no item 4\.$"),
    ],
)
def test_answers_that_no_item_takes_are_refused(answers: tuple[int, ...], why: str) -> None:
    with pytest.raises(AnswerRefused, match=why):
        score_answers(measure(a_score()), numbered(answers))
