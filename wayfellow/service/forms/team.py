"""Checks what a lead has chosen. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.viewer import Role
from wayfellow.web.form_fields import OneOf, PlainForm


class InviteForm(PlainForm):
    """As what somebody is to come in."""

    role = OneOf(
        label=_("Whom do you want to invite?"),
        choices=[
            (Role.PEER_WORKER.value, _("A peer worker")),
            (Role.SERVICE_LEAD.value, _("A service lead")),
        ],
    )

    @property
    def chosen(self) -> Role:
        """The role that was pressed."""
        return Role(self.cleaned_data["role"])
