"""Every topic of ours: short, easy to read, in our words, with a source, and careful where it must be."""

import re
from pathlib import Path

import pytest

from tests.architecture.test_page_words import not_ours
from tests.reading_age import reading_age
from tests.told import RecordProperty
from wayfellow.learning.library import LibraryTopic, by_id, library, read_library, topic_id
from wayfellow.learning.tests.writing import FRONT, as_read, as_text
from wayfellow.learning.topic_text import Group, TopicRefused

OLDEST_READER = 11.0
SHORTEST, LONGEST = 200, 400
# What the library has to speak of, by the key of its page.
SUBJECTS = {
    "self-management",
    "sleep",
    "stress",
    "early-signs",
    "triggers",
    "talking-with-services",
    "medicines",
    "side-effects",
    "hearing-voices",
    "low-mood",
    "very-high-mood",
    "anxiety",
    "routines",
    "food",
    "movement",
    "smoking",
    "alcohol-and-drugs",
    "money-and-housing",
    "relationships",
    "telling-people",
    "rights",
    "after-a-crisis",
    "peer-support",
    "hard-thoughts",
}
HARD = {
    "hard-thoughts",
    "hearing-voices",
    "low-mood",
    "alcohol-and-drugs",
    "rights",
    "after-a-crisis",
    "food",
}
# Whoever is in danger while reading these is shown the way to help in the text itself.
LEADS_TO_HELP = {"hard-thoughts", "hearing-voices", "low-mood", "after-a-crisis", "alcohol-and-drugs"}
ABOUT_MEDICINES = {"medicines", "side-effects", "sleep", "smoking", "very-high-mood"}
REVIEWED = "reviewed_on = 2026-11-23\nreading_age = 7.5\n"

each_topic = pytest.mark.parametrize("topic", library(), ids=lambda topic: topic.key)


def all_words(topic: LibraryTopic) -> str:
    """Everything that a reader of it is shown."""
    about = topic.text.about
    lines = (about.title, about.summary, about.content_note or "", *about.cautions, *about.to_take)
    return "\n".join((*lines, as_read(topic.text.body)))


def test_there_is_a_topic_for_every_subject(record_property: RecordProperty) -> None:
    words = sum(len(as_read(topic.text.body).split()) for topic in library())

    record_property("counted", f"{len(library())} topics with {words} words")
    assert {topic.key for topic in library()} == SUBJECTS


@each_topic
def test_the_reading_age_it_states_is_its_own(topic: LibraryTopic) -> None:
    age = reading_age(as_read(topic.text.body))

    assert topic.text.about.reading_age == pytest.approx(age, abs=0.05)
    assert age <= OLDEST_READER


@each_topic
def test_it_is_short(topic: LibraryTopic) -> None:
    assert SHORTEST <= len(as_read("\n".join(topic.text.parts)).split()) <= LONGEST


@each_topic
def test_it_uses_our_words(topic: LibraryTopic) -> None:
    assert not_ours(all_words(topic)) == []


@each_topic
def test_words_to_take_along_are_short_enough_for_any_box(topic: LibraryTopic) -> None:
    assert topic.text.about.to_take
    assert all(len(line) <= 120 for line in topic.text.about.to_take)


@each_topic
def test_it_promises_nothing(topic: LibraryTopic) -> None:
    promises = re.compile(r"\b(cures?|guaranteed?|will (?:heal|make you well|work)|always helps)\b", re.I)

    assert promises.findall(all_words(topic)) == []


@each_topic
def test_nobody_is_told_to_begin_or_stop_a_medicine(topic: LibraryTopic) -> None:
    orders = re.compile(
        r"(?:^|[.!?] )(?:Stop|Start|Take|Begin|Change) (?:your |the |taking )?(?:medic|tablet|pill)", re.I
    )

    assert orders.findall(all_words(topic)) == []


@pytest.mark.parametrize("key", sorted(ABOUT_MEDICINES))
def test_where_medicines_come_up_it_says_with_whom_to_talk(key: str) -> None:
    [topic] = [topic for topic in library() if topic.key == key]

    cautions = " ".join(topic.text.about.cautions)
    assert re.search(r"whoever prescribes|your team", cautions)


@pytest.mark.parametrize("key", sorted(HARD))
def test_a_hard_topic_says_so_first(key: str) -> None:
    [topic] = [topic for topic in library() if topic.key == key]

    assert topic.text.about.content_note


@pytest.mark.parametrize("key", sorted(LEADS_TO_HELP))
def test_it_leads_to_help_and_invents_no_number(key: str) -> None:
    [topic] = [topic for topic in library() if topic.key == key]

    assert "(web:help)" in topic.text.body


@each_topic
def test_no_number_to_ring_stands_in_it(topic: LibraryTopic) -> None:
    assert re.findall(r"\b\d[\d ]{4,}\b", topic.text.body) == []


def test_the_topic_on_hard_thoughts_names_no_way_of_doing_harm() -> None:
    [topic] = [topic for topic in library() if topic.key == "hard-thoughts"]

    ways = r"\b(overdose|pills?|tablets?|rope|hang\w*|jump\w*|bridge|cut\w*|knife|gun|train|commit\w*)\b"
    assert re.findall(ways, all_words(topic), re.I) == []


def test_groups_stand_in_their_order_and_none_is_empty() -> None:
    groups = [topic.text.about.group for topic in library()]

    assert list(dict.fromkeys(groups)) == list(Group)


def test_an_address_tells_nobody_what_is_read() -> None:
    assert by_id()[topic_id("sleep")].key == "sleep"
    assert len(by_id()) == len(library())
    assert "sleep" not in str(topic_id("sleep"))


def _written(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


def test_a_library_is_read_in_the_order_its_topics_say(tmp_path: Path) -> None:
    _written(tmp_path, "second", as_text(REVIEWED + "order = 2\n" + FRONT))
    _written(tmp_path, "first", as_text(REVIEWED + "order = 1\n" + FRONT))

    assert [topic.key for topic in read_library(tmp_path)] == ["first", "second"]


@pytest.mark.parametrize("line", REVIEWED.splitlines())
def test_a_topic_of_ours_says_when_it_was_reviewed_and_how_hard_it_is(line: str, tmp_path: Path) -> None:
    _written(tmp_path, "rivers", as_text(line + "\n" + FRONT))

    with pytest.raises(TopicRefused) as refused:
        read_library(tmp_path)

    assert str(refused.value) == "rivers.md: 'reviewed_on' and 'reading_age' must both be there."


def test_a_topic_of_ours_leads_to_no_topic_that_is_not_there(tmp_path: Path) -> None:
    _written(tmp_path, "rivers", as_text(REVIEWED + 'related = ["lakes"]\n' + FRONT))

    with pytest.raises(TopicRefused) as refused:
        read_library(tmp_path)

    assert str(refused.value) == "rivers.md: there is no topic 'lakes'."
