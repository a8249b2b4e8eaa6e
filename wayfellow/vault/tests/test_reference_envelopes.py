"""Envelopes made long ago still open: the format can never change unnoticed.

Never remake the vectors. A new format or algorithm gets new ones beside them.
"""

import base64
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from wayfellow.vault.envelope import Algorithm, cipher_for, close_envelope
from wayfellow.vault.keys import MasterKey, PersonKey
from wayfellow.vault.sealing import Place, open_sealed, seal

pytestmark = pytest.mark.shows("S10")

REFERENCE = json.loads((Path(__file__).parent / "reference_envelopes.json").read_text())
ENVELOPES = pytest.mark.parametrize("case", REFERENCE["envelopes"], ids=lambda case: case["name"])
WRAPPED = REFERENCE["wrapped_key"]


def _place(case: dict[str, Any]) -> Place:
    written = case["place"]
    ids = {part: UUID(written[part]) for part in ("service", "person", "row")}
    return Place(**ids, model=written["model"], version=written["version"])


def _words(case: dict[str, Any]) -> bytes:
    return str(case["words"]).encode() * int(case["times"])


@ENVELOPES
def test_an_envelope_from_the_reference_file_opens(case: dict[str, Any]) -> None:
    opened = open_sealed(
        base64.b64decode(case["envelope"]),
        key=PersonKey(bytes.fromhex(case["person_key"])),
        place=_place(case),
    )

    assert opened == _words(case)


@ENVELOPES
def test_sealing_the_same_words_with_the_same_nonce_makes_the_same_bytes(case: dict[str, Any]) -> None:
    algorithm = Algorithm(case["algorithm"])
    cipher = cipher_for(algorithm, key=PersonKey(bytes.fromhex(case["person_key"])))

    envelope = close_envelope(
        _words(case),
        cipher=cipher,
        algorithm=algorithm,
        nonce=bytes.fromhex(case["nonce"]),
        place=_place(case),
    )

    assert base64.b64encode(envelope).decode() == case["envelope"]


@ENVELOPES
def test_an_envelope_can_be_opened_by_hand_from_the_written_recipe(case: dict[str, Any]) -> None:
    """A second way in, using nothing of ours: what docs/security/encryption.md says, step by step."""
    envelope = base64.b64decode(case["envelope"])
    place = case["place"]
    algorithm = envelope[1]
    parts = [
        b"wayfellow sealed words 1",
        bytes([algorithm]),
        bytes.fromhex(place["service"].replace("-", "")),
        bytes.fromhex(place["person"].replace("-", "")),
        place["model"].encode(),
        bytes.fromhex(place["row"].replace("-", "")),
        place["version"].to_bytes(8, "big"),
    ]
    label = b"wayfellow sealing key 1" + bytes([algorithm])
    sub_key = HKDFExpand(hashes.SHA256(), 32, label).derive(bytes.fromhex(case["person_key"]))
    cipher = AESGCMSIV(sub_key) if algorithm == 1 else AESGCM(sub_key)

    padded = cipher.decrypt(
        envelope[2:14], envelope[14:], b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    )

    length = int.from_bytes(padded[:4], "big")
    assert padded[4 : 4 + length] == _words(case)
    assert set(padded[4 + length :]) <= {0}


def test_the_reference_file_holds_both_algorithms_and_more_than_one_size() -> None:
    assert {case["algorithm"] for case in REFERENCE["envelopes"]} == {int(each) for each in Algorithm}
    assert len({len(case["envelope"]) for case in REFERENCE["envelopes"]}) >= 3


def test_new_words_are_sealed_with_the_first_format_and_gcm_siv() -> None:
    case = REFERENCE["envelopes"][0]

    envelope = seal(b"walk", key=PersonKey(bytes.fromhex(case["person_key"])), place=_place(case))

    assert envelope[:2] == b"\x01\x01"


def test_the_reference_wrapped_key_unwraps() -> None:
    master = MasterKey.from_bytes(bytes.fromhex(WRAPPED["master_key"]))

    key = master.unwrap(base64.b64decode(WRAPPED["wrapped"]), person=UUID(WRAPPED["person"]))

    assert key.hex() == WRAPPED["person_key"]
    assert master.key_id == WRAPPED["key_id"]


def test_a_wrapped_key_can_be_unwrapped_by_hand_from_the_written_recipe() -> None:
    master, wrapped = bytes.fromhex(WRAPPED["master_key"]), base64.b64decode(WRAPPED["wrapped"])
    wrapping_key = HKDF(hashes.SHA256(), 32, None, b"wayfellow master key 1: wrapping").derive(master)
    key_id = HKDF(hashes.SHA256(), 8, None, b"wayfellow master key 1: key id").derive(master)
    parts = [b"wayfellow person key 1", b"\x01", key_id, UUID(WRAPPED["person"]).bytes]

    key = AESGCMSIV(wrapping_key).decrypt(
        wrapped[10:22], wrapped[22:], b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    )

    assert key.hex() == WRAPPED["person_key"]
    assert wrapped[:10] == b"\x01\x01" + key_id


@pytest.mark.parametrize("case", REFERENCE["fingerprints"], ids=lambda case: case["purpose"])
def test_a_fingerprint_from_the_reference_file_is_made_again(case: dict[str, str]) -> None:
    master = MasterKey.from_bytes(bytes.fromhex(case["master_key"]))

    assert master.fingerprint_of(case["text"], purpose=case["purpose"]) == case["fingerprint"]


def test_the_library_agrees_with_rfc_8452() -> None:
    """RFC 8452, appendix C.2, the case with an 8-byte plaintext."""
    cipher = AESGCMSIV(b"\x01" + bytes(31))

    sealed = cipher.encrypt(b"\x03" + bytes(11), b"\x01" + bytes(7), None)

    assert sealed.hex() == "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28"
