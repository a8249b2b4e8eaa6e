"""Checks that somebody means it. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.web.form_fields import PlainForm, Tick


class LeaveForm(PlainForm):
    """One tick, so that no single press takes everything away."""

    sure = Tick(label=_("I know that nothing can be brought back."))
