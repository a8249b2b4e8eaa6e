"""Checks what is chosen and tapped. Never saves."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from wayfellow.staying_well.noticing.answers import MOST_SIGNS, HowMuch, Rhythm
from wayfellow.web.form_fields import CHOOSE_ONE, AnyOf, Day, OneOf, PlainForm


class ChooseForm(PlainForm):
    """Which signs, and when."""

    signs = AnyOf(label=_("Which signs do you want to look out for?"), help_text=_("One to five."))
    rhythm = OneOf(
        label=_("When do you want to?"),
        choices=Rhythm.choices,
        initial=Rhythm.OWN_TIMES.value,
        help_text=_("Nothing reminds you. This only says which days this page asks about."),
    )
    weekdays = AnyOf(
        label=_("Which days, if only some?"),
        choices=[(str(day), name) for day, name in WEEKDAYS.items()],
        required=False,
    )

    def __init__(self, *args: Any, signs: Mapping[UUID, str], **kwargs: Any) -> None:
        """`signs` are those of the plan, by id."""
        super().__init__(*args, **kwargs)
        cast(AnyOf, self.fields["signs"]).choices = [(str(sign), text) for sign, text in signs.items()]

    def clean_signs(self) -> list[UUID]:
        """A few: with more, tapping is a chore, and each of them would be noticed later."""
        signs: list[str] = self.cleaned_data["signs"]
        if len(signs) > MOST_SIGNS:
            raise ValidationError(_("Please choose five at most. Fewer are easier to keep up."))
        return [UUID(sign) for sign in signs]

    def clean(self) -> dict[str, Any]:
        """Some days need to be named."""
        said = self.cleaned_data
        if said.get("rhythm") == Rhythm.SOME_DAYS and not said.get("weekdays"):
            self.add_error("weekdays", _("Please choose at least one day."))
        return said

    def words(self) -> dict[str, Any]:
        """What was chosen."""
        said = self.cleaned_data
        weekdays = [int(day) for day in said["weekdays"]]
        return {"signs": said["signs"], "rhythm": Rhythm(said["rhythm"]), "weekdays": weekdays}


class SignForm(forms.Form):
    """Which sign a button belongs to."""

    sign = forms.UUIDField()


class TapForm(SignForm):
    """Which button was pressed."""

    how_much = forms.TypedChoiceField(choices=HowMuch.choices, coerce=lambda value: HowMuch(int(value)))


class PauseForm(PlainForm):
    """From when, and until when if that is known."""

    first = Day(label=_("From which day?"))
    last = Day(
        label=_("Until which day?"),
        required=False,
        help_text=_("You can leave this out and go on whenever you like."),
    )

    def clean(self) -> dict[str, Any]:
        """The end comes after the beginning."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", _("Please choose a day that is not before the first one."))
        return self.cleaned_data


class OffForm(PlainForm):
    """What becomes of the taps."""

    taps = OneOf(
        label=_("What about your taps?"),
        choices=[
            ("keep", _("Keep them, so that I can look back or go on")),
            ("delete", _("Delete all of them for good")),
        ],
        error_messages={"required": CHOOSE_ONE},
    )

    @property
    def deletes_taps(self) -> bool:
        """Whether they go for good."""
        return bool(self.cleaned_data["taps"] == "delete")
