"""Addresses of the team."""

from django.urls import path

from wayfellow.service import views

app_name = "service"
urlpatterns = [
    path("team/", views.team, name="team"),
    path("team/invite/", views.invite, name="invite"),
    path("team/<uuid:person_id>/end/", views.end_work, name="end_work"),
]
