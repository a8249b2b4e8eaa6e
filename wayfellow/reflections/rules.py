"""Who may write and read what is said in a talk."""

from uuid import UUID

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.reflections.models import Line, LineKind
from wayfellow.sharing.rules import walks_with


def check_writes(by: Viewer, *, person_id: UUID) -> None:
    """The person, or the worker who walks with them."""
    is_owner = by.person_id == person_id and by.has_space
    if not is_owner and not walks_with(by, person_id=person_id):
        raise NotThere


def check_author(
    by: Viewer, *, person_id: UUID, companion_id: UUID | None, author_id: UUID, kind: LineKind
) -> None:
    """On a shared device each of the two may type for the other; a worker's own story is theirs to tell."""
    if author_id not in {by.person_id, person_id, companion_id}:
        raise NotThere
    if kind == LineKind.IF_IT_HELPS and (author_id != by.person_id or by.person_id == person_id):
        raise NotThere


def check_takes_out(by: Viewer, line: Line, *, decides: bool) -> None:
    """The person, or whoever presses for them, may take out any line; a worker only lines of their own."""
    check_writes(by, person_id=line.person_id)
    if not decides and by.person_id not in {line.person_id, line.author_id}:
        raise NotThere
