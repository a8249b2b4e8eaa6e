"""The one form of the public pages: how pages look on this device."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.web.form_fields import OneOf, PlainForm, Tick


class LookForm(PlainForm):
    """Light, size, and how much stands on a page."""

    shade = OneOf(
        label=_("Light or dark"),
        choices=[("device", _("Same as my device")), ("light", _("Light")), ("night", _("Night"))],
    )
    size = OneOf(
        label=_("How large the words are"),
        choices=[("ordinary", _("Ordinary")), ("larger", _("Larger")), ("largest", _("Largest"))],
    )
    fewer = Tick(
        label=_("Show fewer things on a page"),
        help_text=_("Hints and extras stay away. Everything you need is still there."),
        required=False,
    )
    space = OneOf(
        label=_("Room between lines and words"),
        choices=[("ordinary", _("Ordinary")), ("roomy", _("More room"))],
        required=False,
    )
    contrast = OneOf(
        label=_("Contrast"),
        choices=[("ordinary", _("Ordinary")), ("strong", _("Strong"))],
        required=False,
    )
    motion = OneOf(
        label=_("Movement"),
        choices=[("device", _("Same as my device")), ("still", _("Nothing moves"))],
        required=False,
    )

    def chosen(self) -> dict[str, Any]:
        """What was chosen; what was left out stays as it usually is."""
        return {name: value for name, value in self.cleaned_data.items() if value != ""}
