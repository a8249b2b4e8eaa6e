"""How large a file may be, what a text in it may hold, and how a file is refused: in one line."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, Self

from wayfellow.measures.importers.questionnaire import ImportRefused

# Our judgement: the longest questionnaires of our library's kind stay a hundred times below these.
MOST_BYTES: Final = 2 * 1024 * 1024
MOST_ITEMS: Final = 2_000
MOST_OPTIONS: Final = 500
"""Of one item."""
MOST_HEADINGS: Final = 20
"""Above one item."""
LONGEST_TEXT: Final = 10_000
LONGEST_NAME: Final = 255
MOST_CHARACTERS: Final = 5_000_000
"""Of all items together, each counted as often as it is repeated: a small file can unfold into a huge one."""
MOST_WARNINGS: Final = 100


def told(value: object, most: int = 60) -> str:
    """Something out of a file as it may stand in a line of ours: short, and on one line."""
    words = " ".join(str(value)[: 10 * most].split())
    shown = "".join(sign if sign.isprintable() else "?" for sign in words)
    return shown if len(shown) <= most else f"{shown[: most - 3]}..."


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in a file."""

    name: str
    """Of the file."""
    where: str = ""

    @property
    def stem(self) -> str:
        """What to call a questionnaire that has no title."""
        return told(PurePath(self.name).stem)

    def at(self, where: str) -> Self:
        """A place inside this one."""
        return type(self)(self.name, f"{self.where}.{where}" if self.where else where)

    def refused(self, why: str) -> ImportRefused:
        """`why` is a part of a sentence. Whatever it quotes from the file has gone through `told`."""
        return ImportRefused(
            ": ".join(part for part in (told(self.name), told(self.where, 120), f"{why}.") if part)
        )


def check_size(content: bytes, place: Place) -> None:
    if not content:
        raise place.refused("the file is empty")
    if len(content) > MOST_BYTES:
        raise place.refused(f"the file has {len(content)} bytes, and {MOST_BYTES} is the most")


def clean_text(text: str, place: Place) -> str:
    """Words as people read them: line ends alike, nothing that cannot be seen or kept."""
    if len(text) > LONGEST_TEXT:
        raise place.refused(f"a text has {len(text)} characters, and {LONGEST_TEXT} is the most")
    if "\0" in text:
        raise place.refused("a text holds a NUL character")
    if _HALVES.search(text):
        raise place.refused("a text holds half a character (a lone surrogate)")
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN).strip()


_HALVES = re.compile("[\ud800-\udfff]")
# Control characters carry no words: a vertical tab from a spreadsheet, an escape that colours a terminal.
_UNSEEN: Final = {
    code: " " for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in "\t\n"
}


def clean_name(text: str, place: Place) -> str:
    """What a file calls an item, an option or a column."""
    name = clean_text(text, place)
    if not name:
        raise place.refused("a name is missing")
    if len(name) > LONGEST_NAME:
        raise place.refused(f"a name has {len(name)} characters, and {LONGEST_NAME} is the most")
    if not name.isprintable():
        raise place.refused(f"the name {told(name)} holds a character that cannot be seen")
    return name
