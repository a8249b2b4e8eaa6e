"""Deeds of learning."""

from wayfellow.learning.actions.findings import keep_note_on_its_way, say_of_topic
from wayfellow.learning.actions.service_topics import (
    retire_topic,
    review_topic,
    throw_topic_away,
    write_service_topic,
)
from wayfellow.learning.actions.to_learn import add_topic, change_topic, remove_topic, settle_topic

__all__ = [
    "add_topic",
    "change_topic",
    "keep_note_on_its_way",
    "remove_topic",
    "retire_topic",
    "review_topic",
    "say_of_topic",
    "settle_topic",
    "throw_topic_away",
    "write_service_topic",
]
