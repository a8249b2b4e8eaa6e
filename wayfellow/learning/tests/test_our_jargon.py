"""The words that services use, explained: enough of them, short, easy, and each only once."""

import pytest

from tests.reading_age import reading_age
from tests.told import RecordProperty
from wayfellow.learning.library import jargon, jargon_about, read_jargon
from wayfellow.learning.topic_text import TopicRefused

FEWEST, OLDEST_READER, MOST_SENTENCES = 60, 11.0, 3
FILE = '[[groups]]\ntitle = "Water"\nterms = [{ term = "Weir", means = "A low wall in a river." }]\n'


def test_at_least_sixty_words_are_explained(record_property: RecordProperty) -> None:
    terms = [term for group in jargon() for term in group.terms]

    record_property("counted", f"{len(terms)} words in {len(jargon())} groups")
    assert len(terms) >= FEWEST


@pytest.mark.parametrize("group", jargon(), ids=lambda group: group.title)
def test_a_group_is_easy_to_read(group: object) -> None:
    means = [term.means for term in group.terms]  # type: ignore[attr-defined]  # a group of the jargon

    assert reading_age("\n".join(means)) <= OLDEST_READER
    assert all(words.endswith(".") for words in means)
    assert all(words.count(". ") < MOST_SENTENCES for words in means)


def test_words_stand_in_the_order_of_letters() -> None:
    for group in jargon():
        names = [term.term.casefold() for term in group.terms]
        assert names == sorted(names)


@pytest.mark.parametrize("asked", ["sectioned", "  Sectioned ", "DETAINED", "kept in hospital by"])
def test_a_word_is_found_by_its_name_by_another_name_or_by_what_it_means(asked: str) -> None:
    found = [term.term for group in jargon_about(asked) for term in group.terms]

    assert found == ["Detained"]


def test_nothing_is_found_where_nothing_is_explained() -> None:
    assert jargon_about("submarine") == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("groups = 3", "Expected `array`, got `int`"),
        ("groups = [", "jargon.toml"),
        (FILE.replace("means", "sense"), "unknown field `sense`"),
        (FILE.replace('[{ term = "Weir", means = "A low wall in a river." }]', "[]"), "length >= 1"),
        (FILE + FILE, "'weir' is explained twice"),
    ],
)
def test_an_odd_file_is_refused(text: str, why: str) -> None:
    with pytest.raises(TopicRefused) as refused:
        read_jargon(text, where="jargon.toml")

    assert why in str(refused.value)
