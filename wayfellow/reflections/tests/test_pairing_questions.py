"""Which question of the file is which item: as they come, or as a lead says."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from tests import made_up
from tests.cast import AT, Member
from wayfellow.foundation.refusals import NotNow, NotThere
from wayfellow.measures.importers import ImportedItem, ImportedOption, ImportedQuestionnaire, ItemKind
from wayfellow.reflections import actions
from wayfellow.reflections.queries import draft

SEVEN = tuple("ABCDEFG")


def texts(lead: Member, wording_id: UUID) -> list[str]:
    """The questions, in the order of the items; empty where there is none."""
    pairs = draft(lead.viewer, wording_id=wording_id).match.pairs
    return [pair.item.text if pair.item else "" for pair in pairs]


def left_over(lead: Member, wording_id: UUID) -> list[str]:
    """The questions that are no item."""
    return [item.text for item in draft(lead.viewer, wording_id=wording_id).match.left_over]


def without_numbers(*labels: str) -> ImportedQuestionnaire:
    """Questions whose answers nothing but their place tells apart."""
    answers = tuple(ImportedOption(f"a{place}", label) for place, label in enumerate(labels))
    items = [made_up.question(number, text, answers) for number, text in enumerate(made_up.QUESTIONS, 1)]
    return ImportedQuestionnaire("Sky and sea", tuple(items))


def test_two_questions_change_places(lead: Member) -> None:
    wording_id = made_up.load(lead, *"ABCDE")

    actions.pair(wording_id=wording_id, number=2, item_id="q4", by=lead.viewer)

    assert texts(lead, wording_id) == ["A", "D", "C", "B", "E"]


def test_the_same_question_again_changes_nothing(lead: Member) -> None:
    wording_id = made_up.load(lead, *"ABCDE")

    actions.pair(wording_id=wording_id, number=2, item_id="q2", by=lead.viewer)

    assert texts(lead, wording_id) == ["A", "B", "C", "D", "E"]


def test_a_question_that_was_left_over_takes_a_place(lead: Member) -> None:
    wording_id = made_up.load(lead, *SEVEN)

    actions.pair(wording_id=wording_id, number=1, item_id="q7", by=lead.viewer)

    assert texts(lead, wording_id) == ["G", "B", "C", "D", "E"]
    assert left_over(lead, wording_id) == ["A", "F"]


def test_an_item_without_a_question_is_given_one_of_another(lead: Member) -> None:
    wording_id = made_up.load(lead, *"ABC")

    actions.pair(wording_id=wording_id, number=5, item_id="q1", by=lead.viewer)

    assert texts(lead, wording_id) == ["", "B", "C", "", "A"]


@pytest.mark.parametrize(("number", "item_id"), [(1, "q9"), (1, ""), (6, "q1"), (0, "q1"), (-1, "q1")])
def test_what_is_not_there_is_not_paired(number: int, item_id: str, lead: Member) -> None:
    wording_id = made_up.load(lead, *"ABCDE")

    with pytest.raises(NotThere):
        actions.pair(wording_id=wording_id, number=number, item_id=item_id, by=lead.viewer)

    assert texts(lead, wording_id) == ["A", "B", "C", "D", "E"]


def test_the_rest_of_a_longer_file_is_left_out_when_somebody_says_so(lead: Member) -> None:
    wording_id = made_up.load(lead, *SEVEN)
    before = draft(lead.viewer, wording_id=wording_id)

    actions.leave_others_out(wording_id=wording_id, by=lead.viewer)

    after = draft(lead.viewer, wording_id=wording_id)
    assert before.match.problems == ("The file asks 7 questions, and the measure has 5 items.",)
    assert (before.asks_about_the_rest, after.asks_about_the_rest) == (True, False)
    assert after.match.problems == ()
    assert left_over(lead, wording_id) == ["F", "G"]


def test_until_then_it_is_not_put_in_use(lead: Member) -> None:
    wording_id = made_up.load(lead, *SEVEN)

    with pytest.raises(NotNow):
        actions.put_in_use(wording_id=wording_id, language="en", by=lead.viewer, at=AT)

    assert texts(lead, wording_id) == list("ABCDE")


def test_answers_without_numbers_are_turned_round(lead: Member) -> None:
    wording_id = actions.load_draft(
        measure=made_up.MEASURE,
        imported=without_numbers("None", "Few", "Some", "Many", "Most", "All"),
        came_from="sky.csv",
        by=lead.viewer,
        at=AT,
    )
    values = []
    for highest_first in (False, True, False):
        actions.turn_answers(wording_id=wording_id, highest_first=highest_first, by=lead.viewer)
        found = draft(lead.viewer, wording_id=wording_id)
        values.append([one.value for one in found.match.pairs[0].options])
        assert found.is_told_by_place
        assert found.highest_first == highest_first

    assert values == [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [0, 1, 2, 3, 4, 5]]


def test_turning_them_round_keeps_what_was_paired(lead: Member) -> None:
    wording_id = made_up.load(lead, *"ABCDE")
    actions.pair(wording_id=wording_id, number=1, item_id="q5", by=lead.viewer)

    actions.turn_answers(wording_id=wording_id, highest_first=True, by=lead.viewer)

    assert texts(lead, wording_id) == ["E", "B", "C", "D", "A"]


def test_questions_that_take_no_answer_of_several_are_passed_over(lead: Member) -> None:
    name = ImportedItem("name", "What are you called?", ItemKind.TEXT)
    asked = made_up.questionnaire(*"ABCDE")
    wording_id = actions.load_draft(
        measure=made_up.MEASURE,
        imported=ImportedQuestionnaire("Sky", (name, *asked.items)),
        came_from="sky.json",
        by=lead.viewer,
        at=AT,
    )

    assert texts(lead, wording_id) == ["A", "B", "C", "D", "E"]
    assert left_over(lead, wording_id) == ["What are you called?"]
    assert draft(lead.viewer, wording_id=wording_id).match.problems == ()


def test_a_draft_that_is_not_there_is_not_paired(lead: Member) -> None:
    deeds: tuple[Callable[[UUID], None], ...] = (
        lambda one: actions.pair(wording_id=one, number=1, item_id="q1", by=lead.viewer),
        lambda one: actions.leave_others_out(wording_id=one, by=lead.viewer),
        lambda one: actions.turn_answers(wording_id=one, highest_first=True, by=lead.viewer),
    )
    for deed in deeds:
        for gone in (uuid4(), made_up.put_in_use(lead)):
            with pytest.raises(NotThere):
                deed(gone)
