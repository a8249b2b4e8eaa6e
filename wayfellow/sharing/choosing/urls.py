"""Addresses of choosing a peer worker."""

from django.urls import path

from wayfellow.sharing.choosing import views

app_name = "choosing"
urlpatterns = [
    path("sharing/choose/wait/", views.wait, name="wait"),
    path("sharing/choose/stop-waiting/", views.stop_waiting, name="stop_waiting"),
    path("sharing/choose/not-this-one/", views.not_this_one, name="not_this_one"),
    path("sharing/choose/<uuid:person_id>/", views.change, name="change"),
    path("about-me/", views.about_me, name="about_me"),
]
