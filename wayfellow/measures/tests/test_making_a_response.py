"""A questionnaire is made of the owner's own words, in full, and of answers among those shown."""

from dataclasses import replace

import msgspec
import pytest

from wayfellow.measures.instrument import Scale
from wayfellow.measures.instruments import instrument
from wayfellow.measures.response import (
    AnswerRefused,
    ConversationNotes,
    QuestionnaireResponse,
    WordingRefused,
)
from wayfellow.measures.scoring import score
from wayfellow.measures.tests.made_up import answered, measure, responses, total, words, words_for_talking
from wayfellow.measures.wording import ConversationWording, ItemWords, OriginalWording

BLUE = measure()


def test_every_item_has_its_answer_and_those_left_out_have_none() -> None:
    response = QuestionnaireResponse.to(words(BLUE), BLUE, {1: 3, 3: None})

    assert response.answers == {1: 3, 2: None, 3: None}
    assert (response.instrument, response.wording) == (BLUE, words(BLUE))


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({4: 1}, "HB-3 has no item 4."),
        ({2: 7}, "item 2: 7 is none of 0, 1, 2, 3."),
        ({2: True}, "item 2: True is none of 0, 1, 2, 3."),
        ({3: 1.0}, "item 3: 1.0 is none of 0, 1, 2, 3."),
        ({1: "2"}, "item 1: 2 is none of 0, 1, 2, 3."),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_the_item_named(answers: dict[int, int], why: str) -> None:
    with pytest.raises(AnswerRefused) as refused:
        QuestionnaireResponse.to(words(BLUE), BLUE, answers)

    assert str(refused.value) == why


def test_an_item_with_a_scale_of_its_own_takes_those_answers_alone() -> None:
    own = measure(taking=responses(others=(Scale(items=(2,), values=(10, 20)),)))

    assert answered(own, 1, 10, 1).answers == {1: 1, 2: 10, 3: 1}
    with pytest.raises(AnswerRefused, match="item 2: 1 is none of 10, 20"):
        answered(own, 1, 1, 1)


def test_an_answer_set_aside_is_taken_where_it_was_shown() -> None:
    aside = measure(taking=responses(set_aside=(9,)))
    shown, not_shown = words(aside), replace(words(aside), items=words(BLUE).items)

    assert QuestionnaireResponse.to(shown, aside, {1: 9}).answers[1] == 9
    with pytest.raises(AnswerRefused, match=r"item 1: 9 was not among the answers shown\."):
        QuestionnaireResponse.to(not_shown, aside, {1: 9})


def test_a_measure_without_items_has_no_responses() -> None:
    with pytest.raises(AnswerRefused, match=r"HB-3 has no items of its own\."):
        QuestionnaireResponse.to(words(BLUE), measure(count=None), {})


def test_words_of_another_measure_are_refused() -> None:
    with pytest.raises(TypeError, match="Only the owner's own words for this measure"):
        QuestionnaireResponse.to(replace(words(BLUE), measure="how-green"), BLUE, {})


def test_words_with_an_item_missing_are_refused() -> None:
    short = replace(words(BLUE), items=words(BLUE).items[:2])

    with pytest.raises(WordingRefused, match=r"^HB-3 asks items 1 to 3 in order; these words: 1, 2\.$"):
        QuestionnaireResponse.to(short, BLUE, {1: 1, 2: 1})


def test_words_without_items_are_refused() -> None:
    with pytest.raises(WordingRefused, match=r"these words: none\.$"):
        QuestionnaireResponse.to(replace(words(BLUE), items=()), BLUE, {})


def test_words_in_another_order_are_refused() -> None:
    backwards = replace(words(BLUE), items=tuple(reversed(words(BLUE).items)))

    with pytest.raises(WordingRefused, match=r"in order; these words: 3, 2, 1\.$"):
        QuestionnaireResponse.to(backwards, BLUE, {})


@pytest.mark.parametrize("shown", [slice(0, 3), slice(0, 0)])
def test_words_that_hold_an_answer_back_are_refused(shown: slice) -> None:
    first, *others = words(BLUE).items
    short = replace(words(BLUE), items=(replace(first, options=first.options[shown]), *others))

    with pytest.raises(WordingRefused, match=r"^item 1: the words do not show each of its answers once\.$"):
        QuestionnaireResponse.to(short, BLUE, {})


def test_words_that_show_an_answer_twice_are_refused() -> None:
    first, *others = words(BLUE).items
    twice = replace(words(BLUE), items=(replace(first, options=(*first.options, first.options[0])), *others))

    with pytest.raises(WordingRefused, match="item 1"):
        QuestionnaireResponse.to(twice, BLUE, {})


def test_however_one_is_made_it_is_checked() -> None:
    response = answered(BLUE, 1, 2, 3)

    with pytest.raises(AnswerRefused):
        QuestionnaireResponse(BLUE, words(BLUE), {1: 99})
    with pytest.raises(AnswerRefused):
        replace(response, answers={1: 99})
    with pytest.raises(TypeError):
        replace(response, wording=words_for_talking(BLUE))  # type: ignore[arg-type]


def test_what_was_checked_cannot_be_written_over() -> None:
    given: dict[int, int | None] = {1: 1, 2: 1, 3: 1}
    response = QuestionnaireResponse.to(words(BLUE), BLUE, given)
    given[1] = 99

    assert response.answers[1] == 1
    with pytest.raises(TypeError):
        response.answers[1] = 99  # type: ignore[index]


def test_a_skipped_item_leaves_no_score_where_the_owner_gives_no_rule() -> None:
    [scored] = score(answered(BLUE, 3, None, 3))

    assert scored.value is None
    assert scored.missing == (2,)
    assert scored.why_not != ""


def test_a_skipped_item_within_the_owners_rule_leaves_one_and_beyond_it_none() -> None:
    one_may_be_missing = measure(total(at_most=1))

    [within] = score(answered(one_may_be_missing, 2, None, 2))
    [beyond] = score(answered(one_may_be_missing, 2, None, None))

    assert (within.value, within.prorated) == (6, True)
    assert (beyond.value, beyond.missing) == (None, (2, 3))


def test_who_5_has_no_score_with_one_item_left_out() -> None:
    who_5 = instrument("who-5")

    assert score(answered(who_5, 3, 3, 3, 3, 3))[0].value == 60
    assert score(answered(who_5, 3, 3, 3, 3, None))[0].value is None


def test_notes_hold_what_was_said_to_words_for_talking() -> None:
    notes = ConversationNotes(words_for_talking(BLUE), {2: "Only in the morning."})

    assert notes.thoughts == {2: "Only in the morning."}
    with pytest.raises(TypeError):
        notes.thoughts[1] = "More"  # type: ignore[index]


def test_notes_about_an_item_that_is_not_there_are_refused() -> None:
    with pytest.raises(WordingRefused, match=r"These words have no item 4\."):
        ConversationNotes(words_for_talking(BLUE), {4: "What?"})


def test_what_was_stored_as_words_for_talking_is_not_read_back_as_the_owners() -> None:
    stored = msgspec.json.encode(words_for_talking(BLUE))

    assert msgspec.json.decode(stored, type=ConversationWording) == words_for_talking(BLUE)
    with pytest.raises(msgspec.ValidationError, match="introduction"):
        msgspec.json.decode(stored, type=OriginalWording)


def test_the_owners_words_are_read_back_as_they_were() -> None:
    stored = msgspec.json.encode(words(BLUE))

    assert msgspec.json.decode(stored, type=OriginalWording) == words(BLUE)


def test_an_item_may_have_words_and_no_answers() -> None:
    assert ItemWords(1, "Tell me.").options == ()
