"""Odd things: what people, programs and attackers send that no page of ours asks for."""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

# Set by `make fuzz`. In `make test` a few are tried, the same ones each time.
TIMES = int(os.environ.get("FUZZ_TIMES") or 0)


def tried(few: int) -> settings:
    """How often something is tried: a few times always, as often as `make fuzz` says."""
    return settings(
        max_examples=TIMES or few,
        derandomize=not TIMES,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


KNOWN_TO_HURT = (
    "",
    " ",
    "\x00",
    "\r\n\r\nSet-Cookie: a=b",
    "\u202e\u200b\ufeff",
    "a" * 6_000,
    "🏳️‍🌈" * 200,
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "' OR 1=1; --",
    "%s %(name)s {0} {}",
    "../../../etc/passwd",
    "-1",
    "0",
    "9" * 400,
    "1e999",
    "NaN",
    "٣",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "24:60",
    "None",
    "null",
    "on",
    "[]",
    '{"a": ',
    "00000000-0000-0000-0000-000000000000",
    "Ω≈ç√∫µ≤≥÷",
    "=cmd|' /C calc'!A0",
    "xn--a.example",
    "a@" + "b" * 300 + ".example",
)
WORDS = st.one_of(
    st.sampled_from(KNOWN_TO_HURT),
    # Halves of signs cannot be sent: no browser and no wire has them.
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.integers().map(str),
    st.uuids().map(str),
    st.dates().map(str),
)
NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)
