"""Forms of the second step. allauth checks; what a browser sends is never trusted to have the right shape."""

import struct
from typing import Any

from allauth.mfa.base import forms as base_forms
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import forms as paper_forms
from allauth.mfa.totp import forms as app_forms
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.people.devices import WHOSE
from wayfellow.people.second_step import NOT_THIS_PASSKEY

PLEASE_TYPE_IT = {"required": _("Please type it here.")}
# What goes wrong inside a reader that is given something other than a passkey's answer.
ODD_SHAPES = (AttributeError, IndexError, KeyError, TypeError, ValueError, AssertionError, struct.error)


def code_box(label: Any, **more: Any) -> forms.CharField:
    """A box for a code, as telephones know it."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric"}
    return forms.CharField(
        label=label, widget=forms.TextInput(attrs=attrs), error_messages=PLEASE_TYPE_IT, **more
    )


class SecondStepForm(base_forms.AuthenticateForm):
    """A code from the app, or one from paper."""

    code = code_box(_("A code from your app, or one from your paper"))


class CodeAgainForm(base_forms.ReauthenticateForm):
    """The same, before something that matters."""

    code = code_box(_("A code from your app, or one from your paper"))


class AddAppForm(app_forms.ActivateTOTPForm):
    """The first code that the app shows."""

    code = code_box(_("The code that your app shows now"))


class PaperCodesForm(paper_forms.GenerateRecoveryCodesForm):
    """Codes for paper. Everybody may have them, also without a passkey: paper is what many people trust."""

    def clean(self) -> dict[str, Any]:
        """Nothing to check."""
        return forms.Form.clean(self) or {}


class _Careful:
    """The answer of a passkey is JSON from a browser: whatever is odd in it is a mistake, and no more."""

    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()  # type: ignore[misc,no-any-return]  # of the form it is mixed into
        except ODD_SHAPES:
            raise ValidationError(NOT_THIS_PASSKEY) from None


class PasskeyForm(_Careful, passkey_forms.AuthenticateWebAuthnForm):
    """A passkey as the second step."""


class PasskeyAgainForm(_Careful, passkey_forms.ReauthenticateWebAuthnForm):
    """A passkey, before something that matters."""


class SignInByPasskeyForm(_Careful, passkey_forms.LoginWebAuthnForm):
    """A passkey alone: it is two things in one, the telephone and what unlocks it."""

    phone = forms.ChoiceField(choices=WHOSE, required=False)


class AddPasskeyForm(passkey_forms.AddWebAuthnForm):
    """A new passkey. Its name is what the device calls itself."""

    def clean_name(self) -> str:
        """Nobody's own words: they would lie in the open."""
        self.cleaned_data["name"] = ""
        return str(super().clean_name())

    def clean(self) -> dict[str, Any]:
        """Odd shapes are mistakes."""
        try:
            return dict(super().clean() or {})
        except ODD_SHAPES:
            raise ValidationError(NOT_THIS_PASSKEY) from None
