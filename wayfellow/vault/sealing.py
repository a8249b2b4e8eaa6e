"""Seals a row's words under their person's key, and opens them only where they belong."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV

from wayfellow.vault.envelope import (
    ENVELOPE_LENGTHS,
    FORMAT,
    NONCE_LENGTH,
    NONCE_STARTS,
    WORDS_START,
    Algorithm,
    cipher_for,
    close_envelope,
)
from wayfellow.vault.keys import PersonKey
from wayfellow.vault.padding import MAX_WORDS, PaddingRefused, WordsTooLong, unpad
from wayfellow.vault.place import Place
from wayfellow.vault.refusals import Refusal

__all__ = [
    "MAX_WORDS",
    "EnvelopeRefused",
    "Opener",
    "Place",
    "Refusal",
    "WordsTooLong",
    "open_sealed",
    "seal",
]

_KNOWN_ALGORITHMS = frozenset(int(algorithm) for algorithm in Algorithm)


class EnvelopeRefused(Exception):
    """An envelope that does not open here. The message never holds any of its bytes."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(f"The envelope was not opened: {reason}.")
        self.reason = reason


def seal(words: bytes, *, key: PersonKey, place: Place) -> bytes:
    algorithm = Algorithm.AES_256_GCM_SIV
    return close_envelope(
        words,
        cipher=cipher_for(algorithm, key=key),
        algorithm=algorithm,
        nonce=os.urandom(NONCE_LENGTH),
        place=place,
    )


def open_sealed(envelope: bytes | memoryview, *, key: PersonKey, place: Place) -> bytes:
    return Opener(key=key).open(envelope, place=place)


class Opener:
    """Opens many envelopes of one person and makes each cipher once. Keep it no longer than a request."""

    __slots__ = ("_ciphers", "_key")

    def __init__(self, *, key: PersonKey) -> None:
        self._key = key
        self._ciphers: dict[int, AESGCMSIV | AESGCM] = {}

    def open(self, envelope: bytes | memoryview, *, place: Place) -> bytes:
        algorithm = _algorithm_of(envelope)
        nonce, sealed = envelope[NONCE_STARTS:WORDS_START], envelope[WORDS_START:]
        try:
            return unpad(self._cipher(algorithm).decrypt(nonce, sealed, place.associated_data(algorithm)))
        except InvalidTag:
            raise EnvelopeRefused(Refusal.DOES_NOT_BELONG_HERE) from None
        except PaddingRefused:
            raise EnvelopeRefused(Refusal.MALFORMED) from None

    def _cipher(self, algorithm: int) -> AESGCMSIV | AESGCM:
        if algorithm not in self._ciphers:
            self._ciphers[algorithm] = cipher_for(algorithm, key=self._key)
        return self._ciphers[algorithm]


def _algorithm_of(envelope: object) -> int:
    # SQLite keeps any type in any column, so raw SQL could have left text or a number here.
    if not isinstance(envelope, (bytes, memoryview)) or len(envelope) not in ENVELOPE_LENGTHS:
        raise EnvelopeRefused(Refusal.MALFORMED)
    if envelope[0] != FORMAT:
        raise EnvelopeRefused(Refusal.MALFORMED)
    if envelope[1] not in _KNOWN_ALGORITHMS:
        raise EnvelopeRefused(Refusal.UNKNOWN_ALGORITHM)
    return envelope[1]
