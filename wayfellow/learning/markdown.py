"""Draws the parts of a topic. HTML in them is never taken as HTML, and links lead only where they may."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

from wayfellow.learning.library import topic_id
from wayfellow.learning.topic_text import PAGES, TOPIC, leads_somewhere

# These pages are there for everybody who is signed in; the others are in somebody's own space.
FOR_EVERYBODY = frozenset({"web:help", "learning:jargon"})


class _Drawing(RendererHTML):
    """Paragraphs, lists, stress and links: nothing else is known, so nothing else is drawn."""

    def link_open(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        """A page of ours by its name; a page elsewhere is told nothing of where somebody came from."""
        token = tokens[index]
        target = str(token.attrs["href"])
        env["draws_link"] = env["has_space"] or target not in PAGES - FOR_EVERYBODY
        if not env["draws_link"]:
            return ""
        token.attrs["href"] = address_of(target)
        if target.startswith("https:"):
            token.attrs["rel"] = "noreferrer"
        return str(self.renderToken(tokens, index, options, env))

    def link_close(self, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        """The end of a link that was begun. No link stands within another."""
        return str(self.renderToken(tokens, index, options, env)) if env["draws_link"] else ""


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802  # the library's name for it
        """Whatever leads nowhere stays plain text."""
        return leads_somewhere(url)


_markdown = _Markdown("zero", {"html": False}, renderer_cls=_Drawing).enable(
    ["list", "emphasis", "link", "escape"]
)


def address_of(target: str) -> str:
    """Where a link of a topic leads."""
    if target in PAGES:
        return reverse(target)
    if target.startswith(TOPIC):
        return reverse("learning:topic", args=[topic_id(target.removeprefix(TOPIC))])
    return target


@lru_cache(maxsize=1024)
def drawn_part(text: str, *, has_space: bool = True) -> Markup:
    """One part of a topic as the page shows it; drawn once, and then kept.

    For a reader without a space of their own what would lead into it stays plain text.
    """
    return Markup(_markdown.render(text, {"has_space": has_space}))  # noqa: S704  # drawn with all HTML in it escaped
