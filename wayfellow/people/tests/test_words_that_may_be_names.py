"""Likely names in a text: the name, how people shorten it, how fingers slip; other words are left alone."""

import pytest

from wayfellow.people.likely_names import LikelyName, likely_names

NAMES = ("Sam", "Robin", "Anne-Marie van Dijk", "Will", "William", "Theodore", "José")


def words(text: str, *names: str) -> list[str]:
    """The words that are pointed at."""
    return [likely.word for likely in likely_names(text, names=names or NAMES)]


@pytest.mark.parametrize(
    "text",
    ["Sam came by.", "sam came by.", "SAM came by.", "I saw Sam’s kitchen.", "It was sams idea.", "(Sam)"],
)
def test_the_name_itself_however_it_is_written(text: str) -> None:
    [found] = likely_names(text, names=["Sam"])

    assert found.name == "Sam"
    assert found.word.lower().startswith("sam")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sammy", "Sam"),
        ("sammy", "Sam"),
        ("sammie", "Sam"),
        ("Samuel", "Sam"),
        ("Rob", "Robin"),
        ("Robbie", "Robin"),
        ("Marie", "Anne-Marie van Dijk"),
        ("Anne", "Anne-Marie van Dijk"),
        ("dijk", "Anne-Marie van Dijk"),
        ("Bill", "William"),
        ("Billy", "William"),
        ("Ted", "Theodore"),
        ("Theo", "Theodore"),
        ("Jose", "José"),
        ("josé", "José"),
    ],
)
def test_what_somebody_may_be_called(written: str, name: str) -> None:
    found = likely_names(f"Today {written} was quiet.", names=[name])

    assert found == (LikelyName(written, name),)


@pytest.mark.parametrize("written", ["Robbin", "robn", "Roibn", "Ribin", "robins", "robinn"])
def test_one_slip_of_the_finger(written: str) -> None:
    assert words(f"With {written} again.", "Robin") == ([written] if len(written) >= 5 else [])


@pytest.mark.parametrize("written", ["cabin", "robust", "turbines", "Ruben", "bin"])
def test_words_that_are_further_away_are_left_alone(written: str) -> None:
    assert words(f"In the {written} then.", "Robin") == []


@pytest.mark.parametrize(
    "text",
    [
        "I will write more.",
        "It may help.",
        "The same as before. Same again.",
        "Maybe I was willing.",
        "I said it at the market.",
        "van and de are small words",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert words(text, "Will", "May", "Sam", "Mark", "Anne van Dijk") == []


def test_a_name_that_is_an_ordinary_word_counts_with_a_capital() -> None:
    assert words("I asked Will and will ask again. May came.", "Will", "May") == ["Will", "May"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("With S. about the bus.", ["S."]),
        ("With R. and with S.", ["R.", "S."]),
        ("I. did. A. b. s. it", []),
        ("U.S. maps", []),
        ("plan B. is fine", []),
    ],
)
def test_a_single_letter_with_a_stop(text: str, found: list[str]) -> None:
    assert words(text, "Sam", "Robin") == found


def test_a_name_in_letters_without_cases_is_found_inside_a_line() -> None:
    assert [likely.name for likely in likely_names("今日は明子さんと話した。", names=["明子"])] == ["明子"]
    assert likely_names("今日は話した。", names=["明子"]) == ()


def test_a_small_written_name_of_one_word_is_a_name_all_the_same() -> None:
    assert words("I met zed there, and Zed’s dog.", "zed") == ["zed", "Zed"]


def test_each_word_is_told_once_in_the_order_of_the_text() -> None:
    assert words("Robin, Sam, Robin, sam.") == ["Robin", "Sam", "sam"]


@pytest.mark.parametrize(
    "text", ["", "   ", "A quiet week. I listened more than I talked, and went home on time."]
)
def test_words_about_ones_work_are_left_alone(text: str) -> None:
    assert words(text) == []


def test_nobody_to_look_for_finds_nobody() -> None:
    assert likely_names("Sam and Robin", names=[]) == ()


def test_one_letter_is_no_part_of_a_name() -> None:
    assert words("A day with x in it.", "X Æ") == []


def test_a_likely_name_says_no_name_in_a_log() -> None:
    assert "Sam" not in repr(likely_names("Sam", names=["Sam"]))


def test_a_long_text_with_many_people_is_looked_through_at_once() -> None:
    names = [f"Person{number:03d}" for number in range(60)]

    assert words("A line about the week. " * 400, *names) == []
