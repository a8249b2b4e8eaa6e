"""A passkey in software, for tests without a browser: it makes and signs what a telephone does."""

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

PRESENT = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
NAMES_US = hashlib.sha256(b"testserver").digest()


@dataclass
class Passkey:
    """One key on one telephone."""

    origin: str = "https://testserver"
    id: bytes = field(default_factory=lambda: os.urandom(16))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def made(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to being made."""
        public = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]
        credential = AttestedCredentialData.create(Aaguid.NONE, self.id, public)
        flags = PRESENT | AuthenticatorData.FLAG.AT
        about = AuthenticatorData.create(NAMES_US, flags, 0, credential)
        attested = AttestationObject.create("none", about, {})
        response = {
            "clientDataJSON": websafe_encode(self._client("webauthn.create", options)),
            "attestationObject": websafe_encode(attested),
            "transports": ["internal"],
        }
        return {**self._named(), "response": response, "clientExtensionResults": {"credProps": {"rk": True}}}

    def shown(self, options: dict[str, Any], *, user_handle: str = "") -> dict[str, Any]:
        """The answer to being asked for."""
        about = AuthenticatorData.create(NAMES_US, PRESENT, 1)
        client = self._client("webauthn.get", options)
        signature = self.key.sign(about + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        response = {
            "clientDataJSON": websafe_encode(client),
            "authenticatorData": websafe_encode(about),
            "signature": websafe_encode(signature),
            "userHandle": websafe_encode(user_handle.encode()) if user_handle else None,
        }
        return {**self._named(), "response": response, "clientExtensionResults": {}}

    def _named(self) -> dict[str, str]:
        name = websafe_encode(self.id)
        return {"id": name, "rawId": name, "type": "public-key"}

    def _client(self, kind: str, options: dict[str, Any]) -> bytes:
        challenge = options["publicKey"]["challenge"]
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()
