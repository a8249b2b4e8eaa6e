"""Checks the words of coming in with a code. Never saves."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from wayfellow.people.forms import AS_TYPED, LONGEST_NAME
from wayfellow.people.passwords import NEW_HINT, NOT_THE_SAME, NewPassword, Password
from wayfellow.people.rules import as_kept
from wayfellow.web.form_fields import PlainForm, ShortWords

LONGEST_ADDRESS = 254
SHORTEST_NAME = 3


class CodeForm(PlainForm):
    """The code that somebody was given."""

    code = ShortWords(
        label=_("Your code"),
        help_text=_("Three groups of four, such as 7KQM-2XWD-94TZ. Small letters are fine."),
        attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )


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


class ClaimForm(PlainForm):
    """How somebody will sign in, whose space is there already."""

    sign_in_with = SignInWith(
        label=_("What would you like to sign in with?"),
        help_text=_("An email address, or a name you make up. To an address we can send you a sign-in code."),
        attrs={"autocomplete": "username", **AS_TYPED},
    )
    password = NewPassword(label=_("A password"), help_text=NEW_HINT)
    password_again = Password(label=_("The same password again"), autocomplete="new-password")

    def clean(self) -> dict[str, Any]:
        """Typed blind, so typed twice."""
        typed = super().clean() or {}
        if "password" in typed and "password_again" in typed and typed["password"] != typed["password_again"]:
            self.add_error("password_again", NOT_THE_SAME)
        return typed

    def words(self) -> dict[str, str]:
        """What is needed to come in."""
        return {name: words for name, words in self.cleaned_data.items() if name != "password_again"}


class NewHereForm(ClaimForm):
    """The same for somebody new, who also says what to call them."""

    name = ShortWords(
        label=_("What would you like to be called?"),
        help_text=_("Any name you like. Those you walk with see it."),
        longest=LONGEST_NAME,
        attrs={"autocomplete": "nickname"},
    )
    field_order = ("name", "sign_in_with", "password", "password_again")
