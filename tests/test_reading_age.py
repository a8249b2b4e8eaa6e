"""The reading age that the guards use: known sentences, known syllables, and a sane answer for scraps."""

import pytest

from tests.reading_age import hard_words, reading_age, sentences, syllables, words_of

# From easy to hard; the order is what matters.
LADDER = [
    "The cat sat on the mat. It was hot.",
    "Your plan is yours. You choose who reads it, and you can change your mind about that at any time.",
    "You can share this section with your supporter.",
    "Before the appointment, the practitioner reviews the information that the individual has provided.",
    "Psychoeducational interventions facilitate comprehensive understanding of recurrent symptomatology.",
]

# Counted by ear, and none of them looked at when the rules for vowels were made.
SYLLABLES = {
    1: "bus tea night laugh walked plans rules whole choice stayed wrong eight friends voiced strength",
    2: "kitchen garden table needed wanted places using quiet being leaflet letters supper handled stranger",
    3: "remember tomorrow holiday together radio usual explaining medicine decided animal butterfly",
    4: "conversation everybody supermarket information ceremony television education comfortably",
    5: "university organisation imagination communicating refrigerator opportunity",
}


def test_the_formula_worked_by_hand() -> None:
    # 8 words, 1 sentence, 11 syllables: 0.39 x 8 + 11.8 x 11/8 - 15.59 = 3.755, and five years more.
    assert reading_age("You can share this section with your supporter.") == pytest.approx(8.755)


def test_two_sentences_worked_by_hand() -> None:
    # 11 words, 2 sentences, 15 syllables: 0.39 x 5.5 + 11.8 x 15/11 - 15.59 = 2.6459.
    assert reading_age("Nobody can see this page. You can open it any time.") == pytest.approx(
        7.6459, abs=0.001
    )


def test_harder_texts_are_older() -> None:
    ages = [reading_age(text) for text in LADDER]

    assert ages == sorted(ages)
    assert len(set(ages)) == len(ages)


def test_easy_text_is_for_young_readers_and_hard_text_is_not() -> None:
    assert reading_age(LADDER[0]) == 5
    assert reading_age(LADDER[2]) < 11
    assert reading_age(LADDER[3]) > 16
    assert reading_age(LADDER[4]) == 25


def test_the_same_words_in_one_long_sentence_are_harder() -> None:
    short = "I went to the shop. I met a friend. We had a cup of tea. Then I went home."
    long = "I went to the shop and I met a friend and we had a cup of tea and then I went home."

    assert reading_age(long) > reading_age(short)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "?!", "—"])
def test_a_text_without_words_is_for_everyone(text: str) -> None:
    assert reading_age(text) == 5


@pytest.mark.parametrize("text", ["Go", "Responsibility", "000", "13 11 14", "Leave quickly"])
def test_a_scrap_stays_within_human_ages(text: str) -> None:
    assert 5 <= reading_age(text) <= 25


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in SYLLABLES.items() for word in words.split()]
)
def test_syllables_are_near_what_is_heard(count: int, word: str) -> None:
    assert abs(syllables(word) - count) <= 1


def test_syllables_of_many_words_come_out_level() -> None:
    differences = [syllables(word) - count for count, words in SYLLABLES.items() for word in words.split()]

    exact = differences.count(0) / len(differences)
    assert exact >= 0.85
    assert abs(sum(differences)) / len(differences) <= 0.05


@pytest.mark.parametrize(
    ("word", "count"), [("don’t", 1), ("didn’t", 2), ("couldn't", 2), ("you’re", 1), ("Jo’s", 1), ("14", 1)]
)
def test_short_forms_and_numbers(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("radio", 3), ("video", 3), ("usual", 3), ("quiet", 2), ("created", 3), ("station", 2)],
)
def test_vowels_side_by_side_may_be_heard_apart(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_at_stops_and_at_line_breaks() -> None:
    text = "My plan\nWho can see it? You and Jo.  “It is mine.” That’s all…  Right!\n\nPrint it"

    assert sentences(text) == [
        "My plan",
        "Who can see it?",
        "You and Jo.",
        "“It is mine.",
        "That’s all…",
        "Right!",
        "Print it",
    ]


def test_a_stop_inside_a_number_or_name_ends_nothing() -> None:
    assert sentences("It costs 2.50 at example.org today.") == ["It costs 2.50 at example.org today."]


def test_words_are_told_apart() -> None:
    assert words_of("A staying-well plan, isn't it? (Page 2.)") == [
        "A",
        "staying",
        "well",
        "plan",
        "isn’t",
        "it",
        "Page",
        "2",
    ]


def test_hard_words_are_named_once_in_their_order() -> None:
    text = "Information about medication. Your responsibility? More information, and an ordinary idea."

    assert hard_words(text) == ["information", "medication", "responsibility", "ordinary"]


def test_plain_text_has_no_hard_words() -> None:
    assert hard_words("Something that helps me on a bad day, and people I can ring.") == []
