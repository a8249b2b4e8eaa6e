"""The topics of a service as its team sees them: every version, who wrote it and who read it."""

from uuid import UUID

from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.models import ServiceTopic
from wayfellow.learning.queries.topics import ShownTopic, shown
from wayfellow.people.reviewed import InHand, all_in_hand, one_in_hand


def topics_in_hand(viewer: Viewer) -> tuple[InHand[ShownTopic], ...]:
    """All topics of the service with their versions, by title. Three statements."""
    rows = ServiceTopic.objects.filter(service_id=viewer.service_id)
    return all_in_hand(rows, viewer, read=shown)


def topic_in_hand(viewer: Viewer, *, key: UUID) -> InHand[ShownTopic]:
    """One of them."""
    rows = ServiceTopic.objects.filter(service_id=viewer.service_id, key=key)
    return one_in_hand(rows, viewer, read=shown)
