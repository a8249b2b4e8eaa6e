"""An idea that a service has written: how it is kept, and how it stands among ours."""

from uuid import UUID

import msgspec

from wayfellow.coping.facts import moments_of
from wayfellow.coping.ideas import Idea, Source
from wayfellow.coping.situations import Company, Energy, Place, Situation

_OWN = "own-"


class WrittenIdea(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the boxes of an idea."""

    what: str
    how: str
    situations: tuple[Situation, ...]
    energy: Energy
    minutes: int
    company: Company
    place: Place
    says_where_from: str
    caution: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.what

    @property
    def moments(self) -> tuple[str, ...]:
        """The moments it is for, in words."""
        return moments_of(self)

    def as_kept(self) -> str:
        """As text."""
        return msgspec.json.encode(self).decode()

    def as_idea(self, key: UUID) -> Idea:
        """As people see it among ours."""
        return Idea(
            key=key_of(key),
            what=self.what,
            how=self.how,
            situations=self.situations,
            energy=self.energy,
            minutes=self.minutes,
            company=self.company,
            place=self.place,
            source=Source(self.says_where_from, "", ""),
            caution=self.caution,
            is_the_services=True,
        )


def read_idea(kept: str) -> WrittenIdea:
    """Out of what is kept."""
    return msgspec.json.decode(kept, type=WrittenIdea)


def key_of(key: UUID) -> str:
    """The key of an idea of a service: the same for all its versions, and never one of ours."""
    return f"{_OWN}{key.hex}"


def service_key(idea: str) -> UUID | None:
    """Whose key it is; None for an idea of ours."""
    if not idea.startswith(_OWN):
        return None
    try:
        return UUID(hex=idea.removeprefix(_OWN))
    except ValueError:
        return None
