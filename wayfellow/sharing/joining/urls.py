"""Addresses of coming in with a code. The code itself is never in one."""

from django.urls import path

from wayfellow.sharing.joining import views

app_name = "joining"
urlpatterns = [
    path("join/", views.join, name="join"),
    path("join/you/", views.come_in, name="come_in"),
]
