"""What made-up people read, and the topics of their service."""

from wayfellow.demo.filling.scene import Scene
from wayfellow.demo.learning_story import ReadStory, WrittenStory
from wayfellow.foundation.viewer import Viewer
from wayfellow.learning import actions as learning
from wayfellow.learning.queries import all_topics, topic_in_hand


def write_topics(told: list[WrittenStory], scene: Scene) -> None:
    """One of the team writes, and another looks at it."""
    for topic in told:
        writer, reader = scene.viewers[topic.by], scene.viewers[topic.reviewed_by]
        row = learning.write_service_topic(key=None, text=topic.text, by=writer, at=scene.at(topic.at))
        held = topic_in_hand(reader, key=row.key).number(row.number)
        learning.review_topic(
            key=row.key, number=row.number, seen=held.sign, by=reader, at=scene.at(topic.reviewed_at)
        )


def read_topics(told: list[ReadStory], owner: Viewer, scene: Scene) -> None:
    """What somebody says of the topics they read."""
    ids = {topic.about.title: topic.id for topic in all_topics(owner)}
    for read in told:
        learning.say_of_topic(
            topic_id=ids[read.topic],
            found=read.found,
            note=read.note,
            seen=0,
            by=owner,
            at=scene.at(read.at),
        )
