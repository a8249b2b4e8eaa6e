"""What of the plan a companion sees."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.staying_well.parts import SHEETS, Sheet, sheets_by_key
from wayfellow.web.form_fields import AnyOf, OneOf, PlainForm


class HowMuch(StrEnum):
    """The whole plan, or parts of it."""

    ALL = "all"
    PARTS = "parts"


class PartsForm(PlainForm):
    """The whole plan, or these parts of it."""

    how_much = OneOf(
        label=_("What can they see?"),
        choices=[(HowMuch.ALL, _("The whole plan")), (HowMuch.PARTS, _("Only the parts I tick"))],
    )
    sheets = AnyOf(
        label=_("The parts"), required=False, help_text=_("No tick means that they see nothing of it.")
    )

    def __init__(self, *args: Any, seen: tuple[Sheet, ...], sees_all: bool, **kwargs: Any) -> None:
        """`seen` is what they can see so far."""
        first = {
            "how_much": (HowMuch.ALL if sees_all else HowMuch.PARTS).value,
            "sheets": [sheet.key for sheet in seen],
        }
        super().__init__(*args, initial=first, **kwargs)
        self.fields["sheets"].choices = [  # type: ignore[attr-defined]  # a field of choices
            (sheet.key, sheet.heading) for sheet in SHEETS
        ]

    @property
    def shares_all(self) -> bool:
        """Whether the whole plan was chosen."""
        return bool(self.cleaned_data["how_much"] == HowMuch.ALL)

    @property
    def chosen(self) -> tuple[Sheet, ...]:
        """The parts that were ticked."""
        return sheets_by_key(self.cleaned_data["sheets"])
