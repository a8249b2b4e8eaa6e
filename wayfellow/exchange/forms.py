"""The file that somebody brings along."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.exchange.archive import ArchiveRefused, Space, unpacked
from wayfellow.web.form_fields import PlainForm
from wayfellow.web.uploads import LONGEST_FILE

NOT_OURS = _("This is not a file that was taken away from a place like this. Nothing was brought in.")


class BringInForm(PlainForm):
    """One archive."""

    archive = forms.FileField(label=_("The file that you took away"))

    def clean_archive(self) -> Space:
        """What it holds."""
        sent: Any = self.cleaned_data["archive"]
        if sent.size > LONGEST_FILE:
            raise ValidationError(_("This file is larger than 1 MB. Please ask your service to bring it in."))
        try:
            return unpacked(sent.read())
        except ArchiveRefused as refused:
            raise ValidationError(NOT_OURS) from refused

    @property
    def space(self) -> Space:
        """The space in it."""
        found: Space = self.cleaned_data["archive"]
        return found
