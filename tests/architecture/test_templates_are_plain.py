"""Templates are HTML alone: no script or style inside, no dead link, no other host, a token in every form."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.pages import Tag, read_page
from tests.architecture.sources import PACKAGE, files, short, templates

_OTHER_HOST = re.compile(r"^\s*//|https?://", re.IGNORECASE)
_DEAD = re.compile(r"^\s*(#|javascript:.*)?\s*$", re.IGNORECASE)
_IN_A_FILE = re.compile(r"(?:url\(|@import|fetch\()\s*['\"]?//|https?://(?!www\.w3\.org/)")


def faults(source: str) -> list[str]:
    """What a browser would have to be told to forgive, or a person without scripts could not use."""
    page = read_page(source)
    found = [f"line {tag.line}: {why}" for tag in page.tags for why in _faults_of(tag)]
    found += [f"line {line}: script or style inside the page" for line in page.inline_code]
    return found + [f"line {line}: a form without post_fields()" for line in page.forms_without_token]


def _faults_of(tag: Tag) -> Iterator[str]:
    attributes = dict(tag.attributes)
    if tag.name == "style" or (tag.name == "script" and not attributes.get("src")):
        yield f"<{tag.name}> inside the page"
    if tag.name == "a" and "href" in attributes and _DEAD.match(attributes["href"]):
        yield "a link that leads nowhere"
    for name, value in tag.attributes:
        yield from _faults_of_attribute(name, value)


def _faults_of_attribute(name: str, value: str) -> Iterator[str]:
    if name == "style":
        yield "a style= attribute"
    if name.startswith(("on", "hx-on", "data-hx-on")):
        yield f"a handler {name}="
    elif name.startswith("hx-"):
        yield f"{name}= must be data-{name}="
    if not name.startswith("xmlns") and _OTHER_HOST.search(value):
        yield f"another host in {name}="


@pytest.mark.shows("M18")
def test_every_template_is_plain(counted: Callable[[str], None]) -> None:
    read = {short(path): path.read_text(encoding="utf-8") for path in templates() if path.suffix == ".html"}

    found = {name: faults(source) for name, source in read.items()}

    forms = sum(tag.name == "form" for source in read.values() for tag in read_page(source).tags)
    counted(f"{len(read)} plain templates with {forms} forms")
    assert read or not list(PACKAGE.glob("*/templates"))
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.shows("M18")
def test_no_style_or_script_of_ours_names_another_host(counted: Callable[[str], None]) -> None:
    served = [path for ending in (".css", ".js", ".svg") for path in files(ending, under=PACKAGE)]

    found = [short(path) for path in served if _IN_A_FILE.search(path.read_text(encoding="utf-8"))]

    counted(f"{len(served)} styles, scripts and drawings, all from here")
    assert served or not list(PACKAGE.glob("*/static"))
    assert found == []


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<script>go()</script>", "line 1: <script> inside the page"),
        ("<style>p {}</style>", "line 1: <style> inside the page"),
        ("<script src='a.js'>go()</script>", "line 1: script or style inside the page"),
        ("<p style='color: red'>", "line 1: a style= attribute"),
        ("<p {% if a %}onclick='go()'{% endif %}>", "line 1: a handler onclick="),
        ("<p data-hx-on:click='go()'>", "line 1: a handler data-hx-on:click="),
        ("<a href='#'>", "line 1: a link that leads nowhere"),
        ("<a href='javascript:go()'>", "line 1: a link that leads nowhere"),
        ("<a href=''>", "line 1: a link that leads nowhere"),
        ("<p hx-get='/'>", "line 1: hx-get= must be data-hx-get="),
        ("<img src='//elsewhere.example/a.png'>", "line 1: another host in src="),
        ("\n<form action='https" + "://elsewhere.example/'></form>", "line 2: another host in action="),
        ("\n<form method='post'><input></form>", "line 2: a form without post_fields()"),
        ("<form method='POST'><input>", "line 1: a form without post_fields()"),
        ("{% trans %}<a href='#'>x</a>{% endtrans %}", "line 1: a link that leads nowhere"),
    ],
)
def test_what_is_not_plain_is_found(source: str, why: str) -> None:
    assert why in faults(source)


@pytest.mark.parametrize(
    "source",
    [
        "<form method='post'>{{ post_fields() }}</form>",
        "{% macro press(tokens) %}<form method='post'>{{ tokens }}</form>{% endmacro %}",
        "<form method='get'><input></form>",
        "<a href='#main'>{{ _('To the words') }}</a>",
        "<a href=\"{{ url('goals:list') }}\" data-hx-get=\"{{ url('goals:list') }}\">",
        "<svg xmlns='http" + "://www.w3.org/2000/svg'></svg>",
        "<script src=\"{{ static('web/a.js') }}\" defer></script>",
        "<a href='tel:000'>",
    ],
)
def test_what_is_plain_passes(source: str) -> None:
    assert faults(source) == []


def test_a_style_that_asks_another_host_is_found() -> None:
    assert _IN_A_FILE.search("a { background: url(//elsewhere.example/a.png) }")
    assert not _IN_A_FILE.search("a { background: url(a.png) } // a note")
