"""What came out of scoring cannot be changed afterwards; why there is none is said in one plain sentence."""

from dataclasses import FrozenInstanceError

import msgspec
import pytest

from wayfellow.measures.instruments import instrument
from wayfellow.measures.scoring import NO_TABLES, rules_of, score, score_answers

pytestmark = pytest.mark.shows("S12")


def test_a_score_cannot_be_changed() -> None:
    one = instrument("gse")
    (scored, *_) = score_answers(one, dict.fromkeys(range(1, 11), 1))

    with pytest.raises(FrozenInstanceError):
        scored.value = 99.0  # type: ignore[misc]


def test_a_rule_cannot_be_changed() -> None:
    (rule, *_) = rules_of(instrument("gse"), NO_TABLES)

    with pytest.raises(FrozenInstanceError):
        rule.why_not = ""  # type: ignore[misc]


def test_what_is_no_questionnaire_is_refused_in_one_sentence() -> None:
    with pytest.raises(TypeError, match=r"^Only a questionnaire in its owner's words has a score\.$"):
        score("words made for talking")  # type: ignore[arg-type]


def test_a_score_without_a_rule_has_none_whatever_else_is_known_of_it() -> None:
    """That the rule was not found is enough: a way of counting that stands beside it counts nothing."""
    one = instrument("gse")
    known = one.scores[0]
    unknown = msgspec.structs.replace(known, why_not="The rule was not found.")

    (rule,) = rules_of(msgspec.structs.replace(one, scores=(unknown,)), NO_TABLES)

    assert known.how is not None
    assert (rule.why_not, dict(rule.worth), rule.rows) == ("The rule was not found.", {}, None)
