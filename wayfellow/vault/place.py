"""Where an envelope belongs: the one row, in the one version, of the one person in the one service."""

from dataclasses import dataclass
from uuid import UUID

from wayfellow.vault.canonical import length_prefixed

FORMAT_LABEL = b"wayfellow sealed words 1"
LONGEST_MODEL_NAME = 200
LAST_VERSION = 2**63 - 1  # the largest number that both databases keep in an integer column


@dataclass(frozen=True, slots=True)
class Place:
    service: UUID
    person: UUID
    model: str
    row: UUID
    version: int

    def __post_init__(self) -> None:
        if not (self.model.isascii() and 1 <= len(self.model) <= LONGEST_MODEL_NAME):
            raise ValueError(f"A model is named by 1 to {LONGEST_MODEL_NAME} plain letters.")
        if not 0 <= self.version <= LAST_VERSION:
            raise ValueError("A row's version lies between 0 and 2**63 - 1.")

    def associated_data(self, algorithm: int) -> bytes:
        return length_prefixed(
            FORMAT_LABEL,
            bytes([algorithm]),
            self.service.bytes,
            self.person.bytes,
            self.model.encode("ascii"),
            self.row.bytes,
            self.version.to_bytes(8, "big"),
        )
