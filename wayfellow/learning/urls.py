"""Addresses of learning: the topics, one's own list, and what somebody shares."""

from django.urls import path

from wayfellow.learning.views import to_learn, topics

app_name = "learning"
urlpatterns = [
    path("learning/", to_learn.learning, name="list"),
    path("learning/words/", topics.jargon, name="jargon"),
    path("learning/begin/", to_learn.begin, name="begin"),
    path("learning/add/", to_learn.add, name="add"),
    path("learning/topics/<uuid:topic_id>/", topics.topic, name="topic"),
    path("learning/topics/<uuid:topic_id>/draft/", topics.draft, name="draft"),
    path("learning/<uuid:topic_id>/change/", to_learn.change, name="change"),
    path("learning/<uuid:topic_id>/remove/", to_learn.remove, name="remove"),
    path("learning/<uuid:topic_id>/settle/", to_learn.settle, name="settle"),
    path("people/<uuid:person_id>/learning/", to_learn.shared_learning, name="shared"),
]
