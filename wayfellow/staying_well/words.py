"""What is sealed of a plan: the words of one entry, and a whole plan as it once stood."""

from uuid import UUID

import msgspec

from wayfellow.foundation.sealed import Words


class PlanWords(Words, frozen=True):
    """What an entry says. A number belongs to people, the other three to signs."""

    text: str
    number: str = ""
    i_do: str = ""
    others_do: str = ""
    worse: str = ""

    @property
    def tel(self) -> str:
        """The number as a telephone takes it; nothing where there is none."""
        dialled = "".join(sign for sign in self.number if sign.isdigit() or sign == "+")
        return f"tel:{dialled}" if dialled else ""


class KeptEntry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry as it stood in a version. The order of entries is the order of the plan."""

    id: UUID
    kind: str
    words: PlanWords

    def __repr__(self) -> str:
        """The kind only: words must not reach a log."""
        return f"<KeptEntry {self.kind}>"


class VersionWords(Words, frozen=True):
    """A whole plan as it stood, and which earlier day it was brought back from, if it was."""

    entries: tuple[KeptEntry, ...] = ()
    brought_back_from: str = ""


class PartsWords(Words, frozen=True):
    """The sheets that somebody is shown, by their names."""

    sheets: tuple[str, ...] = ()
