"""Reads a page of the plan the way somebody would: headings, entries, links."""

import re
from html import unescape
from typing import Protocol

SHEET = re.compile(r'<section class="(sheet[^"]*)">(.*?)</section>', re.DOTALL)
HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
SMALL_HEADING = re.compile(r"<h3>(.*?)</h3>", re.DOTALL)
WORDS = re.compile(r'<span class="words">(.*?)</span>', re.DOTALL)
CHOICE = re.compile(r'<input type="radio" name="kind" id="[^"]*" value="([^"]*)"( checked)?>')


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
    """The inside of each sheet, by its heading."""
    insides = [inside for _edge, inside in SHEET.findall(text_of(page))]
    return {_heading(inside): inside for inside in insides}


def edges(page: Page) -> dict[str, str]:
    """The look of each sheet, by its heading."""
    return {_heading(inside): edge for edge, inside in SHEET.findall(text_of(page))}


def _heading(inside: str) -> str:
    found = HEADING.search(inside)
    return found[1] if found else ""


def entries(inside: str) -> list[str]:
    """What stands in a sheet, in its order."""
    return WORDS.findall(inside)


def small_headings(inside: str) -> list[str]:
    """The headings of the parts of a sheet."""
    return SMALL_HEADING.findall(inside)


def choices(page: Page) -> dict[str, bool]:
    """The parts to choose from, and which of them is chosen."""
    return {value: bool(checked) for value, checked in CHOICE.findall(text_of(page))}
