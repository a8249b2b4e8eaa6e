"""Checks the words of coming back in. Never saves."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from wayfellow.people.passwords import NEW_HINT, NOT_THE_SAME, NewPassword, Password
from wayfellow.sharing.joining.forms import CodeForm
from wayfellow.web.form_fields import OneOf, PlainForm, Tick


class CodeThereForm(CodeForm):
    """The code on somebody else's device."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The same box as on the other pages, under its own name."""
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code on their device")


class HelpForm(CodeThereForm):
    """Who is in the room, and the code on their device."""

    def __init__(self, *args: Any, people: list[tuple[UUID, str]], **kwargs: Any) -> None:
        """`people` are those whom the worker may help."""
        super().__init__(*args, **kwargs)
        self.fields["person_id"] = OneOf(label=_("Who is in the room with you?"), choices=people)
        self.order_fields(["person_id", "code"])

    def words(self) -> dict[str, Any]:
        """Who, and what the device shows."""
        return {"person_id": UUID(self.cleaned_data["person_id"]), "code": self.cleaned_data["code"]}


class AgreeForm(CodeThereForm):
    """Once it is known who asks: that one has seen or spoken with them."""

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        """`name` is that of the person who wants to come back in."""
        super().__init__(*args, **kwargs)
        said = _("I have seen or spoken with %(name)s myself, and they want this") % {"name": name}
        if_so = _("Please tick this box if it is so. If it is not, leave this page.")
        self.fields["spoken"] = Tick(label=said, error_messages={"required": if_so})


class NewPasswordForm(PlainForm):
    """A new password, typed twice because it is typed blind."""

    password = NewPassword(label=_("A new password"), help_text=NEW_HINT)
    password_again = Password(label=_("The same password again"), autocomplete="new-password")

    def clean(self) -> dict[str, Any]:
        """Both the same."""
        typed = super().clean() or {}
        if "password" in typed and "password_again" in typed and typed["password"] != typed["password_again"]:
            self.add_error("password_again", NOT_THE_SAME)
        return typed
