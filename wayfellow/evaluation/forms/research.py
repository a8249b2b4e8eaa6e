"""Checks what somebody asks for, to hand it on. Never saves."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.evaluation.choices import COUNTING_NAMES, quarter_in_words
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.counts.quarter import Quarter
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords


class AskForm(PlainForm):
    """Which rows, of which three months, and for whom."""

    counting = OneOf(
        label=_("Which rows?"), choices=[(kind.value, COUNTING_NAMES[kind]) for kind in Counting]
    )
    quarter = OneOf(label=_("Of which three months?"))
    for_whom = ShortWords(
        label=_("Who asks for them, and what for?"),
        help_text=_("The name of the study. The other lead reads this."),
    )

    def __init__(self, *args: Any, quarters: Sequence[Quarter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["quarter"]
        chosen.choices = [(str(quarter), quarter_in_words(str(quarter))) for quarter in quarters]

    @property
    def asked(self) -> dict[str, Any]:
        """What was asked for."""
        words = self.cleaned_data
        return {
            "counting": Counting(words["counting"]),
            "quarter": Quarter.written(words["quarter"]),
            "for_whom": words["for_whom"],
        }
