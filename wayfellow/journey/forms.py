"""Checks the words of waymarks and notes. Never saves."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import Day, OneOf, PlainForm, ShortWords, Words

FOR_ME, TO_TALK_ABOUT = "me", "talk"


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
