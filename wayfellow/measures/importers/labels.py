"""Words out of a label that holds HTML: REDCap's editor writes it, and people type it into XLSForms."""

import re
from html import unescape

# Only tags that the editor writes: "a<b or b>c" and "<3" are words.
_NAMES = (
    "a|b|br|center|div|em|font|h[1-6]|hr|i|img|label|li|ol|p|pre|s|small|span|strong|sub|sup|u|ul|"
    "table|tbody|td|th|thead|tr"
)
_ATTRIBUTE = r"""\s+[a-z-]+=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)"""
_TAG = re.compile(rf"</?(?:{_NAMES})(?:{_ATTRIBUTE})*\s*/?>", re.IGNORECASE)
_LINE = re.compile(r"<(?:br\s*/?|/(?:p|div|li|tr|h[1-6]))>", re.IGNORECASE)


def is_formatted(label: str) -> bool:
    return _TAG.search(label) is not None


def plain_label(label: str) -> str:
    """The words alone. Nothing in them is markup any more, whatever it looks like."""
    if is_formatted(label):
        label = _TAG.sub("", _LINE.sub("\n", label))
    lines = (" ".join(line.split()) for line in unescape(label).splitlines())
    return "\n".join(line for line in lines if line)
