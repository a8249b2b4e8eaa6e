"""A file may have turned an item's answers round already. Then scoring does not turn them twice."""

from wayfellow.measures.instrument import Instrument
from wayfellow.measures.matching import Match, match
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.scoring import score
from wayfellow.measures.tests.made_up import HOW_BLUE, measure, options, responses, three

TURNED = options(scores=(3, 2, 1, 0))


def turning(*items: int) -> Instrument:
    """A measure that turns these items round when it counts."""
    return measure(taking=responses(reverse=items))


def value_of(found: Match, number: int, label: str) -> int:
    return next(one.value for one in found.pairs[number - 1].options if one.option.label == label)


def test_plain_answers_of_an_item_to_be_turned_need_no_word() -> None:
    found = match(three(), turning(2))

    assert value_of(found, 2, "All blue") == 3
    assert found.problems == ()
    assert found.notes == ("The answers of items 1 to 3 were told by the scores in the file.",)


def test_answers_turned_by_the_file_are_turned_back_and_that_is_said() -> None:
    found = match(three({2: TURNED}), turning(2))

    assert value_of(found, 2, "All blue") == 3
    assert found.problems == ()
    assert (
        "Item 2: the file had turned its answers round. They were turned back: scoring does it."
        in found.notes
    )


def test_turned_by_the_file_or_not_the_same_answers_have_the_same_score() -> None:
    turned = turning(2)
    totals = set()
    for imported in (three(), three({2: TURNED})):
        found = match(imported, turned)
        most_blue = {number: value_of(found, number, "All blue") for number in (1, 2, 3)}
        response = QuestionnaireResponse.to(found.wording(language="en", version="1"), turned, most_blue)
        totals.add(score(response)[0].value)

    assert totals == {3 + 0 + 3}


def test_an_item_turned_by_the_file_alone_does_not_match() -> None:
    found = match(three({2: TURNED}), measure())

    assert found.problems == (
        "Item 2: its answers count the other way round than the same answers elsewhere.",
    )


def test_words_are_compared_without_their_case_and_spaces() -> None:
    shouted = options([f" {label.upper()}  " for label in HOW_BLUE], scores=(3, 2, 1, 0))

    found = match(three({2: shouted}), measure())

    assert found.problems == (
        "Item 2: its answers count the other way round than the same answers elsewhere.",
    )


def test_the_same_answers_with_other_numbers_do_not_match() -> None:
    swapped = options(("A bit blue", "Not blue", *HOW_BLUE[2:]), scores=(0, 1, 2, 3))

    found = match(three({3: swapped}), measure())

    assert found.problems == ("Item 3: the same answers count otherwise than in other items.",)


def test_the_way_of_most_items_is_the_plain_one() -> None:
    found = match(three({1: TURNED}), measure())

    assert found.problems == (
        "Item 1: its answers count the other way round than the same answers elsewhere.",
    )


def test_places_that_run_the_other_way_in_one_item_are_seen_by_their_words() -> None:
    upwards, downwards = options(), options(tuple(reversed(HOW_BLUE)))

    found = match(three({1: upwards, 2: downwards, 3: upwards}), turning(2))

    assert value_of(found, 2, "All blue") == 3
    assert found.problems == ()


def test_other_words_in_an_item_to_be_turned_are_to_be_checked() -> None:
    other_words = options(("Never", "Now and then", "Often", "Always"), scores=(3, 2, 1, 0))

    found = match(three({2: other_words}), turning(2))

    assert value_of(found, 2, "Always") == 0
    assert found.problems == ()
    assert (
        "Item 2 is turned round when it is counted. Check that the file has not done so already."
        in found.notes
    )


def test_other_words_in_an_item_that_is_not_turned_need_no_check() -> None:
    other_words = options(("Never", "Now and then", "Often", "Always"), scores=(0, 1, 2, 3))

    found = match(three({2: other_words}), turning(3))

    assert found.problems == ()
    assert found.notes == ("The answers of items 1 to 3 were told by the scores in the file.",)


def test_an_item_with_another_problem_is_not_compared() -> None:
    broken = options(scores=(3, 2, 1, 1))

    found = match(three({2: broken}), measure())

    assert found.problems == ("Item 2: 2 answers count 1.", "Item 2: no answer counts 0.")


def test_answers_set_aside_are_not_turned_back() -> None:
    labels = (*HOW_BLUE, "No idea")
    plain = options(labels, codes="abcd9", scores=(0, 1, 2, 3, 9))
    turned = options(labels, codes="abcd9", scores=(3, 2, 1, 0, 9))
    scale = measure(taking=responses(set_aside=(9,), reverse=(2,)))

    found = match(three({1: plain, 2: turned, 3: plain}), scale)

    assert [one.value for one in found.pairs[1].options] == [0, 1, 2, 3, 9]
