"""The words of the made-up people: easy to read, ours, and never a real person's number."""

import re
from collections.abc import Callable, Iterator

import msgspec
import pytest

from tests.architecture.test_page_words import not_ours
from tests.reading_age import reading_age
from wayfellow.demo.story import PEOPLE, Story, stories

# What a form takes on one line and in a box (wayfellow/web/form_fields.py).
ONE_LINE, A_BOX = 200, 5000
ON_ONE_LINE = frozenset({"what", "when", "with_whom", "title", "where", "name", "tiny"})
# Set aside in Australia for stories and films, so that nobody is rung by mistake.
FOR_STORIES = re.compile(r"02 5550 0\d{3}|0491 570 (006|110|15[6-9])")


def told_by(told: msgspec.Struct) -> Iterator[tuple[str, str]]:
    """Every text in a file with the name of its field."""
    for name in told.__struct_fields__:
        yield from _texts(name, getattr(told, name))


def _texts(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, msgspec.Struct):
        yield from told_by(value)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(name, part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(name, part)


SAID = frozenset(
    {
        *ON_ONE_LINE,
        "where_they_are",
        "text",
        "why",
        "better",
        "more",
        "note",
        "how",
        "when_it_helps",
        "says",
        "consent",
    }
)


def words_of(story: Story) -> list[str]:
    """What somebody says, without days, kinds and names of others."""
    return [text for name, text in told_by(story) if name in SAID and text]


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.key)
def test_they_are_easy_to_read(story: Story) -> None:
    assert reading_age("\n".join(words_of(story))) <= 11


def test_they_use_no_words_that_are_not_ours(counted: Callable[[str], None]) -> None:
    said = {story.key: words_of(story) for story in stories()}

    counted(f"{sum(len(text.split()) for texts in said.values() for text in texts)} words of made-up people")
    assert {key: found for key, texts in said.items() if (found := not_ours(" ".join(texts)))} == {}


def test_each_could_have_been_typed_into_our_forms() -> None:
    for story in stories():
        for name, text in told_by(story):
            assert len(text) <= (ONE_LINE if name in ON_ONE_LINE else A_BOX), (story.key, text)


def test_signs_are_those_of_good_print() -> None:
    for story in stories():
        for text in words_of(story):
            assert not re.search(r"['\"`]|  |\.\.\.| - |—", text), (story.key, text)


def test_no_number_is_a_real_persons() -> None:
    numbers = [line.split("|")[1].strip() for story in stories() if story.plan for line in story.plan.numbers]

    assert len(numbers) >= 12
    assert [number for number in numbers if not FOR_STORIES.fullmatch(number)] == []


def test_nobody_is_only_a_diagnosis() -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in PEOPLE.glob("*.toml")).lower()

    found = [
        word
        for word in ("schizo", "bipolar", "psycho", "depress", "borderline", "manic", "lorem")
        if word in text
    ]

    assert found == []


def test_nobody_says_the_same_as_somebody_else() -> None:
    seen: dict[str, str] = {}
    for story in stories():
        for text in words_of(story):
            if len(text) > 40:
                assert seen.setdefault(text, story.key) == story.key, text
