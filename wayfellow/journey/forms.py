"""Checks what is typed on pages of the journey. Never saves."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.utils.translation import gettext_lazy as _

from wayfellow.web.change_form import ChangeForm
from wayfellow.web.documents import PAPERS, Paper
from wayfellow.web.form_fields import Day, OneOf, PlainForm, ShortWords, Tick, Words

FOR_ME, TO_TALK_ABOUT = "me", "talk"
OLDEST_YEAR = 1900


class WriteForm(PlainForm):
    """Something written down, and what for."""

    text = Words(label=_("What do you want to write down?"))
    kept = OneOf(
        label=_("What is it for?"),
        choices=[(FOR_ME, _("For me")), (TO_TALK_ABOUT, _("To talk about"))],
        initial=FOR_ME,
    )

    @property
    def is_to_talk_about(self) -> bool:
        """Whether it goes to the next talk."""
        return bool(self.cleaned_data["kept"] == TO_TALK_ABOUT)


class WaymarkForm(ChangeForm):
    """What, when, and more."""

    title = ShortWords(label=_("What was it?"), help_text=_("A few words, like “Took the bus by myself”."))
    on = Day(label=_("Which day?"), help_text=_("It can be long ago."))
    more = Words(label=_("Do you want to say more?"), required=False, help_text=_("Only if you like."))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """A new waymark begins with today."""
        self.today = today
        kwargs["initial"] = {"on": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    def clean_on(self) -> date:
        """The journey is what was. What is to come has other places."""
        on: date = self.cleaned_data["on"]
        if on > self.today:
            self.add_error("on", _("That day is still to come. A waymark is for something that was."))
        return on


class NoteForm(ChangeForm):
    """Words to oneself."""

    more = Words(label=_("What do you want to keep?"))


class SearchForm(PlainForm):
    """Words to look for."""

    text = ShortWords(
        label=_("What are you looking for?"),
        help_text=_("A word or two is enough. Small or capital letters make no difference."),
    )


class SeasonForm(PlainForm):
    """Which three months, and whether with numbers. Without a day it is the three months up to today."""

    until = Day(label=_("Up to which day?"), help_text=_("You see the three months before it."))
    numbers = Tick(label=_("Show the numbers that I kept"), required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        self.today = today
        kwargs["initial"] = {"until": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    def clean_until(self) -> date:
        """Looking back ends today at the latest, and does not begin before there were years."""
        until: date = self.cleaned_data["until"]
        if until > self.today:
            self.add_error("until", _("That day is still to come. You can look back from today."))
        if until.year < OLDEST_YEAR:
            self.add_error("until", _("That is too long ago. Please choose a later day."))
        return until

    @property
    def last_day(self) -> date:
        """The day that was chosen; today where none was, or none that will do."""
        chosen = self.cleaned_data.get("until") if self.is_bound and self.is_valid() else None
        return cast("date", chosen or self.today)

    @property
    def with_numbers(self) -> bool:
        """Whether numbers were asked for."""
        return bool(self.is_bound and self.is_valid() and self.cleaned_data["numbers"])


class SeasonPaperForm(SeasonForm):
    """The same for a file to print. It begins with what stood on the page before."""

    paper = OneOf(label=_("Which paper is in the printer?"), choices=list(PAPERS.items()))

    def __init__(self, *args: Any, today: date, asked: Mapping[str, str], **kwargs: Any) -> None:
        before = SeasonForm(asked or None, today=today)
        first = {"until": before.last_day, "numbers": before.with_numbers, "paper": Paper.A4.value}
        super().__init__(*args, today=today, initial=first, **kwargs)

    @property
    def on_paper(self) -> Paper:
        """The paper in the printer."""
        return Paper(self.cleaned_data["paper"])
