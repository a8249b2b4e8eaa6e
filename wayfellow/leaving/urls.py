"""Addresses of leaving for good."""

from django.urls import path

from wayfellow.leaving import views

app_name = "leaving"
urlpatterns = [path("me/leave-for-good/", views.leave, name="leave")]
