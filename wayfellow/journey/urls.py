"""Addresses of the journey: where I begin, my story, and the stories that others share."""

from django.urls import path

from wayfellow.journey import views

app_name = "journey"
urlpatterns = [
    path("home/", views.home, name="home"),
    path("write/", views.write, name="write"),
    path("my-journey/", views.story, name="story"),
    path("my-journey/add/", views.waymark_add, name="waymark_add"),
    path("my-journey/<uuid:waymark_id>/change/", views.waymark_change, name="waymark_change"),
    path("my-journey/<uuid:waymark_id>/remove/", views.waymark_remove, name="waymark_remove"),
    path("people/<uuid:person_id>/journey/", views.shared, name="shared"),
]
