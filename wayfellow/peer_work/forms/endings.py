"""Checks the words of ending well."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import Clock, Day, PlainForm, ShortWords, Words

LAST_DAY = date(2099, 12, 31)
AGREE, ANOTHER, NOT_NOW = "agree", "another", "not_now"


class EndingForm(PlainForm):
    """The last day, and, if it is known already, when the closing talk would be."""

    last_day = Day(
        label=_("What is the last day?"),
        help_text=_("Until the end of this day all stays as it is. Then it ends by itself."),
    )
    on = Day(label=_("Which day for a closing talk?"), required=False, help_text=_("It can stay open."))
    clock = Clock(label=_("What time?"), required=False)
    where = ShortWords(label=_("Where?"), required=False)
    word = Words(
        label=_("A word about it, only if you like"),
        required=False,
        help_text=_("They read this."),
        attrs={"rows": 3},
        longest=1000,
    )

    def __init__(self, *args: Any, at: datetime, with_word: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at = at
        if not with_word:
            del self.fields["word"]

    def clean_last_day(self) -> date:
        """A day that is to come, or today."""
        last_day: date = self.cleaned_data["last_day"]
        if last_day < timezone.localdate(self.at):
            raise forms.ValidationError(_now("That day has gone by. Please choose one that is to come."))
        if last_day > LAST_DAY:
            raise forms.ValidationError(_now("That day is too far away. Please look at the year."))
        return last_day

    def clean(self) -> dict[str, Any]:
        """The closing talk is on the last day or before it, and still to come."""
        cleaned = super().clean() or self.cleaned_data
        on, last_day = cleaned.get("on"), cleaned.get("last_day")
        if on is None and cleaned.get("clock") is not None and "on" not in self.errors:
            self.add_error("on", _now("Please say which day, too."))
        if on is not None and last_day is not None and not timezone.localdate(self.at) <= on <= last_day:
            self.add_error("on", _now("Please choose a day from today up to the last day."))
        return cleaned

    def words(self) -> dict[str, Any]:
        """The day, and the closing talk."""
        said = self.cleaned_data
        on, clock = said["on"], said["clock"]
        closing = timezone.make_aware(datetime.combine(on, clock or time.min)) if on else None
        kept = {"last_day": said["last_day"], "closing": closing, "where": said["where"]}
        return {**kept, "word": said["word"]} if "word" in said else kept


class AnswerEndingForm(PlainForm):
    """Yes, another day, or not now. The button says which."""

    wish = Words(
        label=_("What would suit you better?"),
        required=False,
        help_text=_("Only if you like. They read this."),
        attrs={"rows": 2},
        longest=500,
    )

    @property
    def then(self) -> str:
        """Which button was pressed."""
        return str(self.data.get("then", ""))

    def clean(self) -> dict[str, Any]:
        """One of the three."""
        if self.then not in {AGREE, ANOTHER, NOT_NOW}:
            raise forms.ValidationError(_now("Please press one of the buttons."))
        return super().clean() or self.cleaned_data


class GoodbyeForm(ChangeForm):
    """What I would like to say to the other."""

    text = Words(label=_("What would you like to say to each other?"), longest=3000)
