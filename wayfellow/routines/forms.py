"""Checks the words of routines, times of letters, and what a press of a button says. Never saves."""

from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.routines.letter_times import FIRST_LETTER, QUIET_FROM, QUIET_UNTIL, is_quiet
from wayfellow.routines.moments import CalendarTitle, MarkKind, PartOfDay
from wayfellow.routines.rhythm import MOST_TIMES, Repeats, Rhythm, weekday_choices
from wayfellow.routines.week import days_until
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import AnyOf, Clock, OneOf, PlainForm, ShortWords

NO_MARK = "none"
# Where a mark can be pressed. A word and never an address, so that nobody can be sent elsewhere.
PAGES_WITH_MARKS = {"days": "routines:list", "home": "journey:home", "routine": "routines:routine"}


class RoutineForm(ChangeForm):
    """What, its tiny version, when in the day, and how often."""

    what = ShortWords(
        label=_("What do you do?"), help_text=_("One small thing, like “open the curtains by 10”.")
    )
    tiny = ShortWords(
        label=_("What is the tiny version for hard days?"),
        required=False,
        help_text=_("So small that you can do it on your worst day. You can leave this out."),
    )
    part_of_day = OneOf(label=_("When in the day?"), choices=PartOfDay.choices, initial=PartOfDay.ANY.value)
    clock = Clock(
        label=_("At what time?"),
        required=False,
        help_text=_("Only if it has a time of its own. It helps the calendar, and letters that remind you."),
    )
    repeats = OneOf(label=_("How often?"), choices=Repeats.choices, initial=Repeats.DAILY.value)
    weekdays = AnyOf(label=_("If on some days: on which?"), choices=weekday_choices, required=False)
    times = OneOf(
        label=_("If a few times a week: how many?"),
        choices=[(str(times), str(times)) for times in range(1, MOST_TIMES + 1)],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """A rhythm needs to say its days, or its times."""
        cleaned = super().clean() or {}
        if cleaned.get("repeats") == Repeats.DAYS and not cleaned.get("weekdays"):
            self.add_error("weekdays", str(_("Please choose at least one day.")))
        if cleaned.get("repeats") == Repeats.TIMES and not cleaned.get("times"):
            self.add_error("times", str(_("Please choose how many times.")))
        return cleaned

    def words(self) -> dict[str, Any]:
        """What was written, and when it belongs."""
        written = super().words()
        rhythm = rhythm_of(written.pop("repeats"), written.pop("weekdays"), written.pop("times"))
        return {**written, "part_of_day": PartOfDay(written["part_of_day"]), "rhythm": rhythm}


def rhythm_of(repeats: str, weekdays: list[str], times: str) -> Rhythm:
    """The rhythm that was chosen. What belongs to another kind is left alone."""
    if repeats == Repeats.DAYS:
        return Rhythm.on_days(int(day) for day in weekdays)
    return Rhythm.times_a_week(int(times)) if repeats == Repeats.TIMES else Rhythm()


def rhythm_fields(rhythm: Rhythm) -> dict[str, Any]:
    """What the form begins with, over a rhythm that stands already."""
    chosen = rhythm.repeats == Repeats.DAYS
    return {
        "repeats": rhythm.repeats.value,
        "weekdays": [str(day) for day in sorted(rhythm.weekdays)] if chosen else [],
        "times": str(rhythm.times or ""),
    }


class MarkForm(forms.Form):
    """Which button was pressed, for which of the last days, and on which page."""

    kind = forms.ChoiceField(choices=[*MarkKind.choices, (NO_MARK, NO_MARK)])
    back = forms.ChoiceField(choices=[(name, name) for name in PAGES_WITH_MARKS])
    on = forms.DateField(required=False, input_formats=["%Y-%m-%d"])

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        """Today when nothing is said; else one of the days that stand on the page."""
        on: date = self.cleaned_data["on"] or self.today
        if on not in days_until(self.today):
            raise forms.ValidationError("not on the page", code="invalid")
        return on

    @property
    def mark(self) -> MarkKind | None:
        """The mark that was pressed; none when it was taken away."""
        kind = self.cleaned_data["kind"]
        return None if kind == NO_MARK else MarkKind(kind)

    @property
    def on_page_of_its_own(self) -> bool:
        """Whether the button stands on the page of that one routine."""
        return bool(self.cleaned_data["back"] == "routine")

    @property
    def leads_to(self) -> str:
        """The page that the button stands on."""
        return PAGES_WITH_MARKS[self.cleaned_data["back"]]


class CalendarForm(PlainForm):
    """The neutral title."""

    title = OneOf(
        label=_("What should stand in the calendar?"),
        choices=CalendarTitle.choices,
        initial=CalendarTitle.REMINDER.value,
        help_text=_("It is the same for everything. Your own words are never sent."),
    )


class LettersForm(PlainForm):
    """Up to three times of the day, and quiet hours."""

    first = Clock(label=_("At what time?"), initial=FIRST_LETTER)
    second = Clock(label=_("A second time, if you like"), required=False)
    third = Clock(label=_("A third time, if you like"), required=False)
    quiet_from = Clock(label=_("Quiet from"), initial=QUIET_FROM)
    quiet_until = Clock(label=_("Quiet until"), initial=QUIET_UNTIL)

    def clean(self) -> dict[str, Any]:
        """Letters at a quiet time would never come, so that is said at once."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("quiet_from"), cleaned.get("quiet_until")
        for name in ("first", "second", "third"):
            clock = cleaned.get(name)
            if clock and since and until and is_quiet(clock, since=since, until=until):
                self.add_error(name, str(_("This is in your quiet hours. Please choose another time.")))
        return cleaned

    def wish(self) -> dict[str, Any]:
        """What was asked for."""
        asked = self.cleaned_data
        times: list[time] = [asked[name] for name in ("first", "second", "third") if asked[name] is not None]
        return {"times": times, "quiet_from": asked["quiet_from"], "quiet_until": asked["quiet_until"]}
