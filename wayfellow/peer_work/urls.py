"""Addresses of the worker’s own side."""

from django.urls import path

from wayfellow.peer_work import views

app_name = "peer_work"
urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/together/", views.together, name="together"),
    path("people/invite/", views.invite, name="invite"),
    path("people/<uuid:person_id>/", views.person, name="person"),
    path("people/<uuid:person_id>/code/", views.claim_code, name="claim_code"),
]
