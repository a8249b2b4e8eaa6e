"""Who has a worker's side here."""

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer


def check_is_peer_worker(viewer: Viewer) -> None:
    """Only peer workers; for anybody else there is no such page."""
    if not viewer.is_peer_worker:
        raise NotThere
