"""What helps somebody, for a worker who may offer something of their own beside it."""

from datetime import datetime
from uuid import UUID

from wayfellow.coping.queries import ThingThatHelps, strategies_of
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.peer_work.rules import check_is_peer_worker
from wayfellow.sharing.rules import check_walks_with


def strategy_of(viewer: Viewer, *, person_id: UUID, strategy_id: UUID, at: datetime) -> ThingThatHelps:
    """Something that helps a person, and that they share with this worker. It is a look."""
    check_is_peer_worker(viewer)
    check_walks_with(viewer, person_id=person_id, at=at)
    for thing in strategies_of(viewer, person_id=person_id, at=at):
        if thing.strategy.pk == strategy_id:
            return thing
    raise NotThere
