"""Forms of signing in, of passwords and of one's name. allauth checks, we say it plainly."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.fields import EmailField
from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.people.passwords import NEW_HINT, NewPassword, Password
from wayfellow.people.rules import as_kept
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import ShortWords

# Telephones must neither correct such a name nor begin it with a capital.
AS_TYPED = {"autocapitalize": "none", "spellcheck": "false"}
PLEASE_TYPE_IT = {"required": _("Please type it here.")}
LONGEST_NAME = 80


class SignInForm(allauth_forms.LoginForm):
    """With an address or a made-up name, and a password."""

    password = Password(label=_("Password"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("Email address or sign-in name"),
            widget=forms.TextInput(attrs={"autocomplete": "username", **AS_TYPED}),
            error_messages=PLEASE_TYPE_IT,
        )
        self.order_fields(["login", "password"])

    def clean_login(self) -> str:
        """The name as it is kept."""
        return as_kept(self.cleaned_data["login"])


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


class NameForm(ChangeForm):
    """What somebody likes to be called."""

    name = ShortWords(
        label=_("What would you like to be called?"),
        longest=LONGEST_NAME,
        attrs={"autocomplete": "nickname"},
    )
