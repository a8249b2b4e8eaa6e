"""Checks proposed times, and a person's answer to them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wayfellow.peer_work.days import is_over
from wayfellow.web.filters import clock, day
from wayfellow.web.form_fields import Clock, Day, OneOf, PlainForm, ShortWords, Words

AT_ONCE = 3
LAST_DAY = date(2099, 12, 31)
TAKE, ANOTHER, NOT_NOW = "take", "another", "not_now"


class ProposeForm(PlainForm):
    """Up to three times, a place, a word. The first time is needed, the others are not."""

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at = at
        for number in range(1, AT_ONCE + 1):
            on = Day(label=_DAYS[number - 1], required=number == 1)
            self.fields |= {
                f"on_{number}": on,
                f"clock_{number}": Clock(label=_CLOCKS[number - 1], required=False),
            }
        self.fields["where"] = ShortWords(label=_("Where?"), required=False)
        self.fields["word"] = ShortWords(
            label=_("A word to them, only if you like"), required=False, help_text=_("They read this.")
        )

    def clean(self) -> dict[str, Any]:
        """Put the times together; none of them may have gone by."""
        cleaned = super().clean() or self.cleaned_data
        self.times: list[datetime] = []
        for number in range(1, AT_ONCE + 1):
            self._put_together(number, cleaned)
        return cleaned

    def _put_together(self, number: int, cleaned: dict[str, Any]) -> None:
        on, at_clock = cleaned.get(f"on_{number}"), cleaned.get(f"clock_{number}")
        if on is None:
            if at_clock is not None and f"on_{number}" not in self.errors:
                self.add_error(f"on_{number}", _now("Please say which day, too."))
            return
        if on > LAST_DAY:
            self.add_error(f"on_{number}", _now("That day is too far away. Please look at the year."))
            return
        moment = timezone.make_aware(datetime.combine(on, at_clock or time.min))
        if is_over(moment, at=self.at):
            self.add_error(f"on_{number}", _now("That time has gone by. Please choose one that is to come."))
        elif moment not in self.times:
            self.times.append(moment)

    def words(self) -> dict[str, Any]:
        """What is proposed."""
        return {
            "times": self.times,
            "where": self.cleaned_data["where"],
            "word": self.cleaned_data["word"],
        }


_DAYS = (_("Which day?"), _("Or which other day?"), _("Or a third one?"))
_CLOCKS = (_("What time?"), _("What time then?"), _("And what time then?"))


class AnswerTimesForm(PlainForm):
    """One of the times; or another one, with what would suit me; or not now. The button says which."""

    time = OneOf(label=_("Which of these suits you?"), required=False)
    wish = Words(
        label=_("What would suit you better?"),
        required=False,
        help_text=_("Only if you like. They read this."),
        attrs={"rows": 2},
        longest=500,
    )

    def __init__(self, *args: Any, times: Sequence[datetime], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: Any = self.fields["time"]
        offered.choices = [(time.isoformat(), _as_said(time)) for time in times]
        if len(times) == 1:
            self.initial["time"] = times[0].isoformat()

    @property
    def then(self) -> str:
        """Which button was pressed."""
        return str(self.data.get("then", ""))

    def clean(self) -> dict[str, Any]:
        """A yes needs its time."""
        cleaned = super().clean() or self.cleaned_data
        if self.then not in {TAKE, ANOTHER, NOT_NOW}:
            raise forms.ValidationError(_now("Please press one of the buttons."))
        if self.then == TAKE and not cleaned.get("time") and "time" not in self.errors:
            self.add_error("time", _now("Please choose one of these times."))
        return cleaned

    def chosen(self) -> datetime:
        """The time that was taken."""
        return datetime.fromisoformat(self.cleaned_data["time"])


def _as_said(moment: datetime) -> str:
    is_a_day = timezone.localtime(moment).time() == time.min
    return day(moment) if is_a_day else f"{day(moment)}, {clock(moment)}"
