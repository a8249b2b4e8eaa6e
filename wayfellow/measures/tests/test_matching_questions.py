"""An imported questionnaire is held against a measure, question by question."""

from wayfellow.measures.importers.questionnaire import ItemKind
from wayfellow.measures.instrument import Kind, Status
from wayfellow.measures.instruments import instrument
from wayfellow.measures.matching import Match, match
from wayfellow.measures.tests.made_up import file, line, measure, question, responses, three


def ids(found: Match) -> list[str | None]:
    return [pair.item.id if pair.item else None for pair in found.pairs]


def test_questions_are_paired_in_their_order() -> None:
    found = match(three(), measure())

    assert ids(found) == ["q1", "q2", "q3"]
    assert [pair.number for pair in found.pairs] == [1, 2, 3]
    assert (found.problems, found.left_over) == ((), ())


def test_what_nobody_answers_is_passed_over() -> None:
    imported = file(
        line("Hello"),
        question("q1"),
        line("Colours of the sea", kind=ItemKind.GROUP_HEADING),
        question("hidden", kind=ItemKind.HIDDEN),
        question("q2"),
        question("sum", (), kind=ItemKind.CALCULATED),
        question("q3"),
    )

    found = match(imported, measure())

    assert ids(found) == ["q1", "q2", "q3"]
    assert found.problems == ()
    assert found.left_over == ()
    assert "Words that stand between the questions are left out (1 in the file)." in found.notes


def test_a_name_and_a_date_besides_are_left_over() -> None:
    imported = file(
        question("name", (), kind=ItemKind.TEXT),
        question("day", (), kind=ItemKind.DATE),
        *three().items,
    )

    found = match(imported, measure())

    assert ids(found) == ["q1", "q2", "q3"]
    assert [item.id for item in found.left_over] == ["name", "day"]
    assert found.problems == ()


def test_a_question_too_few_is_said_with_both_numbers_and_the_item() -> None:
    found = match(file(question("q1"), question("q2")), measure())

    assert ids(found) == ["q1", "q2", None]
    assert found.problems == (
        "The file asks 2 questions, and the measure has 3 items.",
        "Item 3: the file has no question for it.",
    )


def test_a_question_too_many_is_said_and_left_over() -> None:
    found = match(file(*three().items, question("q4")), measure())

    assert found.problems == ("The file asks 4 questions, and the measure has 3 items.",)
    assert [item.id for item in found.left_over] == ["q4"]


def test_choosing_every_question_settles_a_file_with_too_many() -> None:
    imported = file(question("before"), *three().items)

    found = match(imported, measure(), chosen={1: "q1", 2: "q2", 3: "q3"})

    assert ids(found) == ["q1", "q2", "q3"]
    assert found.problems == ()
    assert [item.id for item in found.left_over] == ["before"]


def test_choosing_one_question_leaves_the_others_in_their_order() -> None:
    found = match(three(), measure(), chosen={1: "q3"})

    assert ids(found) == ["q3", "q1", "q2"]
    assert found.problems == ()
    assert (
        "The questions stand in another order in the file. They are asked in the measure's order."
        in found.notes
    )


def test_choosing_one_question_twice_is_said_for_both_items() -> None:
    found = match(three(), measure(), chosen={1: "q1", 2: "q1", 3: "q3"})

    assert found.problems == (
        "Item 1: the question “q1” was chosen for 2 items.",
        "Item 2: the question “q1” was chosen for 2 items.",
    )


def test_choosing_what_the_file_does_not_ask_is_said() -> None:
    found = match(file(line("Hello"), *three().items), measure(), chosen={1: "Hello", 2: "q2", 3: "q9"})

    assert ids(found) == [None, "q2", None]
    assert found.problems == (
        "Item 1: the file asks no question called “Hello”.",
        "Item 3: the file asks no question called “q9”.",
        "Item 1: the file has no question for it.",
        "Item 3: the file has no question for it.",
    )


def test_choosing_for_an_item_that_is_not_there_is_said() -> None:
    found = match(file(*three().items, question("q4")), measure(), chosen={4: "q4"})

    assert ids(found) == ["q1", "q2", "q3"]
    assert found.problems == ("The measure has no item 4.",)


def test_a_question_shown_only_sometimes_is_noted() -> None:
    imported = file(question("q1"), question("q2", shown_when="q1 = a"), question("q3", shown_when="q1 = a"))

    found = match(imported, measure())

    assert found.problems == ()
    assert "The file shows items 2 and 3 only under a condition. Here it is always shown." in found.notes


def test_warnings_of_the_file_stand_among_the_notes() -> None:
    found = match(file(*three().items, warnings=("A calculation was left out.",)), measure())

    assert found.notes[-1] == "A calculation was left out."


def test_words_right_before_the_first_question_are_its_introduction() -> None:
    imported = file(
        line("Another questionnaire"),
        question("name", (), kind=ItemKind.TEXT),
        line("Colours", kind=ItemKind.GROUP_HEADING),
        line("  ", id_="blank"),
        line("Look around you."),
        line("Secret", kind=ItemKind.HIDDEN),
        *three().items,
        line("Thank you"),
    )

    found = match(imported, measure())

    assert found.introduction == "Colours\nLook around you."


def test_a_file_without_questions_has_no_introduction() -> None:
    found = match(file(line("Hello")), measure())

    assert found.introduction == ""
    assert found.problems[0] == "The file asks 0 questions, and the measure has 3 items."
    assert ids(found) == [None, None, None]


def test_a_measure_that_is_not_offered_is_not_matched() -> None:
    closed = measure(kind=Kind.NOT_OFFERED, why_not_offered="Its owner approves every program.")

    found = match(three(), closed)

    assert found.pairs == ()
    assert found.problems == ("HB-3 is not offered here. Its owner approves every program.",)


def test_a_measure_with_own_goals_has_no_questions_to_match() -> None:
    found = match(three(), measure(kind=Kind.OWN_GOALS, count=None))

    assert found.problems == ("HB-3 works with a person's own goals, and has no questions of its own.",)


def test_a_measure_whose_items_were_not_found_is_not_matched() -> None:
    found = match(three(), measure(count=None))

    assert found.problems == ("How many items HB-3 has, or which answers they take, was not found.",)


def test_a_scale_that_nobody_has_checked_is_noted() -> None:
    found = match(three(), measure(taking=responses(status=Status.UNVERIFIED)))

    assert found.problems == ()
    assert "Which answers the measure takes was not checked against its source." in found.notes


def test_a_file_for_another_measure_does_not_match_who_5() -> None:
    found = match(three(), instrument("who-5"))

    assert found.problems[0] == "The file asks 3 questions, and the measure has 5 items."
    assert "Item 1: no answer counts 4." in found.problems
