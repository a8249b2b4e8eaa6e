"""Who keeps something here that could be taken away, and what may come in."""

from wayfellow.exchange.kinds import OF_A_WORKER
from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer


def keeps_something(viewer: Viewer) -> bool:
    """Whoever has a space, and peer workers: their notes and own story are theirs, not the service's."""
    return viewer.has_space or viewer.is_peer_worker


def check_keeps_something(viewer: Viewer) -> None:
    """For anybody else there is no such page: a supporter or a lead keeps no words of their own here."""
    if not keeps_something(viewer):
        raise NotThere


def may_keep(viewer: Viewer, kind: str) -> bool:
    """Whether records of this kind have their place with the viewer."""
    return viewer.is_peer_worker if kind in OF_A_WORKER else viewer.has_space
