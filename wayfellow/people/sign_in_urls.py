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
    path("sign-in/passkey/", pages.by_passkey, name="mfa_login_webauthn"),
    path("sign-in/second/", pages.second_step, name="mfa_authenticate"),
    path("sign-in/again/code/", pages.code_again, name="mfa_reauthenticate"),
    path("sign-in/again/passkey/", pages.passkey_again, name="mfa_reauthenticate_webauthn"),
    path("me/ways-in/", pages.overview, name="mfa_index"),
    path("me/ways-in/passkey/", pages.add_passkey, name="mfa_add_webauthn"),
    path("me/ways-in/passkey/<int:pk>/remove/", pages.remove_passkey, name="mfa_remove_webauthn"),
    path("me/ways-in/app/", pages.add_app, name="mfa_activate_totp"),
    path("me/ways-in/app/stop/", pages.stop_app, name="mfa_deactivate_totp"),
    path("me/ways-in/paper/", pages.paper_codes, name="mfa_view_recovery_codes"),
    path("me/ways-in/paper/make/", pages.make_paper_codes, name="mfa_generate_recovery_codes"),
    path("me/password/", pages.change_password, name="account_change_password"),
    path("me/password/choose/", pages.choose_password, name="account_set_password"),
]
