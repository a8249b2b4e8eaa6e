"""How the bytes of an envelope lie: format, algorithm, nonce, padded words with their tag."""

from enum import IntEnum

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from wayfellow.vault.keys import KEY_LENGTH, KeyRefused, PersonKey
from wayfellow.vault.padding import BUCKETS, LENGTH_BYTES, pad
from wayfellow.vault.place import Place
from wayfellow.vault.refusals import Refusal

FORMAT = 1
NONCE_LENGTH = 12
TAG_LENGTH = 16
NONCE_STARTS = 2
WORDS_START = NONCE_STARTS + NONCE_LENGTH
ENVELOPE_LENGTHS = frozenset(WORDS_START + LENGTH_BYTES + bucket + TAG_LENGTH for bucket in BUCKETS)


class Algorithm(IntEnum):
    """The numbers are in every envelope ever sealed: never give one another meaning."""

    AES_256_GCM_SIV = 1
    AES_256_GCM = 2


def cipher_for(algorithm: int, *, key: PersonKey) -> AESGCMSIV | AESGCM:
    """Each algorithm works under a sub-key of its own, so that one can never be turned against the other."""
    if len(key) != KEY_LENGTH:
        raise KeyRefused(Refusal.MALFORMED)
    # RFC 5869, 3.3: a person key is uniformly random already, so HKDF may begin at its second step.
    label = b"wayfellow sealing key 1" + bytes([algorithm])
    sub_key = HKDFExpand(hashes.SHA256(), KEY_LENGTH, label).derive(key)
    return AESGCMSIV(sub_key) if algorithm == Algorithm.AES_256_GCM_SIV else AESGCM(sub_key)


def close_envelope(
    words: bytes, *, cipher: AESGCMSIV | AESGCM, algorithm: Algorithm, nonce: bytes, place: Place
) -> bytes:
    """Only `seal`, the reference envelopes and the benchmark choose a nonce."""
    sealed = cipher.encrypt(nonce, pad(words), place.associated_data(algorithm))
    return bytes([FORMAT, algorithm]) + nonce + sealed
