"""A template as the browser will see its tags, and as a reader will read its words, without drawing it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import jinja2
from jinja2 import nodes

ENGINE = jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
# Stands where the template will put something that we cannot know: no letter, no space.
SOMETHING = "\N{SYMBOL FOR NULL}"
TOKENS = "form-tokens"
# Inside a macro the token comes in from the page, by this one name.
_TOKEN_CALL = re.compile(r"\bpost_fields\s*\(|^\s*tokens\b")
# A capital first or a stop at the end: the other strings in a template are names of things.
_SENTENCE = re.compile(r"^[A-Z][a-z’']|[a-z][.?!…]$")
TRANSLATES = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})
_BEGIN_WORDS = re.compile(r"^\s*(trans|blocktrans|blocktranslate)\b")
_END_WORDS = re.compile(r"^\s*(endtrans|endblocktrans|endblocktranslate)\b")


@dataclass(frozen=True, slots=True)
class Tag:
    """One opening tag."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in the template itself."""

    text: str
    line: int


@dataclass(slots=True)
class Page:
    """What a template holds."""

    tags: list[Tag] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    inline_code: list[int] = field(default_factory=list)
    forms_without_token: list[int] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects tags and words, and which POST forms end without having held the token."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open_form: int | None = None
        self.in_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if tag == TOKENS:
            self.open_form = None
            return
        given = tuple((name, value or "") for name, value in attrs)
        self.page.tags.append(Tag(tag, given, line))
        self.in_code = tag in {"script", "style"}
        if tag == "form" and dict(given).get("method", "").lower() == "post":
            self.open_form = line

    def handle_endtag(self, tag: str) -> None:
        self.in_code = False
        if tag == "form" and self.open_form is not None:
            self.page.forms_without_token.append(self.open_form)
            self.open_form = None

    def handle_data(self, data: str) -> None:
        line = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
        if not data.strip():
            return
        if self.in_code:
            self.page.inline_code.append(line)
            return
        self.page.words.append(Words(data.strip(), line))


def read_page(source: str, *, translated: bool = True) -> Page:
    """The tags and words of a template, with or without those inside `{% trans %}`."""
    reader = _Reader()
    reader.feed(as_html(source, translated=translated))
    reader.close()
    if reader.open_form is not None:
        reader.page.forms_without_token.append(reader.open_form)
    return reader.page


def as_html(source: str, *, translated: bool = True) -> str:
    """The template with everything of Jinja's taken out or replaced, line for line."""
    out: list[str] = []
    inside = ""
    in_words = False
    for _line, kind, value in ENGINE.lex(source):
        if kind in {"variable_begin", "block_begin"}:
            inside = ""
        elif kind == "variable_end":
            out.append(f"<{TOKENS}>" if _TOKEN_CALL.search(inside) else SOMETHING)
        elif kind == "block_end":
            in_words = bool(_BEGIN_WORDS.match(inside)) or (in_words and not _END_WORDS.match(inside))
        elif kind == "data" and (translated or not in_words):
            out.append(value)
            continue
        else:
            inside += value
        out.append("\n" * value.count("\n"))
    return "".join(out)


def shown_words(source: str) -> list[tuple[int, str]]:
    """Every sentence the template marks for translation, with its line: what a reader will read."""
    found = ENGINE.extract_translations(source)  # type: ignore[attr-defined]  # added by the extension
    return [(line, text) for line, _function, message in found for text in _texts(message)]


def _texts(message: str | tuple[str | None, ...] | None) -> list[str]:
    """None stands for what is not written in the template, such as `_(label)`."""
    return [text for text in (message if isinstance(message, tuple) else (message,)) if text]


def loose_sentences(source: str) -> list[tuple[int, str]]:
    """Sentences handed on inside an expression, such as `submit("Save")`, and not marked for translation."""
    return [
        (node.lineno, node.value)
        for node in _untranslated(ENGINE.parse(source))
        if _SENTENCE.search(node.value)
    ]


def _untranslated(node: nodes.Node) -> Iterator[nodes.Const]:
    if isinstance(node, nodes.Const):
        if isinstance(node.value, str):
            yield node
        return
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in TRANSLATES:
        return
    for below in node.iter_child_nodes():
        yield from _untranslated(below)
