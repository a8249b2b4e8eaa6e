"""The words on pages: ours, and easy to read."""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.pages import TRANSLATES, shown_words
from tests.architecture.sources import PACKAGE, product_modules, short, templates, tree_of
from tests.reading_age import reading_age

NOT_OURS = re.compile(
    r"\b(patients?|users?|clients?|sessions?|assessments?|streaks?|compliance|failed|risks?|we noticed)\b",
    re.IGNORECASE,
)
OLDEST_READER = 11.0
# Over fewer words the figure swings; what is shorter is read together with the rest of its folder.
ENOUGH_WORDS = 40

# (file, word) that may stand all the same, each with its reason.
ALLOWED_WORDS: dict[tuple[str, str], str] = {}
# Files that are harder to read, each with its reason.
ALLOWED_AGES: dict[str, str] = {}

_GAP = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_TRANSLATES_IN_PYTHON = TRANSLATES | {"gettext_lazy", "ngettext_lazy", "pgettext_lazy", "npgettext_lazy"}


def shown_by(path: Path) -> list[tuple[int, str]]:
    """Every sentence a file can put before a reader."""
    if path.suffix == ".py":
        return list(said_in_python(tree_of(path)))
    return shown_words(path.read_text(encoding="utf-8"))


def said_in_python(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The sentences inside `_()` and its kin."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _TRANSLATES_IN_PYTHON:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value


def _name(function: ast.expr) -> str:
    return ast.unparse(function).split(".")[-1]


def not_ours(text: str) -> list[str]:
    """Words that we do not use for people, or for what they do."""
    return [word.lower() for word in NOT_OURS.findall(text)]


def as_read(sentences: list[str]) -> str:
    """One text, a line each, with a short name wherever the page puts one."""
    return "\n".join(_GAP.sub("Sam", sentence) for sentence in sentences)


def pooled(texts: dict[str, list[str]]) -> dict[str, str]:
    """Texts long enough to be judged: a file alone, the short ones of a folder together, and what is left."""
    alone: dict[str, str] = {}
    together: dict[str, list[str]] = defaultdict(list)
    for name, sentences in texts.items():
        text = as_read(sentences)
        if len(text.split()) >= ENOUGH_WORDS:
            alone[name] = text
        else:
            together["/".join(name.split("/")[:2]) + "/*"].append(text)
    folders = {folder: "\n".join(texts) for folder, texts in together.items()}
    enough = {folder: text for folder, text in folders.items() if len(text.split()) >= ENOUGH_WORDS}
    rest = "\n".join(text for folder, text in folders.items() if folder not in enough)
    # A handful of words proves nothing either way: "English" alone is a text for scholars.
    return alone | enough | ({"all the rest": rest} if len(rest.split()) >= ENOUGH_WORDS else {})


@cache
def everything_shown() -> dict[str, list[str]]:
    """All sentences, by file."""
    found = {short(path): shown_by(path) for path in (*templates(), *product_modules())}
    return {name: [text for _line, text in said] for name, said in found.items() if said}


@pytest.mark.shows("M30")
def test_pages_use_our_words(counted: Callable[[str], None]) -> None:
    shown = everything_shown()
    found = [
        (name, word, text)
        for name, said in shown.items()
        for text in said
        for word in not_ours(text)
        if (name, word) not in ALLOWED_WORDS
    ]

    counted(f"{sum(map(len, shown.values()))} sentences in {len(shown)} files, in our words")
    assert shown or not list(PACKAGE.glob("*/templates"))
    assert found == []


@pytest.mark.shows("M30")
def test_pages_are_easy_to_read(counted: Callable[[str], None]) -> None:
    texts = pooled(everything_shown())
    ages = {name: reading_age(text) for name, text in texts.items()}

    hard = {name: round(age, 1) for name, age in ages.items() if age > OLDEST_READER}

    counted(f"{len(ages)} texts, the hardest at reading age {max(ages.values(), default=0):.1f}")
    assert {name: age for name, age in hard.items() if name not in ALLOWED_AGES} == {}


def test_nobody_has_leave_without_need() -> None:
    shown = everything_shown()
    used = {(name, word) for name, said in shown.items() for text in said for word in not_ours(text)}
    hard = {name for name, text in pooled(shown).items() if reading_age(text) > OLDEST_READER}

    assert set(ALLOWED_WORDS) - used == set()
    assert set(ALLOWED_AGES) - hard == set()


def test_words_we_do_not_use_are_found() -> None:
    assert not_ours("The patient’s Sessions, and We noticed a risk.") == [
        "patient",
        "sessions",
        "we noticed",
        "risk",
    ]


def test_words_that_only_look_alike_are_fine() -> None:
    assert not_ours("Be patiently unused, and risky.") == []


def test_sentences_in_python_are_read() -> None:
    tree = ast.parse("a = _('Hello')\nb = ngettext('one', 'many', n)\nc = 'not shown'\n")

    assert [text for _line, text in said_in_python(tree)] == ["Hello", "one", "many"]


def test_a_hard_text_is_found() -> None:
    hard = "Multidisciplinary rehabilitation necessitates comprehensive organisational collaboration. " * 8

    assert reading_age(pooled({"wayfellow/a/b.html": [hard]})["wayfellow/a/b.html"]) > OLDEST_READER


def test_short_texts_of_a_folder_are_read_together() -> None:
    texts = {
        "wayfellow/a/x.html": ["Go on. " * 19],
        "wayfellow/a/y.py": ["Hello %(name)s."],
        "wayfellow/b/z.html": ["Stop. " * 30],
        "wayfellow/c/z.html": ["Go. " * 10],
    }

    found = pooled(texts)

    assert found == {
        "wayfellow/a/*": "Go on. " * 19 + "\nHello Sam.",
        "all the rest": "Stop. " * 30 + "\n" + "Go. " * 10,
    }


def test_a_handful_of_words_is_not_judged() -> None:
    assert pooled({"wayfellow/a/x.html": ["Organisational collaboration"]}) == {}
