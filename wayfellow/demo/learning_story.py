"""What made-up people found in the topics they read, and what their service wrote."""

from pathlib import Path
from typing import Final

import msgspec

from wayfellow.learning.queries import Found, TopicText, read_topic

WRITTEN: Final = Path(__file__).parent / "topics"


class ToldOfLearning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in a file that has to do with learning."""


class ReadStory(ToldOfLearning, frozen=True):
    """A topic that somebody read, by its title, and what they say of it."""

    topic: str
    at: str
    found: Found | None = None
    note: str = ""


class WrittenStory(ToldOfLearning, frozen=True):
    """A topic of the service: its file, who wrote it, and who of the team looked at it."""

    file: str
    by: str
    at: str
    reviewed_by: str
    reviewed_at: str

    @property
    def text(self) -> TopicText:
        """The topic as it was written."""
        return read_topic((WRITTEN / self.file).read_text(encoding="utf-8"), where=self.file)
