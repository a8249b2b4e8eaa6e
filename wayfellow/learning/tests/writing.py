"""Topics for tests, and what is left of a topic when nobody sees its signs."""

import re

from wayfellow.learning.topic_text import TopicText, read_topic

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^- |\*|^## ", re.MULTILINE)

FRONT = """title = "Rivers"
summary = "Where water goes."
group = "every-day"
sources = [{ title = "Our own list" }]
"""
BODY = """## What it is

Water on its way.

## What others found

- It is wet
- It is *cold*

## Try this

Look at one. Or go to [crisis help](web:help).

## Talk about it

Which one do you like?
"""


def as_text(front: str = FRONT, body: str = BODY) -> str:
    """A topic as its file has it."""
    return f"+++\n{front}+++\n{body}"


def rivers(**changes: str) -> TopicText:
    """A topic about rivers; each change replaces one piece of text by another."""
    text = as_text()
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    return read_topic(text, where="rivers")


def as_read(body: str) -> str:
    """The words of a topic without the signs of its writing."""
    return _SIGNS.sub("", _LINK.sub(r"\1", body))
