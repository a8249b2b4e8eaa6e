"""Each look is tied to the one before, so that none can be changed, taken out, put in or moved unseen."""

import hashlib
from datetime import UTC, datetime
from uuid import UUID

from wayfellow.vault.canonical import length_prefixed

LABEL = b"wayfellow look 1"
BEGINNING = ""


def link(
    before: str,
    *,
    person_id: UUID,
    number: int,
    look_id: UUID,
    looker_id: UUID,
    section: str,
    created_at: datetime,
    version: int,
    envelope: bytes | memoryview,
) -> str:
    """The next link: the one before and all that the row says. Without a key, so anybody can check it."""
    parts = (
        LABEL,
        before.encode(),
        person_id.bytes,
        number.to_bytes(8, "big"),
        look_id.bytes,
        looker_id.bytes,
        section.encode(),
        created_at.astimezone(UTC).isoformat(timespec="microseconds").encode(),
        version.to_bytes(8, "big"),
        bytes(envelope),
    )
    return hashlib.sha256(length_prefixed(*parts)).hexdigest()
