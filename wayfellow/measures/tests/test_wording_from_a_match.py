"""A questionnaire that matches gives the owner's wording; one that does not gives none."""

import pytest

from wayfellow.measures.instruments import all_instruments
from wayfellow.measures.matching import NotMatching, match
from wayfellow.measures.response import QuestionnaireResponse
from wayfellow.measures.tests.made_up import file, line, measure, options, question, three
from wayfellow.measures.wording import ItemWords, OptionWords, OriginalWording


def test_the_wording_has_the_files_words_and_the_measures_values() -> None:
    imported = file(
        line("Look around you."), question("q1", options(codes="3210"), text="How blue is the sky?")
    )

    wording = match(imported, measure(count=1)).wording(language="en-AU", version="2024")

    assert wording == OriginalWording(
        measure="how-blue",
        language="en-AU",
        version="2024",
        introduction="Look around you.",
        items=(
            ItemWords(
                number=1,
                text="How blue is the sky?",
                options=(
                    OptionWords(3, "Not blue"),
                    OptionWords(2, "A bit blue"),
                    OptionWords(1, "Rather blue"),
                    OptionWords(0, "All blue"),
                ),
            ),
        ),
    )


def test_the_wording_stands_in_the_measures_order() -> None:
    found = match(three(), measure(), chosen={1: "q3", 2: "q2", 3: "q1"})

    wording = found.wording(language="en", version="1")

    assert [(item.number, item.text) for item in wording.items] == [
        (1, "How blue is q3?"),
        (2, "How blue is q2?"),
        (3, "How blue is q1?"),
    ]


def test_with_a_problem_there_is_no_wording() -> None:
    found = match(three({2: options(scores=(0, 1, 2, 7))}), measure())

    with pytest.raises(NotMatching, match="Item 2: the answer “All blue” counts 7"):
        found.wording(language="en", version="1")


def test_every_measure_with_items_takes_a_file_made_for_it_and_can_be_answered_in_its_words() -> None:
    tried = 0
    for instrument in all_instruments():
        if instrument.items is None or instrument.responses is None or instrument.not_offered_because:
            continue
        shown = [instrument.responses.values_of(number + 1) for number in range(instrument.items.value)]
        imported = file(
            *(
                question(f"q{number}", options([f"{v} blue" for v in values], codes=map(str, values)))
                for number, values in enumerate(shown, start=1)
            )
        )

        wording = match(imported, instrument).wording(language="en", version="1")

        highest = {number: max(values) for number, values in enumerate(shown, start=1)}
        assert QuestionnaireResponse.to(wording, instrument, highest).answers == highest
        tried += 1

    assert tried >= 10
