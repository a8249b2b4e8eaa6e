"""The ideas that somebody can borrow here: ours, and those of their service."""

from uuid import UUID

from wayfellow.coping.ideas import Idea, all_ideas, idea_called
from wayfellow.coping.models import ServiceIdea
from wayfellow.coping.service_idea import WrittenIdea, read_idea, service_key
from wayfellow.foundation.reviewed import TextState
from wayfellow.foundation.viewer import Viewer
from wayfellow.people.reviewed import InHand, all_in_hand, one_in_hand


def ideas_here(viewer: Viewer) -> tuple[Idea, ...]:
    """Those of the service first: they know the place. One statement."""
    rows = ServiceIdea.objects.filter(service_id=viewer.service_id, state=TextState.IN_USE)
    own = sorted((_read(row).as_idea(row.key) for row in rows), key=lambda idea: idea.what.casefold())
    return (*own, *all_ideas())


def idea_here(viewer: Viewer, *, idea: str) -> Idea | None:
    """One of them, if it is still there: it may be gone since somebody borrowed it. One statement at most."""
    key = service_key(idea)
    if key is None:
        return idea_called(idea)
    rows = ServiceIdea.objects.filter(service_id=viewer.service_id, key=key, state=TextState.IN_USE)
    row = rows.first()
    return _read(row).as_idea(row.key) if row else None


def ideas_in_hand(viewer: Viewer) -> tuple[InHand[WrittenIdea], ...]:
    """All ideas of the service with their versions, by title. Three statements."""
    return all_in_hand(ServiceIdea.objects.filter(service_id=viewer.service_id), viewer, read=_read)


def idea_in_hand(viewer: Viewer, *, key: UUID) -> InHand[WrittenIdea]:
    """One of them."""
    rows = ServiceIdea.objects.filter(service_id=viewer.service_id, key=key)
    return one_in_hand(rows, viewer, read=_read)


def _read(row: ServiceIdea) -> WrittenIdea:
    return read_idea(row.text)
