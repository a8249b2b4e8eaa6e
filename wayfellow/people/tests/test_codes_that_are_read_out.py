"""Codes are read out, copied from paper and typed with two thumbs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.people.codes import LENGTH, LETTERS, fingerprint, new_code

# Which master key makes fingerprints is written in the database of keys.
pytestmark = pytest.mark.django_db


def test_a_code_is_three_groups_of_four() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", new_code())


def test_no_two_codes_are_the_same() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


def test_a_code_is_hard_to_guess() -> None:
    # A billion tries a second would take eighteen years on average, and the throttle allows thirty a minute.
    assert len(set(LETTERS)) ** LENGTH == 2**60


@pytest.mark.parametrize(
    "typed",
    [
        "7KQM-2XWD-94TZ",
        "7kqm-2xwd-94tz",
        "7KQM2XWD94TZ",
        " 7kqm 2xwd 94tz ",
        "7kqm–2xwd–94tz",
        "7KQM.2XWD.94TZ",
    ],
)
def test_how_it_is_typed_makes_no_difference(typed: str) -> None:
    assert fingerprint(typed) == fingerprint("7KQM-2XWD-94TZ")


def test_letters_that_look_like_digits_are_taken_as_digits() -> None:
    assert fingerprint("iLoO-2345-6789") == fingerprint("1100-2345-6789")


def test_another_code_has_another_fingerprint() -> None:
    assert fingerprint("7KQM-2XWD-94TZ") != fingerprint("7KQM-2XWD-94TY")


def test_the_code_cannot_be_seen_in_its_fingerprint() -> None:
    code = new_code()

    kept = fingerprint(code)

    assert re.fullmatch(r"[0-9a-f]{64}", kept)
    assert code.replace("-", "").lower() not in kept


@given(st.text(max_size=200))
def test_anything_can_be_typed(typed: str) -> None:
    assert len(fingerprint(typed)) == 64
