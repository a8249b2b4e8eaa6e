"""Checks days away and cover."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wayfellow.sharing.section import FOR_A_WORKER, NAMES, NAMES_FOR_COMPANIONS, Section
from wayfellow.web.form_fields import AnyOf, Day, OneOf, PlainForm, ShortWords

LAST_DAY = date(2099, 12, 31)
YES, NO = "yes", "no"


class AwayForm(PlainForm):
    """From which day to which, and a word."""

    first_day = Day(label=_("First day away"))
    last_day = Day(label=_("Last day away"))
    word = ShortWords(
        label=_("A word to the people you walk with, only if you like"),
        required=False,
        help_text=_("All of them can read it."),
    )

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at = at

    def clean(self) -> dict[str, Any]:
        """In this order, and not gone by."""
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if last is None:
            return cleaned
        if last < timezone.localdate(self.at) or last > LAST_DAY:
            self.add_error("last_day", _now("Please choose a day that is to come."))
        elif first is not None and first > last:
            self.add_error("last_day", _now("The last day is before the first one."))
        return cleaned


class LetCoverForm(PlainForm):
    """Yes or no; and, with a yes, what the colleague may see."""

    sees = AnyOf(
        label=_("What may they see meanwhile?"),
        help_text=_("Nothing is fine, too. You can still talk."),
        choices=[(section.value, NAMES[section]) for section in FOR_A_WORKER],
        required=False,
    )

    @property
    def then(self) -> str:
        """Which button was pressed."""
        return str(self.data.get("then", ""))

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        if self.then not in {YES, NO}:
            raise forms.ValidationError(_now("Please press one of the buttons."))
        return super().clean() or self.cleaned_data

    def sections(self) -> list[Section]:
        """What was ticked."""
        return [Section(section) for section in self.cleaned_data["sees"]]


class CoverForm(PlainForm):
    """Which colleague, and a word; and, beside somebody in the room, what they let be seen."""

    colleague = OneOf(label=_("Who could walk along meanwhile?"))
    word = ShortWords(
        label=_("A word about it, only if you like"), required=False, help_text=_("They read this.")
    )

    def __init__(
        self, *args: Any, colleagues: Sequence[tuple[UUID, str]], in_the_room: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        colleague: Any = self.fields["colleague"]
        colleague.choices = [(str(worker_id), name) for worker_id, name in colleagues]
        if in_the_room:
            self.fields["sees"] = AnyOf(
                label=_("What may they see meanwhile?"),
                help_text=_("Ask them. Nothing is fine, too."),
                choices=[(section.value, NAMES_FOR_COMPANIONS[section]) for section in FOR_A_WORKER],
                required=False,
            )

    def words(self) -> dict[str, Any]:
        """Who, a word, and what may be seen."""
        said = self.cleaned_data
        return {
            "colleague_id": UUID(said["colleague"]),
            "word": said["word"],
            "sees": [Section(section) for section in said.get("sees", ())],
        }
