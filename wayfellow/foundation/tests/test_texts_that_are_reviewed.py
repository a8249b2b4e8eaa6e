"""What every kind of text of a service has in common, and has to say of itself."""

import pytest

from wayfellow.coping.models import ServiceIdea
from wayfellow.foundation.reviewed import ReviewedText, TextState
from wayfellow.learning.models import ServiceTopic
from wayfellow.reflections.models import ServiceDeck


def test_a_kind_that_does_not_say_what_it_says_is_told_so() -> None:
    row = ServiceIdea(text="Swim")

    with pytest.raises(TypeError, match="ServiceIdea does not say what it says"):
        ReviewedText.says.fget(row)  # type: ignore[attr-defined]  # as if it had not said so itself


@pytest.mark.parametrize(
    "row", [ServiceIdea(text="Swim"), ServiceDeck(text="Swim"), ServiceTopic(markdown="Swim")]
)
def test_other_words_have_another_sign(row: ReviewedText) -> None:
    same = ServiceIdea(text="Swim")
    other = ServiceIdea(text="Swim.")

    assert row.says == "Swim"
    assert row.sign == same.sign
    assert row.sign != other.sign
    assert len(row.sign) == 32


def test_a_text_begins_as_a_draft() -> None:
    assert ServiceIdea().state == TextState.DRAFT
