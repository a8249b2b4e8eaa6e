"""Who has a story to tell here, and who may take it off again."""

from datetime import datetime

from wayfellow.foundation.refusals import NotThere
from wayfellow.foundation.viewer import Viewer
from wayfellow.lived_experience.models import OfferedSnippet
from wayfellow.sharing.rules import check_walks_with


def check_tells(viewer: Viewer) -> None:
    """Only peer workers; for anybody else there is no such page."""
    if not viewer.is_peer_worker:
        raise NotThere


def may_take_off(by: Viewer, offered: OfferedSnippet) -> bool:
    """The person whose space it lies in, and the worker whose words they are."""
    return by.person_id in {offered.person_id, offered.told_by_id}


def check_takes_off(by: Viewer, offered: OfferedSnippet, *, at: datetime) -> None:
    """The person at any time; the worker while they walk together."""
    if not may_take_off(by, offered):
        raise NotThere
    if by.person_id != offered.person_id:
        check_walks_with(by, person_id=offered.person_id, at=at)
