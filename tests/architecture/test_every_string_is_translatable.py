"""Every word that somebody may read goes through a translation."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.pages import SOMETHING, Tag, loose_sentences, read_page
from tests.architecture.sources import PACKAGE, product_modules, short, templates, tree_of

READ_ALOUD = frozenset({"alt", "title", "placeholder", "label", "aria-label", "aria-description"})
# Names are the same in every language.
NAMES = frozenset({"Wayfellow"})
# Words that nobody reads, each with its reason.
ALLOWED: dict[tuple[str, str], str] = {
    ("wayfellow/web/templates/web/base.html", "alone"): "fills a class attribute of web/bare.html",
}
# What Django shows beside a field.
SHOWN_BY_FORMS = frozenset({"label", "help_text", "empty_label"})


def has_letters(text: str) -> bool:
    """Signs, numbers and arrows need no translation."""
    return text.strip() not in NAMES and any(letter.isalpha() for letter in text.replace(SOMETHING, ""))


def bare_words(source: str) -> list[str]:
    """Words of a template that no translator would ever be shown."""
    page = read_page(source, translated=False)
    found = [f"line {words.line}: {words.text}" for words in page.words if has_letters(words.text)]
    found += [
        f"line {tag.line}: {text}" for tag in page.tags for text in _read_aloud(tag) if has_letters(text)
    ]
    return found + [f"line {line}: {text}" for line, text in loose_sentences(source) if text not in NAMES]


def _read_aloud(tag: Tag) -> Iterator[str]:
    attributes = dict(tag.attributes)
    yield from (value for name, value in tag.attributes if name in READ_ALOUD)
    if tag.name == "input" and attributes.get("type") in {"submit", "button", "reset"}:
        yield attributes.get("value", "")
    if tag.name == "meta" and attributes.get("name") == "description":
        yield attributes.get("content", "")


def bare_labels(tree: ast.Module) -> list[str]:
    """Labels and hints of form fields that are plain strings."""
    keywords = (node for node in ast.walk(tree) if isinstance(node, ast.keyword))
    return [
        f"line {keyword.value.lineno}: {keyword.value.value}"
        for keyword in keywords
        if keyword.arg in SHOWN_BY_FORMS
        and isinstance(keyword.value, ast.Constant)
        and isinstance(keyword.value.value, str)
        and has_letters(keyword.value.value)
    ]


def test_every_template_can_be_translated(counted: Callable[[str], None]) -> None:
    read = {short(path): path.read_text(encoding="utf-8") for path in templates()}

    found = {
        name: [found for found in bare_words(source) if (name, found.split(": ", 1)[1]) not in ALLOWED]
        for name, source in read.items()
    }

    counted(f"{len(read)} templates without a bare word")
    assert read or not list(PACKAGE.glob("*/templates"))
    assert {name: words for name, words in found.items() if words} == {}


def test_nobody_has_leave_without_need() -> None:
    texts = {short(path): bare_words(path.read_text(encoding="utf-8")) for path in templates()}

    assert [place for place in ALLOWED if place[1] not in str(texts.get(place[0]))] == []


def test_every_label_of_a_form_can_be_translated() -> None:
    # An app's own label is a name for Django, never shown.
    modules = [path for path in product_modules() if path.name != "apps.py"]

    found = {short(path): bare_labels(tree_of(path)) for path in modules}

    assert {name: labels for name, labels in found.items() if labels} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Hello</p>", ["line 1: Hello"]),
        ("<p>\n{{ name }}’s goals</p>", [f"line 2: {SOMETHING}’s goals"]),
        ("<img alt='A path'>", ["line 1: A path"]),
        ("<input type='submit' value='Save'>", ["line 1: Save"]),
        ("<meta name='description' content='A space'>", ["line 1: A space"]),
        ("{{ submit('Save this') }}", ["line 1: Save this"]),
        ("{% if a %}Yes{% endif %}", ["line 1: Yes"]),
    ],
)
def test_bare_words_are_found(source: str, found: list[str]) -> None:
    assert bare_words(source) == found


@pytest.mark.parametrize(
    "source",
    [
        "<p>{{ _('Hello') }}</p>",
        "<p>{% trans name=owner %}Goals of {{ name }}{% endtrans %}</p>",
        "<p>{{ ngettext('%(n)s goal', '%(n)s goals', n) }}</p>",
        "<p>{{ a }} · 1 → 2 &nbsp;</p>",
        "<title>Wayfellow</title>",
        "<input type='hidden' name='seen' value='yes'>",
        "{% extends 'web/base.html' %}{{ press(url('goals:list'), _('Done'), name='taken') }}",
        "{# a note #}",
    ],
)
def test_what_is_marked_or_has_no_words_passes(source: str) -> None:
    assert bare_words(source) == []


def test_a_bare_label_is_found() -> None:
    tree = ast.parse("forms.CharField(label='What', help_text=_('In your words'), initial='x')")

    assert bare_labels(tree) == ["line 1: What"]
