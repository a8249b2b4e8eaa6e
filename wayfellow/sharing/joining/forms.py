"""Checks the words of coming in with a code. Never saves."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.people.forms import AS_TYPED, LONGEST_NAME, SignInWith, WhosePhone
from wayfellow.people.passwords import NEW_HINT, NOT_THE_SAME, NewPassword, Password
from wayfellow.web.form_fields import PlainForm, ShortWords


class CodeForm(PlainForm):
    """The code that somebody was given."""

    code = ShortWords(
        label=_("Your code"),
        help_text=_("Three groups of four, such as 7KQM-2XWD-94TZ. Small letters are fine."),
        attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )


class ClaimForm(PlainForm):
    """How somebody will sign in, whose space is there already."""

    sign_in_with = SignInWith(
        label=_("What would you like to sign in with?"),
        help_text=_("An email address, or a name you make up. To an address we can send you a sign-in code."),
        attrs={"autocomplete": "username", **AS_TYPED},
    )
    password = NewPassword(label=_("A password"), help_text=NEW_HINT)
    password_again = Password(label=_("The same password again"), autocomplete="new-password")
    phone = WhosePhone()

    def clean(self) -> dict[str, Any]:
        """Typed blind, so typed twice."""
        typed = super().clean() or {}
        if "password" in typed and "password_again" in typed and typed["password"] != typed["password_again"]:
            self.add_error("password_again", NOT_THE_SAME)
        return typed

    def words(self) -> dict[str, str]:
        """What is needed to come in."""
        beside = {"password_again", "phone"}
        return {name: words for name, words in self.cleaned_data.items() if name not in beside}


class NewHereForm(ClaimForm):
    """The same for somebody new, who also says what to call them."""

    name = ShortWords(
        label=_("What would you like to be called?"),
        help_text=_("Any name you like. Those you walk with see it."),
        longest=LONGEST_NAME,
        attrs={"autocomplete": "nickname"},
    )
    field_order = ("name", "sign_in_with", "password", "password_again", "phone")
