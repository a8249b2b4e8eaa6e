"""Reads a page of days the way somebody would: sheets, buttons, the week."""

import re
from html import unescape
from typing import Protocol

SHEET = re.compile(r'<section class="sheet">\s*<h3>(.*?)</h3>(.*?)</section>', re.DOTALL)
DAY = re.compile(
    r'<li(?: class="(\w+)")?><span aria-hidden="true">(\w)</span>'
    r'<span class="visually-hidden">([^<]*)</span></li>'
)
BUTTON = re.compile(
    r'<button class="(button[^"]*)" name="kind" value="(\w+)" aria-pressed="(\w+)">([^<]*)<', re.DOTALL
)


class Page(Protocol):
    """An answer of a test's browser."""

    @property
    def content(self) -> bytes:
        """What came."""
        ...


def text_of(page: Page) -> str:
    """The page as text with its entities read."""
    return unescape(page.content.decode())


def sheets(page: Page) -> dict[str, str]:
    """The inside of each routine's sheet, by what it is."""
    return dict(SHEET.findall(text_of(page)))


def week(inside: str) -> list[tuple[str, str, str]]:
    """The days of the row: how each looks, its letter, and how it is heard."""
    return DAY.findall(inside)


def buttons(inside: str) -> dict[str, tuple[str, str, str]]:
    """Today's buttons by their words: the look, what a press sends, whether it is pressed."""
    return {text: (look, sends, pressed) for look, sends, pressed, text in BUTTON.findall(inside)}
