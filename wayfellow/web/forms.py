"""The one form of the public pages: how pages look on this device."""

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
