"""Forms of signing in, of passwords and of one's name. allauth checks, we say it plainly."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.fields import EmailField
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wayfellow.people.devices import OWN, SHARED, WHOSE, remember_whose, stay_as_decided
from wayfellow.people.passwords import NEW_HINT, NewPassword, Password
from wayfellow.people.rules import as_kept
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords

# Telephones must neither correct such a name nor begin it with a capital.
AS_TYPED = {"autocapitalize": "none", "spellcheck": "false"}
PLEASE_TYPE_IT = {"required": _("Please type it here.")}
LONGEST_NAME = 80
SHORTEST_NAME = 3
LONGEST_ADDRESS = 254


class WhosePhone(OneOf):
    """Whose phone or computer this is. Who says nothing is treated as on a shared one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Whose phone or computer is this?"),
            help_text=_(
                "On a shared one you are signed out when you close the browser, or after 20 minutes of rest."
            ),
            choices=WHOSE,
            initial=SHARED,
            required=False,
            **kwargs,
        )


class SignInForm(allauth_forms.LoginForm):
    """With an address or a made-up name, and a password."""

    password = Password(label=_("Password"))
    phone = WhosePhone()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["remember"]  # "Whose phone is this?" says it
        self.fields["login"] = forms.CharField(
            label=_("Email address or sign-in name"),
            widget=forms.TextInput(attrs={"autocomplete": "username", **AS_TYPED}),
            error_messages=PLEASE_TYPE_IT,
        )
        self.order_fields(["login", "password", "phone"])

    def clean_login(self) -> str:
        """The name as it is kept."""
        return as_kept(self.cleaned_data["login"])

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Whose device it is comes first: what signing in keeps on it depends on that."""
        whose = self.cleaned_data["phone"]
        remember_whose(request, whose)
        self.cleaned_data["remember"] = whose == OWN
        answer: HttpResponse = super().login(request, redirect_url)
        if request.user.is_authenticated:
            stay_as_decided(request)
        return answer


class AskForCodeForm(allauth_forms.RequestLoginCodeForm):
    """Where the code is to go."""

    email = EmailField(
        label=_("Your email address"),
        # Not `type=email`: the browser would check it before us, in its own words.
        widget=forms.TextInput(attrs={"autocomplete": "username", "inputmode": "email", **AS_TYPED}),
        error_messages={
            **PLEASE_TYPE_IT,
            "invalid": _("This does not look like an email address. Is there a slip in it?"),
        },
    )


class EnterCodeForm(allauth_forms.ConfirmLoginCodeForm):
    """The code out of the letter. Spaces and dashes make no difference."""

    field_order = ("code", "phone")
    phone = WhosePhone()

    code = forms.CharField(
        label=_("The code from the letter"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages=PLEASE_TYPE_IT,
    )


class ItIsMeForm(allauth_forms.ReauthenticateForm):
    """The password once more, before something that cannot be undone."""

    password = Password(label=_("Password"))


class ChoosePasswordForm(allauth_forms.SetPasswordForm):
    """A first password, for somebody who came in without one."""

    password1 = NewPassword(label=_("A password"), help_text=NEW_HINT)
    password2 = Password(label=_("The same password again"), autocomplete="new-password")


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    """Another password."""

    oldpassword = Password(label=_("The password you have now"))
    password1 = NewPassword(label=_("The new password"), help_text=NEW_HINT)
    password2 = Password(label=_("The new password again"), autocomplete="new-password")


class SignInWith(ShortWords):
    """An address, or a name that somebody makes up."""

    usual = LONGEST_ADDRESS

    def clean(self, value: Any) -> str:
        """The name as it will be kept, so that its length and shape are judged as that."""
        name = as_kept(super().clean(value))
        if "@" in name:
            _check_address(name)
        elif len(name) < SHORTEST_NAME:
            raise ValidationError(_("Please make it 3 letters or more."))
        return name


def _check_address(address: str) -> None:
    try:
        validate_email(address)
    except ValidationError:
        raise ValidationError(
            _("This does not look like an email address. If it is a name, please leave out the @.")
        ) from None


class SignInWithForm(PlainForm):
    """Another address or name to sign in with."""

    sign_in_with = SignInWith(
        label=_("What would you like to sign in with?"),
        help_text=_("An email address, or a name you make up."),
        attrs={"autocomplete": "username", **AS_TYPED},
    )


class NameForm(ChangeForm):
    """What somebody likes to be called."""

    name = ShortWords(
        label=_("What would you like to be called?"),
        longest=LONGEST_NAME,
        attrs={"autocomplete": "nickname"},
    )
