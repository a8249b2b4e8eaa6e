"""Who is looking: the one thing every read asks for first."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What somebody may be within a service; a person may hold several."""

    PERSON = "person"
    PEER_WORKER = "peer_worker"
    SERVICE_LEAD = "service_lead"
    SUPPORTER = "supporter"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody signed in, as the rules see them."""

    person_id: UUID
    service_id: UUID
    roles: frozenset[Role]

    @property
    def has_space(self) -> bool:
        """Has a space of their own here."""
        return Role.PERSON in self.roles

    @property
    def is_peer_worker(self) -> bool:
        """Walks with people."""
        return Role.PEER_WORKER in self.roles

    @property
    def is_service_lead(self) -> bool:
        """Runs the team."""
        return Role.SERVICE_LEAD in self.roles

    @property
    def is_supporter(self) -> bool:
        """Was chosen by somebody as family or friend."""
        return Role.SUPPORTER in self.roles
