"""Checks what a lead has chosen, typed and loaded. Never saves."""

from wayfellow.service.forms.measures import (
    ChoosingForm,
    LicenceForm,
    LoadForm,
    PairForm,
    TableForm,
    UseForm,
)
from wayfellow.service.forms.team import InviteForm

__all__ = [
    "ChoosingForm",
    "InviteForm",
    "LicenceForm",
    "LoadForm",
    "PairForm",
    "TableForm",
    "UseForm",
]
