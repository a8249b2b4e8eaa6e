"""What was said, as pages of a talk show it, and what each line became."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from wayfellow.conversations.models import Takeaway, TakeawayKind
from wayfellow.conversations.queries.one_talk import Talk
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.queries import Said


@dataclass(frozen=True, slots=True)
class Kept:
    """What a line became."""

    id: UUID
    line_id: UUID
    kind: TakeawayKind
    thing_id: UUID | None
    text: str


@dataclass(frozen=True, slots=True)
class Thought:
    """A line, whose it is, who typed it if that was somebody else, and what it became."""

    said: Said
    whose: str
    typed_by: str
    kept: tuple[Kept, ...]
    may_take_out: bool

    @property
    def can_become(self) -> tuple[TakeawayKind, ...]:
        """What it has not been made into yet, in the order of the buttons."""
        became = {kept.kind for kept in self.kept}
        return tuple(kind for kind in TakeawayKind if kind not in became)


def takeaways_of(talk: Talk) -> tuple[Kept, ...]:
    """What was taken away from a talk, in order. Call behind the door."""
    rows = Takeaway.objects.filter(person_id=talk.person_id, talk_id=talk.id).order_by("created_at", "pk")
    return tuple(
        Kept(row.pk, row.line_id, TakeawayKind(row.kind), row.thing_id, row.words.text) for row in rows
    )


def thought_of(
    said: Said, *, talk: Talk, viewer: Viewer, decides: bool, takeaways: Iterable[Kept] = ()
) -> Thought:
    """A line as pages show it."""
    return Thought(
        said=said,
        whose=talk.name(said.author_id),
        typed_by=talk.name(said.typed_by_id) if said.typed_by_id != said.author_id else "",
        kept=tuple(kept for kept in takeaways if kept.line_id == said.id),
        may_take_out=decides or viewer.person_id == said.author_id,
    )
