"""What a password must be: long enough and not everybody's. No rules about signs, no forced change."""

from typing import Any

from allauth.account.fields import PasswordField, SetPasswordField
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLAINLY: dict[str, Promise] = {
    "password_too_short": _("Please make it 8 letters or more. A few words in a row are good."),
    "password_too_common": _("Many people use this one, so it is easy to guess. Please choose another."),
}
NOT_THE_SAME = _("These two are not the same. Please type both again.")
NEW_HINT = _("8 letters or more. A few words in a row are good, and easy to keep in mind.")


class Password(PasswordField):
    """As long as somebody likes, with all its spaces; typed, pasted, or filled in by the browser."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("autocomplete", "current-password")
        kwargs.setdefault("error_messages", {"required": _("Please type a password.")})
        super().__init__(**kwargs)
        del self.widget.attrs["placeholder"]


class NewPassword(Password, SetPasswordField):
    """One that somebody chooses now."""


def check_new_password(password: str) -> None:
    """Refuse one that is short or common, in plain words."""
    try:
        validate_password(password)
    except ValidationError as refused:
        raise ValidationError([PLAINLY[str(mistake.code)] for mistake in refused.error_list]) from None
