"""What proves a second step, sealed under the person's own key: an app's secret, the seed of paper codes."""

import base64
from uuid import UUID

from wayfellow.foundation.keyring import HeldKey, held_key
from wayfellow.vault.sealing import Place, seal


def sealed_secret(secret: str, *, person_id: UUID) -> str:
    """As it is kept: whose it is, and an envelope that opens with their key alone."""
    held = held_key(person_id)
    envelope = seal(secret.encode(), key=held.key, place=_place(person_id, held))
    return f"{person_id.hex}:{base64.b64encode(envelope).decode()}"


def opened_secret(kept: str) -> str:
    """The secret again, for one comparison."""
    whose, _, envelope = kept.partition(":")
    person_id = UUID(whose)
    held = held_key(person_id)
    return held.opener.open(base64.b64decode(envelope), place=_place(person_id, held)).decode()


def _place(person_id: UUID, held: HeldKey) -> Place:
    return Place(
        service=held.service_id, person=person_id, model="mfa.authenticator", row=person_id, version=1
    )
