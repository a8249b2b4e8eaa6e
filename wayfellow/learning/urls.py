"""Addresses of things to learn about: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.learning import views

app_name = "learning"
urlpatterns = [
    path("learning/", views.topics, name="list"),
    path("learning/add/", views.add, name="add"),
    path("learning/<uuid:topic_id>/change/", views.change, name="change"),
    path("learning/<uuid:topic_id>/remove/", views.remove, name="remove"),
    path("learning/<uuid:topic_id>/settle/", views.settle, name="settle"),
    path("people/<uuid:person_id>/learning/", views.shared_topics, name="shared"),
]
