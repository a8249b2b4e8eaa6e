"""A single-use code is kept as a fingerprint that tells nothing without the master key."""

import hashlib
import hmac

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wayfellow.vault.tests.examples import ANOTHER_MASTER, MASTER


def test_the_same_code_for_the_same_purpose_has_the_same_fingerprint() -> None:
    one = MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation")
    two = MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation")

    assert one == two
    assert len(bytes.fromhex(one)) == 32


def test_the_same_code_for_another_purpose_has_another_fingerprint() -> None:
    invitation = MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation")

    assert MASTER.fingerprint_of("7K2M-QX4P", purpose="claiming a space") != invitation


def test_another_master_key_gives_another_fingerprint() -> None:
    ours = MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation")

    assert ANOTHER_MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation") != ours


def test_a_fingerprint_is_not_the_plain_hash_that_a_thief_could_try_codes_against() -> None:
    fingerprint = MASTER.fingerprint_of("7K2M-QX4P", purpose="invitation")

    assert fingerprint != hashlib.sha256(b"7K2M-QX4P").hexdigest()
    assert fingerprint != hmac.new(bytes(range(64, 96)), b"7K2M-QX4P", "sha256").hexdigest()


@given(one=st.text(), two=st.text())
def test_different_codes_have_different_fingerprints(one: str, two: str) -> None:
    assume(one != two)

    assert MASTER.fingerprint_of(one, purpose="p") != MASTER.fingerprint_of(two, purpose="p")


def test_code_and_purpose_never_run_together() -> None:
    assert MASTER.fingerprint_of("bc", purpose="a") != MASTER.fingerprint_of("c", purpose="ab")


@pytest.mark.parametrize("typed", ["", "\x00", "\ud800", "é" * 10_000])
def test_whatever_was_typed_has_a_fingerprint(typed: str) -> None:
    assert len(MASTER.fingerprint_of(typed, purpose="invitation")) == 64


def test_a_fingerprint_without_a_purpose_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^A fingerprint needs a purpose\.$"):
        MASTER.fingerprint_of("7K2M-QX4P", purpose="")
