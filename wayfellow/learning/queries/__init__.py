"""Reads of learning: the topics there are, what somebody found in them, and what they want to learn about."""

from wayfellow.learning.library import TermGroup, jargon_about
from wayfellow.learning.library import jargon as all_jargon
from wayfellow.learning.library import library as our_topics
from wayfellow.learning.models import Found, TopicState
from wayfellow.learning.queries.findings import finding_on, place_of_note
from wayfellow.learning.queries.own_words import words_of_own
from wayfellow.learning.queries.pages import (
    LearningPage,
    SharedLearning,
    TopicPage,
    learning_page,
    shared_learning,
    topic_page,
)
from wayfellow.learning.queries.service_topics import topic_in_hand, topics_in_hand
from wayfellow.learning.queries.to_learn import Topics, own_topic, topics_of
from wayfellow.learning.queries.topics import NAMES_OF_GROUPS, ShownTopic, all_topics, shown
from wayfellow.learning.topic_text import (
    AboutTopic,
    Group,
    Source,
    TopicRefused,
    TopicText,
    read_topic,
    topics_linked,
    write_topic,
)

__all__ = [
    "NAMES_OF_GROUPS",
    "AboutTopic",
    "Found",
    "Group",
    "LearningPage",
    "SharedLearning",
    "ShownTopic",
    "Source",
    "TermGroup",
    "TopicPage",
    "TopicRefused",
    "TopicState",
    "TopicText",
    "Topics",
    "all_jargon",
    "all_topics",
    "finding_on",
    "jargon_about",
    "learning_page",
    "our_topics",
    "own_topic",
    "place_of_note",
    "read_topic",
    "shared_learning",
    "shown",
    "topic_in_hand",
    "topic_page",
    "topics_in_hand",
    "topics_linked",
    "topics_of",
    "words_of_own",
    "write_topic",
]
