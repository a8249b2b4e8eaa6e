"""Addresses of the demo. They exist only where somebody asked for a demo by name."""

from django.urls import path

from wayfellow.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.people, name="people"),
    path("<slug:who>/", views.be, name="be"),
]
