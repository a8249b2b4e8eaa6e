"""A damaged envelope is refused in one way, and the refusal tells nothing of the words."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wayfellow.vault.envelope import ENVELOPE_LENGTHS
from wayfellow.vault.sealing import EnvelopeRefused, Opener, Refusal, open_sealed, seal
from wayfellow.vault.tests.examples import SAMS_GOAL, SAMS_KEY, SAMS_WORDS

RIGHT_LENGTHS = sorted(ENVELOPE_LENGTHS)[:4]


def _reason_for(envelope: bytes) -> Refusal:
    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL)
    return refusal.value.reason


@pytest.mark.shows("S11")
def test_any_single_flipped_bit_is_refused() -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
    opener = Opener(key=SAMS_KEY)
    refused = 0

    for bit in range(len(envelope) * 8):
        damaged = bytearray(envelope)
        damaged[bit // 8] ^= 1 << (bit % 8)
        with pytest.raises(EnvelopeRefused):
            opener.open(bytes(damaged), place=SAMS_GOAL)
        refused += 1

    assert refused == 290 * 8


@pytest.mark.shows("S11")
def test_an_envelope_cut_short_at_any_length_is_refused() -> None:
    envelope = seal(b"w" * 600, key=SAMS_KEY, place=SAMS_GOAL)

    reasons = {_reason_for(envelope[:length]) for length in range(len(envelope))}

    assert reasons == {Refusal.MALFORMED, Refusal.DOES_NOT_BELONG_HERE}


@pytest.mark.shows("S11")
@pytest.mark.parametrize(
    "tail", [b"\x00", b"w" * 16, b"\x00" * 256], ids=["one byte", "a tag", "the next size"]
)
def test_an_envelope_with_something_added_is_refused(tail: bytes) -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    assert _reason_for(envelope + tail) in {Refusal.MALFORMED, Refusal.DOES_NOT_BELONG_HERE}


@pytest.mark.parametrize("format_byte", [0, 2, 255])
def test_an_unknown_format_is_malformed(format_byte: int) -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    assert _reason_for(bytes([format_byte]) + envelope[1:]) is Refusal.MALFORMED


def test_an_envelope_larger_than_any_that_could_have_been_sealed_is_malformed() -> None:
    huge = b"\x01\x01" + b"\x00" * 10_000_000

    assert _reason_for(huge) is Refusal.MALFORMED


@pytest.mark.shows("S11")
@settings(max_examples=500)
@given(envelope=st.binary(max_size=700))
@example(envelope=b"")
@example(envelope=b"\x01")
@example(envelope=b"\x01\x01")
def test_random_bytes_are_refused_and_nothing_else_happens(envelope: bytes) -> None:
    with pytest.raises(EnvelopeRefused):
        open_sealed(envelope, key=SAMS_KEY, place=SAMS_GOAL)


@pytest.mark.shows("S11")
@settings(max_examples=500)
@given(
    algorithm=st.integers(min_value=0, max_value=255),
    length=st.sampled_from(RIGHT_LENGTHS),
    seed=st.randoms(use_true_random=False),
)
def test_random_bytes_shaped_like_an_envelope_are_refused(algorithm: int, length: int, seed: Random) -> None:
    rest = seed.randbytes(length - 2)
    reason = _reason_for(bytes([1, algorithm]) + rest)

    assert reason in {Refusal.UNKNOWN_ALGORITHM, Refusal.DOES_NOT_BELONG_HERE}


@pytest.mark.parametrize("stored", [None, "", "words in the open", 7, 1.5, ["\x01"]])
def test_something_that_is_not_bytes_is_malformed(stored: object) -> None:
    assert _reason_for(stored) is Refusal.MALFORMED  # type: ignore[arg-type]  # raw SQL can put anything there


@pytest.mark.shows("M12")
def test_a_refusal_carries_a_reason_for_the_log_and_no_words() -> None:
    envelope = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    with pytest.raises(EnvelopeRefused) as refusal:
        open_sealed(envelope[:-1] + b"\x00", key=SAMS_KEY, place=SAMS_GOAL)

    assert str(refusal.value) == "The envelope was not opened: does not belong here."
    assert refusal.value.args == ("The envelope was not opened: does not belong here.",)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


def test_every_reason_is_plain_words() -> None:
    assert [str(reason) for reason in Refusal] == [
        "malformed",
        "unknown algorithm",
        "other master key",
        "does not belong here",
    ]
