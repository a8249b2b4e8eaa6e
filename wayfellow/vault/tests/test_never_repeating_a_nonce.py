"""Sealing the same words twice never makes the same envelope."""

from wayfellow.vault.sealing import seal
from wayfellow.vault.tests.examples import SAMS_GOAL, SAMS_KEY, SAMS_WORDS

NONCE = slice(2, 14)


def test_no_nonce_is_repeated_in_200_000_seals() -> None:
    nonces = {seal(b"", key=SAMS_KEY, place=SAMS_GOAL)[NONCE] for _ in range(200_000)}

    assert len(nonces) == 200_000


def test_the_same_words_at_the_same_place_look_different_each_time() -> None:
    one = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)
    two = seal(SAMS_WORDS, key=SAMS_KEY, place=SAMS_GOAL)

    assert one[:2] == two[:2]
    assert one[14:] != two[14:]


def test_every_bit_of_the_nonce_varies() -> None:
    seen_set, seen_clear = 0, 0

    for _ in range(200):
        nonce = int.from_bytes(seal(b"", key=SAMS_KEY, place=SAMS_GOAL)[NONCE])
        seen_set |= nonce
        seen_clear |= ~nonce & (2**96 - 1)

    assert seen_set == seen_clear == 2**96 - 1
