"""Checks what a lead has chosen and typed. Never saves."""

from wayfellow.service.forms.team import InviteForm

__all__ = ["InviteForm"]
