"""An envelope's size tells only which of fifteen sizes the words fell into."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wayfellow.vault.envelope import ENVELOPE_LENGTHS, Algorithm, cipher_for
from wayfellow.vault.padding import BUCKETS, PaddingRefused, pad, unpad
from wayfellow.vault.sealing import MAX_WORDS, EnvelopeRefused, Refusal, open_sealed, seal
from wayfellow.vault.tests.examples import SAMS_GOAL, SAMS_KEY

AROUND_THE_WORDS = 1 + 1 + 12 + 4 + 16


def test_there_are_fifteen_sizes_each_twice_the_one_before() -> None:
    assert len(BUCKETS) == 15
    assert BUCKETS[0] == 256
    assert all(larger == 2 * smaller for smaller, larger in pairwise(BUCKETS))


def test_yes_no_and_a_long_sentence_make_envelopes_of_one_size() -> None:
    answers = [b"", b"0", b"10", b"yes", b"no", b"I would rather not say", b"w" * 256]

    sizes = {len(seal(answer, key=SAMS_KEY, place=SAMS_GOAL)) for answer in answers}

    assert sizes == {256 + AROUND_THE_WORDS}


def test_every_length_in_a_bucket_makes_the_same_size() -> None:
    sizes = {len(seal(b"w" * length, key=SAMS_KEY, place=SAMS_GOAL)) for length in range(257, 513)}

    assert sizes == {512 + AROUND_THE_WORDS}


@given(length=st.integers(min_value=0, max_value=MAX_WORDS))
def test_every_envelope_has_one_of_the_sizes_and_the_smallest_that_fits(length: int) -> None:
    size = len(seal(b"w" * length, key=SAMS_KEY, place=SAMS_GOAL)) - AROUND_THE_WORDS

    assert size == min(bucket for bucket in BUCKETS if bucket >= length)


def test_the_sizes_that_are_opened_are_the_sizes_that_are_made() -> None:
    made = {len(seal(b"w" * bucket, key=SAMS_KEY, place=SAMS_GOAL)) for bucket in BUCKETS}

    assert made == ENVELOPE_LENGTHS


def test_padding_lies_after_the_words_and_is_all_zeros() -> None:
    assert pad(b"walk") == b"\x00\x00\x00\x04walk" + b"\x00" * 252


@given(words=st.binary(max_size=1_500))
def test_padding_comes_off_again(words: bytes) -> None:
    assert unpad(pad(words)) == words


@pytest.mark.parametrize(
    "padded",
    [
        b"",
        b"\x00\x00\x00",
        b"\x00\x00\x00\x04walk" + b"\x00" * 251 + b"\x01",
        b"\x00\x00\x00\x04walk" + b"\x00" * 508,
        b"\x00\x00\x01\x01" + b"w" * 256,
        b"\xff\xff\xff\xff" + b"w" * 256,
        b"\x00\x40\x00\x01" + b"w" * (MAX_WORDS + 1),
    ],
    ids=[
        "nothing",
        "half a length",
        "not zeros",
        "too large a size",
        "one byte over its size",
        "a lie",
        "over the limit",
    ],
)
def test_padding_that_the_vault_would_not_have_made_is_refused(padded: bytes) -> None:
    with pytest.raises(PaddingRefused):
        unpad(padded)


def test_an_envelope_with_odd_padding_is_malformed_even_under_the_right_key() -> None:
    algorithm, nonce = Algorithm.AES_256_GCM_SIV, b"n" * 12
    odd = b"\x00\x00\x00\x04walk" + b"\x01" * 252
    sealed = cipher_for(algorithm, key=SAMS_KEY).encrypt(nonce, odd, SAMS_GOAL.associated_data(algorithm))

    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(b"\x01\x01" + nonce + sealed, key=SAMS_KEY, place=SAMS_GOAL)

    assert refusal.value.reason is Refusal.MALFORMED
    assert refusal.value.__suppress_context__
