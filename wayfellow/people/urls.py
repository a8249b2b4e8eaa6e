"""Addresses of one's own account. Those that allauth runs are in `sign_in_urls`."""

from django.urls import path

from wayfellow.people import views

app_name = "people"
urlpatterns = [
    path("me/", views.me, name="me"),
    path("colours/<slug:sign>.css", views.colours, name="colours"),
    path("me/sign-in-with/", views.change_how_i_sign_in, name="change_how_i_sign_in"),
    path("me/devices/", views.devices, name="devices"),
    path("me/devices/end-others/", views.end_others, name="end_others"),
    path("me/devices/<slug:sign>/end/", views.end_device, name="end_device"),
    path("me/lock/", views.lock_here, name="lock"),
    path("me/kept/", views.kept, name="kept"),
    path("me/kept/throw-away/", views.throw_away, name="throw_away_kept"),
    path("sign-in/letter/", views.letter_alone, name="letter_alone"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("leave-quickly/", views.leave_quickly, name="leave_quickly"),
]
