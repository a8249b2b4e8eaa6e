"""Checks what a lead says about the service itself. Never saves."""

import re
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from wayfellow.service.forms.lines import Lines
from wayfellow.web import colours
from wayfellow.web.change_form import BOTH_KEPT, LAST_VERSION, SeenVersion
from wayfellow.web.crisis_help import HelpLine, UnreadableCrisisHelp, help_lines
from wayfellow.web.form_fields import AnyOf, Clock, PlainForm, ShortWords

MOST_NUMBERS: Final = 6
FEWEST_DIGITS: Final = 3
LONGEST_HELP_LINE: Final = 90
MOST_LANGUAGES: Final = 12
LONGEST_LANGUAGE: Final = 30
LONGEST_LANGUAGES: Final = 200
LONGEST_SHORT_NAME: Final = 24
LONGEST_NAME: Final = 120
# The name at the top is seen by whoever looks at a screen beside somebody.
TELLS_TOO_MUCH: Final = re.compile(
    r"psych|schizo|bipolar|mania|manic|depress|mental|suicid|crisis|disorder|illness|disease|recover",
    re.IGNORECASE,
)


class AboutForm(PlainForm):
    """Carries the version that was seen; shows what somebody else saved meanwhile."""

    seen = SeenVersion(required=False, min_value=0, max_value=LAST_VERSION, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.saved_words: dict[str, str] = {}
        super().__init__(*args, **kwargs)

    @property
    def seen_version(self) -> int:
        """The version that stood on the page."""
        return int(self.cleaned_data["seen"])

    def said(self) -> dict[str, Any]:
        """What is kept, by the name of its column."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    def keep_both(self, saved: dict[str, Any]) -> None:
        """Another lead was faster: theirs stands beside it, and the next press saves knowingly over it."""
        self.saved_words = {name: _as_text(value) for name, value in saved.items() if name != "seen"}
        sent: Any = self.data
        self.data = again = sent.copy()
        again["seen"] = str(saved["seen"])
        self.add_error(None, str(BOTH_KEPT))


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(WEEKDAYS[int(one)]) for one in value)
    return "" if value is None else str(value)


class CrisisNumbersForm(AboutForm):
    """Numbers to ring, one a line."""

    crisis_help = Lines(
        label=_("Numbers to ring"),
        required=False,
        help_text=_(
            "One a line: who | number | when. Such as “Lifeline | 13 11 14 | day and night”. "
            "Begin with one that answers day and night. The first number of this whole place always stands "
            "after yours. Empty: all numbers of this place are shown."
        ),
        attrs={"rows": 6},
    )

    def clean_crisis_help(self) -> str:
        """As pages draw it; each with a number that a telephone takes."""
        lines: list[str] = self.cleaned_data["crisis_help"]
        if len(lines) > MOST_NUMBERS:
            raise ValidationError(
                _("Please choose six of these at most. In a hard moment a long list is no help.")
            )
        for line in lines:
            _check_help_line(line)
        return "; ".join(lines)


def _check_help_line(line: str) -> HelpLine:
    if ";" in line or len(line) > LONGEST_HELP_LINE:
        raise ValidationError(_("Please keep each line under 90 letters, and without “;”."))
    try:
        [found] = help_lines(line)
    except UnreadableCrisisHelp:
        wanted = _("We could not read “%(line)s”. Please write it like this: who | number | when.")
        raise ValidationError(wanted, params={"line": line}) from None
    if sum(sign.isdigit() for sign in found.number) < FEWEST_DIGITS:
        raise ValidationError(_("“%(number)s” is no number to ring."), params={"number": found.number})
    return found


class HoursForm(AboutForm):
    """When somebody works, and who reads what is written for somebody."""

    reads_days = AnyOf(
        label=_("On which days does somebody work?"),
        required=False,
        choices=[(str(number), name) for number, name in WEEKDAYS.items()],
    )
    reads_from = Clock(label=_("From when?"), required=False)
    reads_until = Clock(label=_("Until when?"), required=False)
    reads_when = ShortWords(
        label=_("Who reads it, and how soon?"),
        required=False,
        help_text=_("In one honest sentence, such as “Your peer worker reads it before you meet”."),
    )

    def clean(self) -> dict[str, Any]:
        """All three, or none of them."""
        said: dict[str, Any] = self.cleaned_data
        if self.errors:
            return said
        given = [bool(said["reads_days"]), said["reads_from"] is not None, said["reads_until"] is not None]
        if any(given) and not all(given):
            raise ValidationError(
                _("Please say the days, from when, and until when. Or leave all three empty.")
            )
        if all(given) and said["reads_until"] <= said["reads_from"]:
            self.add_error("reads_until", _("This has to be later than the beginning."))
        return said

    def said(self) -> dict[str, Any]:
        """The days as they are kept."""
        said = super().said()
        return {**said, "reads_days": ",".join(sorted(said["reads_days"]))}


class LanguagesForm(AboutForm):
    """What people can talk in here."""

    languages = Lines(
        label=_("Languages that your team talks in"),
        required=False,
        help_text=_("One a line, each in its own words, such as “Tiếng Việt” or “Auslan”."),
        attrs={"rows": 5},
    )

    def clean_languages(self) -> str:
        """Each once, and without the sign that parts them."""
        lines = list(dict.fromkeys(self.cleaned_data["languages"]))
        if any("," in line or len(line) > LONGEST_LANGUAGE for line in lines):
            raise ValidationError(_("Please write one language a line, in a word or two."))
        kept = ", ".join(lines)
        if len(lines) > MOST_LANGUAGES or len(kept) > LONGEST_LANGUAGES:
            raise ValidationError(_("Please choose twelve of these at most."))
        return kept


class NameAndColoursForm(AboutForm):
    """What the service is called, and its colour by day and by night."""

    name = ShortWords(label=_("The whole name"), longest=LONGEST_NAME)
    short_name = ShortWords(
        label=_("A short name for the top of each page"),
        required=False,
        longest=LONGEST_SHORT_NAME,
        help_text=_("Others may see it on somebody’s phone. Empty: it says Wayfellow."),
    )
    colour_light = ShortWords(
        label=_("Your colour by day"),
        required=False,
        help_text=_("Like this: #0c5a53. It is used for links and buttons. Empty: our green."),
    )
    colour_night = ShortWords(
        label=_("Your colour by night"),
        required=False,
        help_text=_("A light one, like this: #86d6c9. Empty: we make a lighter one of the other."),
    )

    def clean_short_name(self) -> str:
        """Nothing that says to a stranger why somebody is here."""
        short: str = self.cleaned_data["short_name"]
        if TELLS_TOO_MUCH.search(short):
            raise ValidationError(_("Please leave out words that tell others why somebody is here."))
        return short

    def clean_colour_light(self) -> str:
        """Dark enough to be read on our papers, and to be written on."""
        colour = _colour(self.cleaned_data["colour_light"])
        if colour and (found := colours.weakest_by_day(colour)) < colours.ENOUGH:
            raise ValidationError(
                _(
                    "This colour is too light to be read by day. It stands out %(found)s to 1, "
                    "and it has to be 7 to 1. This darker one would do: %(better)s."
                ),
                params={"found": _one_place(found), "better": colours.that_would_do_by_day(colour)},
            )
        return colour

    def clean_colour_night(self) -> str:
        """Light enough to be read on our papers by night."""
        colour = _colour(self.cleaned_data["colour_night"])
        if colour and (found := colours.weakest_by_night(colour)) < colours.ENOUGH:
            raise ValidationError(
                _(
                    "This colour is too dark to be read by night. It stands out %(found)s to 1, "
                    "and it has to be 7 to 1. This lighter one would do: %(better)s."
                ),
                params={"found": _one_place(found), "better": colours.that_would_do_by_night(colour)},
            )
        return colour

    def clean(self) -> dict[str, Any]:
        """One for each; the one by night is made where it was left open."""
        said: dict[str, Any] = self.cleaned_data
        if self.errors:
            return said
        if said["colour_night"] and not said["colour_light"]:
            self.add_error("colour_light", _("Please choose a colour by day, too."))
        elif said["colour_light"] and not said["colour_night"]:
            said["colour_night"] = colours.that_would_do_by_night(said["colour_light"])
        return said


def _colour(text: str) -> str:
    written = text.lower()
    if written and not colours.is_colour(written):
        raise ValidationError(_("Please write the colour like this: #0c5a53."))
    return written


def _one_place(number: float) -> str:
    # Cut and not rounded, so that 6.96 is never called 7.
    return f"{int(number * 10) / 10}"
