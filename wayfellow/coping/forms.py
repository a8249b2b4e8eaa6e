"""Checks the words about what helps, what it is like now, and how it went. Never saves."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, Final, TypeVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.coping.facts import moments_of
from wayfellow.coping.picking import Asked
from wayfellow.coping.result import NAMES, TryResult
from wayfellow.coping.situations import (
    COMPANY,
    ENERGY_I_HAVE,
    ENERGY_IT_TAKES,
    PLACES,
    SITUATIONS,
    Company,
    Energy,
    Place,
    Situation,
)
from wayfellow.foundation.sealed import SealedRow
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import AnyOf, OneOf, PlainForm, ShortWords, Tick, Words

Choice = TypeVar("Choice", bound=StrEnum)
NOT_SAID: Final = _("Not said")
ANY: Final = _("Any")
A_DAY: Final = 24 * 60
LAST_TURN: Final = 9_999
LONGEST_WHAT: Final = ShortWords.usual


def _choices(names: Mapping[Choice, Promise], *, none: Promise | None = None) -> list[tuple[str, Promise]]:
    """Words for buttons; the first of them takes an answer back."""
    open_answer = [("", none)] if none is not None else []
    return [*open_answer, *((key.value, name) for key, name in names.items())]


def _one(kind: type[Choice], value: str) -> Choice | None:
    return kind(value) if value else None


class Minutes(forms.IntegerField):
    """How long something takes. A number is enough."""

    default_error_messages: ClassVar[Any] = {
        "invalid": _("Please write only a number, such as 10."),
        "min_value": _("Please write a number from 1 on."),
        "max_value": _("That is more than a day. Please write a smaller number."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=A_DAY, **kwargs)


class StrategyForm(ChangeForm):
    """What helps, how, and when; and what it asks for, if somebody likes to say."""

    what = ShortWords(label=_("What helps?"), help_text=_("In your own words. Small things count."))
    how = Words(label=_("How do you do it?"), required=False, help_text=_("Only if you want to say."))
    when_it_helps = ShortWords(
        label=_("When does it help?"),
        required=False,
        help_text=_("A time, a place or a feeling. “On the bus”, or “when I cannot sleep”."),
    )
    situations = AnyOf(label=_("In which moments?"), required=False, choices=_choices(SITUATIONS))
    energy = OneOf(
        label=_("How much energy does it take?"),
        required=False,
        choices=_choices(ENERGY_IT_TAKES, none=NOT_SAID),
    )
    minutes = Minutes(label=_("How many minutes does it take?"), required=False)
    company = OneOf(
        label=_("Alone or with someone?"), required=False, choices=_choices(COMPANY, none=NOT_SAID)
    )
    place = OneOf(label=_("Where?"), required=False, choices=_choices(PLACES, none=NOT_SAID))
    shows_tries = Tick(
        label=_("Show how often it did me good"),
        required=False,
        help_text=_("To those I share what helps with. They never see my words about it."),
    )

    # What may stay closed: nobody has to read it to write something down.
    MORE: ClassVar = ("situations", "energy", "minutes", "company", "place", "shows_tries")

    @classmethod
    def begun_with(cls, text: str) -> "StrategyForm":
        """A new one with somebody's words in it. What is no short line goes into the larger box, uncut."""
        is_line = len(text) <= LONGEST_WHAT and "\n" not in text
        return cls(initial={"what" if is_line else "how": text})

    @property
    def says_more(self) -> bool:
        """Whether something stands in the part that may stay closed."""
        return any(self[name].value() or name in self.errors for name in self.MORE)

    def words(self) -> dict[str, Any]:
        """What was written, by field."""
        said = super().words()
        return said | {
            "situations": tuple(map(Situation, said["situations"])),
            "energy": _one(Energy, said["energy"]),
            "company": _one(Company, said["company"]),
            "place": _one(Place, said["place"]),
        }

    def keep_both(self, saved: SealedRow) -> None:
        """What was chosen is shown beside, in words."""
        super().keep_both(saved)
        words = saved.words
        self.saved_words |= {
            "situations": ", ".join(moments_of(words)),
            "energy": str(ENERGY_IT_TAKES[words.energy]) if words.energy else "",
            "minutes": str(words.minutes or ""),
            "company": str(COMPANY[words.company]) if words.company else "",
            "place": str(PLACES[words.place]) if words.place else "",
            "shows_tries": str(_("Yes")) if words.shows_tries else "",
        }


class TryForm(PlainForm):
    """How it went, what it was like, and a word about it."""

    result = OneOf(label=_("How did it go?"), choices=_choices(NAMES))
    note = Words(
        label=_("A word about it"),
        required=False,
        help_text=_("Only if you want to say."),
        attrs={"rows": 3},
    )
    situation = OneOf(
        label=_("What was it like?"), required=False, choices=_choices(SITUATIONS, none=NOT_SAID)
    )

    def words(self) -> dict[str, Any]:
        """What was said, by field."""
        said = self.cleaned_data
        return {
            "result": TryResult(said["result"]),
            "note": said["note"],
            "situation": _one(Situation, said["situation"]),
        }


class Turn(forms.IntegerField):
    """How often three others were asked for. Whatever is no number counts as the first time."""

    widget: Any = forms.HiddenInput

    def clean(self, value: Any) -> int:
        """No mistake to show: nobody typed this."""
        try:
            return super().clean(value) or 0
        except forms.ValidationError:
            return 0


class NowForm(PlainForm):
    """Two questions. Both may stay open."""

    situation = OneOf(label=_("What is it like right now?"), required=False, choices=_choices(SITUATIONS))
    energy = OneOf(label=_("How much energy do you have?"), required=False, choices=_choices(ENERGY_I_HAVE))
    turn = Turn(required=False, min_value=0, max_value=LAST_TURN)

    def asked(self) -> Asked:
        """What was said; nothing, as long as nothing readable was."""
        if not self.is_valid():
            return Asked()
        said = self.cleaned_data
        return Asked(_one(Situation, said["situation"]), _one(Energy, said["energy"]))

    def asked_turn(self) -> int:
        """Which three."""
        return int(self.cleaned_data["turn"]) if self.is_valid() else 0


class IdeasForm(PlainForm):
    """Which ideas to show. It travels by POST: what somebody looks for says much about them."""

    situation = OneOf(label=_("For which moment?"), required=False, choices=_choices(SITUATIONS, none=ANY))
    energy = OneOf(
        label=_("How much energy do you have?"), required=False, choices=_choices(ENERGY_I_HAVE, none=ANY)
    )
    place = OneOf(label=_("Where?"), required=False, choices=_choices(PLACES, none=ANY))

    def chosen(self) -> dict[str, Any]:
        """What to look for; all of them, as long as nothing readable was chosen."""
        said = self.cleaned_data if self.is_valid() else {"situation": "", "energy": "", "place": ""}
        return {
            "situation": _one(Situation, said["situation"]),
            "energy": _one(Energy, said["energy"]),
            "place": _one(Place, said["place"]),
        }
