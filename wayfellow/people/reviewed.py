"""The texts of a service as its team sees them: every version, who wrote it and who read it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.reviewed import ReviewedText, TextState
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.queries import names_of
from wayfellow.people.rules import check_on_the_team, is_on_the_team


class Titled(Protocol):
    """What a version says, by what it is called."""

    @property
    def title(self) -> str:
        """What it is called."""


C = TypeVar("C", bound=Titled)


@dataclass(frozen=True, slots=True)
class Version(Generic[C]):
    """One version, with the names of those who wrote and read it. A name is empty when they have left."""

    row: ReviewedText
    content: C
    written_by: str
    reviewed_by: str
    is_mine: bool
    may_review: bool

    @property
    def sign(self) -> str:
        """What a reviewer has read."""
        return self.row.sign


@dataclass(frozen=True, slots=True)
class InHand(Generic[C]):
    """One text with its versions, newest first."""

    key: UUID
    versions: tuple[Version[C], ...]
    is_lead: bool

    @property
    def title(self) -> str:
        """What its newest version is called."""
        return self.versions[0].content.title

    @property
    def draft(self) -> Version[C] | None:
        """The version that is being made. It is always the newest."""
        return self.versions[0] if self.versions[0].row.state == TextState.DRAFT else None

    @property
    def in_use(self) -> Version[C] | None:
        """The version that people see."""
        return next((one for one in self.versions if one.row.state == TextState.IN_USE), None)

    @property
    def may_write(self) -> bool:
        """A draft is changed by its writer alone."""
        return self.is_lead and (self.draft is None or self.draft.is_mine)

    @property
    def may_throw_away(self) -> bool:
        """Leads may throw a draft away."""
        return self.is_lead and self.draft is not None

    @property
    def may_retire(self) -> bool:
        """Leads may take it away from people."""
        return self.is_lead and self.in_use is not None

    def number(self, wanted: int) -> Version[C]:
        """One version by its number."""
        for one in self.versions:
            if one.row.number == wanted:
                return one
        raise NotThere

    def to_change(self) -> C:
        """What a new version begins with; as if there were no such page for those who may not write it."""
        if not self.may_write:
            raise NotThere
        return self.versions[0].content


def all_in_hand(
    rows: Iterable[ReviewedText], viewer: Viewer, *, read: Callable[[Any], C]
) -> tuple[InHand[C], ...]:
    """All texts of one kind by title, each with its versions. Two statements beside the rows."""
    check_on_the_team(viewer)
    found = sorted(rows, key=lambda row: row.number, reverse=True)
    people = {row.written_by_id for row in found} | {row.reviewed_by_id for row in found}
    names = names_of(one for one in people if one) if people else {}
    by_key: dict[UUID, list[Version[C]]] = {}
    for row in found:
        by_key.setdefault(row.key, []).append(_version(row, read(row), names, viewer))
    held = [InHand(key, tuple(versions), viewer.is_service_lead) for key, versions in by_key.items()]
    return tuple(sorted(held, key=lambda one: one.title.casefold()))


def one_in_hand(rows: Iterable[ReviewedText], viewer: Viewer, *, read: Callable[[Any], C]) -> InHand[C]:
    """The one text whose versions these are."""
    found = all_in_hand(rows, viewer, read=read)
    if not found:
        raise NotThere
    return found[0]


def _version(row: ReviewedText, content: C, names: dict[UUID, str], viewer: Viewer) -> Version[C]:
    is_mine = row.written_by_id == viewer.person_id
    return Version(
        row=row,
        content=content,
        written_by=names.get(row.written_by_id, ""),
        reviewed_by=names.get(row.reviewed_by_id, "") if row.reviewed_by_id else "",
        is_mine=is_mine,
        may_review=row.state == TextState.DRAFT and not is_mine and is_on_the_team(viewer),
    )
