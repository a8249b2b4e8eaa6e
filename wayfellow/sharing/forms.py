"""Checks what a press on a sharing page says. Never saves."""

from datetime import datetime

from django import forms

from wayfellow.sharing.how_long import HowLong
from wayfellow.sharing.section import Section

# Where a press can stand. A word and never an address, so that nobody can be sent elsewhere.
OVERVIEW, COMPANION = "overview", "companion"


class TakeBackForm(forms.Form):
    """Which section, and on which page the button stood."""

    section = forms.ChoiceField(choices=[(section.value, section.value) for section in Section])
    back = forms.ChoiceField(choices=[(name, name) for name in (OVERVIEW, COMPANION)])

    @property
    def chosen(self) -> Section:
        """The section that was pressed."""
        return Section(self.cleaned_data["section"])

    @property
    def leads_to_companion(self) -> bool:
        """Whether the button stood on the page of one companion."""
        return bool(self.cleaned_data["back"] == COMPANION)


class ShareForm(TakeBackForm):
    """The same, and for how long."""

    how_long = forms.ChoiceField(choices=[(length.value, length.value) for length in HowLong])

    def until(self, at: datetime) -> datetime | None:
        """When it ends, or None."""
        return HowLong(self.cleaned_data["how_long"]).ends(at)
