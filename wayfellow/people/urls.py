"""Addresses of one's own account. Those that allauth runs are in `sign_in_urls`."""

from django.urls import path

from wayfellow.people import views

app_name = "people"
urlpatterns = [
    path("me/", views.me, name="me"),
    path("colours/<slug:sign>.css", views.colours, name="colours"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("leave-quickly/", views.leave_quickly, name="leave_quickly"),
]
