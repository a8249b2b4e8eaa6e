"""The topics that a service writes itself, as its team looks after them."""

from wayfellow.foundation.viewer import Viewer
from wayfellow.learning.queries import ShownTopic, all_topics
from wayfellow.learning.queries import topic_in_hand as topic_in_hand
from wayfellow.learning.queries import topics_in_hand as topics_in_hand


def everybodys_topics(viewer: Viewer) -> list[ShownTopic]:
    """The topics that every service has."""
    return [topic for topic in all_topics(viewer) if not topic.is_the_services]
