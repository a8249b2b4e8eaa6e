"""Addresses of coming back in."""

from django.urls import path

from wayfellow.sharing.coming_back import views

app_name = "coming_back"
urlpatterns = [
    path("sign-in/back/", views.ask, name="ask"),
    path("sign-in/back/here/", views.here, name="here"),
    path("me/help-somebody-back/", views.help_somebody, name="help"),
    path("me/agree-to-a-way-back/", views.agree, name="agree"),
    path("me/way-back/", views.waiting, name="waiting"),
    path("me/way-back/stop/", views.stop, name="stop"),
]
