"""Checks what is written about the plan. Never saves."""

from wayfellow.staying_well.forms.entries import EntryForm, MoveForm, StepForm
from wayfellow.staying_well.forms.paper import PaperForm
from wayfellow.staying_well.forms.parts_shared import PartsForm

__all__ = ["EntryForm", "MoveForm", "PaperForm", "PartsForm", "StepForm"]
