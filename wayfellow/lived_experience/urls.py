"""Addresses of one's own story."""

from django.urls import path

from wayfellow.lived_experience import views

app_name = "lived_experience"
urlpatterns = [
    path("my-own-story/", views.snippets, name="list"),
    path("my-own-story/add/", views.add, name="add"),
    path("my-own-story/<uuid:snippet_id>/change/", views.change, name="change"),
    path("my-own-story/<uuid:snippet_id>/rest/", views.rest, name="rest"),
    path("my-own-story/<uuid:snippet_id>/remove/", views.remove, name="remove"),
    path(
        "people/<uuid:person_id>/offered/<uuid:offered_id>/take-off/",
        views.take_off,
        name="take_off",
    ),
]
