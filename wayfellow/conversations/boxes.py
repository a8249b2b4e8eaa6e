"""What the boxes of a card's page began with, so that nothing is written over that was not seen."""

from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Seen:
    """The line that a box began with, at its version; or none. The trace tells if its text was touched."""

    line_id: UUID | None = None
    version: int = 0
    trace: str = ""

    @classmethod
    def of(cls, line_id: UUID, version: int, text: str) -> "Seen":
        """A box that begins with this line."""
        return cls(line_id, version, _trace(text))

    @classmethod
    def read(cls, sent: str) -> "Seen":
        """What a form sent along; whatever cannot be read is no line."""
        line_id, _, rest = sent.partition(".")
        version, _, trace = rest.partition(".")
        try:
            return cls(UUID(line_id), int(version), trace)
        except ValueError:
            return cls()

    def __str__(self) -> str:
        return f"{self.mark}.{self.trace}" if self.line_id else ""

    @property
    def mark(self) -> str:
        """The same without the trace, for an address."""
        return f"{self.line_id}.{self.version}" if self.line_id else ""

    def has(self, line_id: UUID, version: int) -> bool:
        """Whether the box began with this line as it is now."""
        return (self.line_id, self.version) == (line_id, version)


@dataclass(frozen=True, slots=True)
class Box:
    """A box that was sent: its text now, and what it began with."""

    text: str
    seen: Seen

    @property
    def is_touched(self) -> bool:
        """Whether somebody wrote in it. An untouched box of an old page brings nothing back."""
        return _trace(self.text) != self.seen.trace


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a page: the thought, and a worker's own story."""

    thought: Seen = Seen()
    story: Seen = Seen()


def _trace(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16] if text else ""
