"""Checks the words of routines, and what a press of a button says. Never saves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.routines.moments import MarkKind, PartOfDay
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, ShortWords

NO_MARK = "none"
# Where a mark can be pressed. A word and never an address, so that nobody can be sent elsewhere.
PAGES_WITH_MARKS = {"days": "routines:list", "home": "journey:home"}


class RoutineForm(ChangeForm):
    """What, its tiny version, and when in the day."""

    what = ShortWords(
        label=_("What do you do?"), help_text=_("One small thing, like “open the curtains by 10”.")
    )
    tiny = ShortWords(
        label=_("What is the tiny version for hard days?"),
        required=False,
        help_text=_("So small that you can do it on your worst day. You can leave this out."),
    )
    part_of_day = OneOf(label=_("When in the day?"), choices=PartOfDay.choices, initial=PartOfDay.ANY.value)

    def words(self) -> dict[str, Any]:
        """What was written, and when in the day."""
        written = super().words()
        return {**written, "part_of_day": PartOfDay(written["part_of_day"])}


class MarkForm(forms.Form):
    """Which button was pressed, and on which page."""

    kind = forms.ChoiceField(choices=[*MarkKind.choices, (NO_MARK, NO_MARK)])
    back = forms.ChoiceField(choices=[(name, name) for name in PAGES_WITH_MARKS])

    @property
    def mark(self) -> MarkKind | None:
        """The mark that was pressed; none when it was taken away."""
        kind = self.cleaned_data["kind"]
        return None if kind == NO_MARK else MarkKind(kind)

    @property
    def leads_to(self) -> str:
        """The page that the button stands on."""
        return PAGES_WITH_MARKS[self.cleaned_data["back"]]
