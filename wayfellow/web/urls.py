"""Addresses of the public pages."""

from django.urls import path

from wayfellow.web import views

app_name = "web"
urlpatterns = [
    path("", views.front, name="front"),
    path("help/", views.help_page, name="help"),
    path("look/", views.look, name="look"),
    path("about/", views.about, name="about"),
    path("away/", views.away, name="away"),
    path("offline/", views.offline, name="offline"),
    path("worker.js", views.worker, name="worker"),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
]
