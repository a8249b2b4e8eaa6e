"""Every person has a key of their own; the master key wraps them and is kept apart from both databases."""

import hmac
import os
from dataclasses import dataclass
from pathlib import Path
from typing import NewType, NoReturn, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from wayfellow.vault.canonical import length_prefixed
from wayfellow.vault.key_file import KEY_LENGTH, MasterKeyRefused, make_key_file, read_key_file
from wayfellow.vault.key_sources import key_from_command, key_from_text
from wayfellow.vault.refusals import Refusal

__all__ = [
    "FINGERPRINTS",
    "KEY_LENGTH",
    "KeyRefused",
    "MasterKey",
    "MasterKeyRefused",
    "PersonKey",
    "Refusal",
    "fingerprint_under",
    "key_id_of",
    "new_person_key",
]

PersonKey = NewType("PersonKey", bytes)

# Nobody's id: under it the key of fingerprints is kept once a master key hands it on to the next.
FINGERPRINTS = UUID(int=0)

_KEY_ID_LENGTH = 8
_HEADER = b"\x01\x01"  # format 1, algorithm 1 (AES-256-GCM-SIV)
_NONCE_LENGTH = 12
_NONCE_STARTS = len(_HEADER) + _KEY_ID_LENGTH
_KEY_STARTS = _NONCE_STARTS + _NONCE_LENGTH
_WRAPPED_LENGTH = _KEY_STARTS + KEY_LENGTH + 16


class KeyRefused(Exception):
    """A person's key that does not come out here. The message never holds any of its bytes."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(f"The person's key was refused: {reason}.")
        self.reason = reason


def new_person_key() -> PersonKey:
    return PersonKey(os.urandom(KEY_LENGTH))


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class MasterKey:
    """Holds two sub-keys only, for wrapping and for fingerprints; neither leads back to the master key."""

    key_id: str
    _wrapping: AESGCMSIV
    _fingerprinting: bytes

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        if len(raw) != KEY_LENGTH:
            raise MasterKeyRefused(f"The master key is {len(raw)} bytes long, and must be {KEY_LENGTH}.")
        return cls(
            key_id=_sub_key(raw, "key id", length=_KEY_ID_LENGTH).hex(),
            _wrapping=AESGCMSIV(_sub_key(raw, "wrapping")),
            _fingerprinting=_sub_key(raw, "fingerprinting"),
        )

    @classmethod
    def from_file(cls, path: Path) -> Self:
        return cls.from_bytes(read_key_file(path))

    @classmethod
    def make_file(cls, path: Path) -> Self:
        make_key_file(path)
        return cls.from_file(path)

    @classmethod
    def from_text(cls, text: str, *, place: str) -> Self:
        return cls.from_bytes(key_from_text(text, place=place))

    @classmethod
    def from_command(cls, command: str) -> Self:
        return cls.from_bytes(key_from_command(command))

    def wrap(self, person_key: PersonKey, *, person: UUID) -> bytes:
        if len(person_key) != KEY_LENGTH:
            raise KeyRefused(Refusal.MALFORMED)
        nonce = os.urandom(_NONCE_LENGTH)
        wrapped = self._wrapping.encrypt(nonce, person_key, self._associated_data(person))
        return _HEADER + bytes.fromhex(self.key_id) + nonce + wrapped

    def unwrap(self, wrapped: bytes | memoryview, *, person: UUID) -> PersonKey:
        self._refuse_unless_ours(wrapped)
        nonce, sealed = wrapped[_NONCE_STARTS:_KEY_STARTS], wrapped[_KEY_STARTS:]
        try:
            return PersonKey(self._wrapping.decrypt(nonce, sealed, self._associated_data(person)))
        except InvalidTag:
            raise KeyRefused(Refusal.DOES_NOT_BELONG_HERE) from None

    def fingerprint_of(self, text: str, *, purpose: str) -> str:
        """For codes that are looked up but never shown again: useless to whoever has the database alone."""
        return fingerprint_under(self._fingerprinting, text, purpose=purpose)

    def hand_on_fingerprints(self, *, to: "MasterKey") -> bytes:
        """The key of fingerprints, wrapped: codes that were given out before still work after a rotation."""
        return to.wrap(PersonKey(self._fingerprinting), person=FINGERPRINTS)

    def __repr__(self) -> str:
        return f"<MasterKey {self.key_id}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A master key is not copied into caches, sessions or queues.")

    def _associated_data(self, person: UUID) -> bytes:
        return length_prefixed(b"wayfellow person key 1", b"\x01", bytes.fromhex(self.key_id), person.bytes)

    def _refuse_unless_ours(self, wrapped: object) -> None:
        # SQLite keeps any type in any column, so raw SQL could have left text or a number here.
        if not isinstance(wrapped, (bytes, memoryview)) or len(wrapped) != _WRAPPED_LENGTH:
            raise KeyRefused(Refusal.MALFORMED)
        if wrapped[: len(_HEADER)] != _HEADER:
            raise KeyRefused(Refusal.MALFORMED)
        if wrapped[len(_HEADER) : _NONCE_STARTS] != bytes.fromhex(self.key_id):
            raise KeyRefused(Refusal.OTHER_MASTER_KEY)


def fingerprint_under(key: bytes, text: str, *, purpose: str) -> str:
    """A fingerprint under a key that was handed on by an earlier master key."""
    if not purpose:
        raise ValueError("A fingerprint needs a purpose.")
    purpose_key = HKDFExpand(hashes.SHA256(), KEY_LENGTH, purpose.encode()).derive(key)
    # Half of a broken character can be typed or posted, and must not end in an error.
    return hmac.digest(purpose_key, text.encode(errors="surrogatepass"), "sha256").hex()


def key_id_of(text: str) -> str:
    """Which master key this text would be; nothing where it is none. To find misplaced keys."""
    try:
        return MasterKey.from_text(text, place="a text").key_id
    except MasterKeyRefused:
        return ""


def _sub_key(raw: bytes, use: str, *, length: int = KEY_LENGTH) -> bytes:
    label = b"wayfellow master key 1: " + use.encode()
    return HKDF(hashes.SHA256(), length, salt=None, info=label).derive(raw)
