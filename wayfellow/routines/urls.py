"""Addresses of routines: first one's own, then those somebody shares."""

from django.urls import path

from wayfellow.routines import views

app_name = "routines"
urlpatterns = [
    path("my-days/", views.days, name="list"),
    path("my-days/add/", views.add, name="add"),
    path("my-days/<uuid:routine_id>/change/", views.change, name="change"),
    path("my-days/<uuid:routine_id>/remove/", views.remove, name="remove"),
    path("my-days/<uuid:routine_id>/mark/", views.mark, name="mark"),
    path("people/<uuid:person_id>/my-days/", views.shared_days, name="shared"),
]
