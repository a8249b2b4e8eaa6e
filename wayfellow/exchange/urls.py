"""Addresses for taking everything away, and for bringing it in."""

from django.urls import path

from wayfellow.exchange import views

app_name = "exchange"
urlpatterns = [
    path("me/take-away/", views.take_away, name="take_away"),
    path("me/bring-in/", views.bring_in, name="bring_in"),
]
