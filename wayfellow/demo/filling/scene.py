"""Everybody who was made, and the moment from which all days are counted."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from wayfellow.demo.moments import moment
from wayfellow.foundation.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is here, by the names of their files."""

    now: datetime
    viewers: dict[str, Viewer] = field(default_factory=dict)

    def at(self, told: str) -> datetime:
        """The moment that a file tells of."""
        return moment(told, now=self.now)

    def id_of(self, key: str) -> UUID:
        """The id of somebody."""
        return self.viewers[key].person_id
