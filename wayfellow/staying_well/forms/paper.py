"""What goes on paper: which shape, which sheets of paper, which parts, and under which headings."""

from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.staying_well.parts import SHEETS, Sheet, sheets_by_key
from wayfellow.web.documents import PAPERS, Paper
from wayfellow.web.form_fields import AnyOf, OneOf, PlainForm, Tick

MOST_ON_A_CARD = 6


class Shape(StrEnum):
    """A plan to read, or a card to carry."""

    SHEETS = "sheets"
    CARD = "card"


class PaperForm(PlainForm):
    """Everything chosen before a PDF is made. Nothing of it is kept."""

    shape = OneOf(
        label=_("What would you like?"),
        choices=[(Shape.SHEETS, _("Whole pages")), (Shape.CARD, _("A small card to fold"))],
    )
    paper = OneOf(label=_("Which paper is in the printer?"), choices=list(PAPERS.items()))
    sheets = AnyOf(label=_("Which parts?"), help_text=_("A small card has room for six parts."))
    neutral = Tick(
        label=_("Use plain headings"),
        required=False,
        help_text=_(
            "The title is then “Notes”, and so is the name of the file. Your own words stay as they are."
        ),
    )

    def __init__(self, *args: Any, filled: tuple[Sheet, ...], **kwargs: Any) -> None:
        """`filled` are the sheets that something stands on."""
        chosen = [sheet.key for sheet in filled]
        first = {"shape": Shape.SHEETS.value, "paper": Paper.A4.value, "sheets": chosen}
        super().__init__(*args, initial=first, **kwargs)
        self.fields["sheets"].choices = [  # type: ignore[attr-defined]  # a field of choices
            (sheet.key, sheet.heading) for sheet in SHEETS
        ]

    def clean(self) -> None:
        """A card that is too full cannot be read."""
        super().clean()
        is_card = self.cleaned_data.get("shape") == Shape.CARD
        if is_card and len(self.cleaned_data.get("sheets", ())) > MOST_ON_A_CARD:
            self.add_error(
                "sheets", ValidationError(_("A small card has room for six parts. Please choose fewer."))
            )

    @property
    def is_card(self) -> bool:
        """A small card to fold, not whole pages."""
        return bool(self.cleaned_data["shape"] == Shape.CARD)

    @property
    def on_paper(self) -> Paper:
        """The paper in the printer."""
        return Paper(self.cleaned_data["paper"])

    @property
    def is_neutral(self) -> bool:
        """With plain headings."""
        return bool(self.cleaned_data["neutral"])

    @property
    def chosen(self) -> tuple[Sheet, ...]:
        """The parts that were chosen, in the order of the plan."""
        return sheets_by_key(self.cleaned_data["sheets"])
