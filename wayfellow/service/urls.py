"""Addresses of the team."""

from django.urls import path

from wayfellow.service.views import team

app_name = "service"
urlpatterns = [
    path("team/", team.team, name="team"),
    path("team/invite/", team.invite, name="invite"),
    path("team/<uuid:person_id>/end/", team.end_work, name="end_work"),
]
