"""Addresses of signing in. allauth looks these names up, so they stand without a namespace."""

from django.urls import path

from wayfellow.people import sign_in_pages as pages
from wayfellow.people import views

urlpatterns = [
    path("sign-in/", pages.sign_in, name="account_login"),
    path("sign-in/code/", pages.ask_for_code, name="account_request_login_code"),
    path("sign-in/code/enter/", pages.enter_code, name="account_confirm_login_code"),
    path("sign-in/again/", pages.it_is_me, name="account_reauthenticate"),
    path("sign-in/ended/", pages.ended, name="account_inactive"),
    path("sign-in/new/", pages.new_here, name="account_signup"),
    path("sign-out/", views.sign_out, name="account_logout"),
    path("me/password/", pages.change_password, name="account_change_password"),
    path("me/password/choose/", pages.choose_password, name="account_set_password"),
]
