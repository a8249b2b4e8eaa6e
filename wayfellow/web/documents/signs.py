"""Signs that no letters at hand can draw: found in the typesetter's refusal, and replaced one for one."""

import re
from typing import Any

# A white square: every reader knows it as "here was a sign".
STANDS_IN = "□"
_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def refused_signs(diagnostic: str) -> frozenset[str]:
    """The signs that a refusal names."""
    return frozenset(_ESCAPED.sub(_meant, named) for named in _REFUSED.findall(diagnostic))


def _meant(escape: re.Match[str]) -> str:
    code, letter = escape.groups()
    return chr(int(code, 16)) if code else _ESCAPES.get(letter, letter)


def without(signs: frozenset[str], told: Any) -> Any:
    """The same with each of these signs replaced, however deep it lies. Longest first: they hold others."""
    pattern = re.compile("|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True)))
    return _in_every_text(pattern, told)


def _in_every_text(pattern: re.Pattern[str], told: Any) -> Any:
    if isinstance(told, str):
        return pattern.sub(STANDS_IN, told)
    if isinstance(told, dict):
        return {name: _in_every_text(pattern, value) for name, value in told.items()}
    if isinstance(told, list | tuple):
        return [_in_every_text(pattern, value) for value in told]
    return told
