"""Checks the words of goals and steps. Never saves."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.sealed import SealedRow
from wayfellow.goals.choices import (
    AREA_NAMES,
    DECIDED_NAMES,
    LEVEL_NAMES,
    SURE,
    WEIGHT_NAMES,
    Area,
    Decided,
    GoalState,
)
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords, Words

NOT_SAID = ""


class DecidedForm(ChangeForm):
    """Words of which somebody decided."""

    decided_by = OneOf(
        label=_("Who decided?"),
        choices=[(decided.value, name) for decided, name in DECIDED_NAMES.items()],
        initial=Decided.ME.value,
        required=False,
    )

    def clean_decided_by(self) -> Decided:
        """Nobody else, unless somebody says so."""
        return Decided(self.cleaned_data["decided_by"] or Decided.ME)

    def keep_both(self, saved: SealedRow) -> None:
        """Show what was chosen by its name."""
        super().keep_both(saved)
        self.saved_words["decided_by"] = str(DECIDED_NAMES[self.saved_words["decided_by"]])


class GoalForm(DecidedForm):
    """What and why, where in life, and who decided."""

    what = ShortWords(label=_("What do you want?"), help_text=_("In your own words. It can be small."))
    why = Words(
        label=_("Why does it matter to you?"), required=False, help_text=_("Only if you want to say.")
    )
    area = OneOf(
        label=_("Where in your life does it belong?"),
        choices=[
            (NOT_SAID, _("I leave this open")),
            *((area.value, name) for area, name in AREA_NAMES.items()),
        ],
        initial=NOT_SAID,
        required=False,
    )
    decided_how = ShortWords(
        label=_("How did it come about?"), required=False, help_text=_("Only if you want to say.")
    )

    def clean_area(self) -> Area | None:
        """One of them, or none."""
        return Area(self.cleaned_data["area"]) if self.cleaned_data["area"] else None

    def keep_both(self, saved: SealedRow) -> None:
        """Show what was chosen by its name."""
        super().keep_both(saved)
        self.saved_words["area"] = str(AREA_NAMES.get(self.saved_words["area"], ""))


class StepForm(DecidedForm):
    """What, when, with whom, and a version for hard days."""

    what = ShortWords(label=_("What is one small step?"))
    when = ShortWords(label=_("When?"), required=False, help_text=_("A day, a time, or “after breakfast”."))
    with_whom = ShortWords(label=_("With whom?"), required=False)
    tiny = ShortWords(
        label=_("What is the tiny version for hard days?"),
        required=False,
        help_text=_("So small that you can do it on your worst day. You can leave this out."),
    )


class StepOfAGoalForm(StepForm):
    """A step, and the goal it belongs to."""

    goal = OneOf(label=_("Which goal is it a step of?"))

    def __init__(self, *args: Any, goals: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["goal"]
        chosen.choices = [(str(goal_id), what) for goal_id, what in goals]

    @property
    def goal_id(self) -> UUID:
        """The goal that was chosen."""
        return UUID(self.cleaned_data["goal"])

    def words(self) -> dict[str, Any]:
        """What was written about the step."""
        return {name: value for name, value in super().words().items() if name != "goal"}


class LookBackForm(ChangeForm):
    """What somebody would tell themselves."""

    told_myself = Words(label=_("What would you tell yourself?"), required=False)


class ConfidenceForm(PlainForm):
    """How sure, a word beside it, and what would help."""

    number = OneOf(
        label=_("How sure are you that you can do this?"),
        choices=[(str(number), str(number)) for number in SURE],
        help_text=_("0 is not sure at all. 10 is as sure as can be. Any number is fine."),
    )
    word = ShortWords(
        label=_("Is there a word for it?"), required=False, help_text=_("Like “shaky” or “ready”.")
    )
    easier = ShortWords(
        label=_("What would make it one point easier?"),
        required=False,
        help_text=_("It stays a note. If you like, you can make it a step later."),
    )

    def clean_number(self) -> int:
        """As a number."""
        return int(self.cleaned_data["number"])


def _level(label: Promise, *, required: bool = False, hint: Promise | str = "") -> Words:
    return Words(label=label, required=required, help_text=hint, attrs={"rows": 2}, longest=500)


class LevelsForm(ChangeForm):
    """Five levels in own words, and how much the goal matters."""

    expected = _level(LEVEL_NAMES[0], required=True, hint=_("Start here. What would you call good enough?"))
    more = _level(LEVEL_NAMES[1])
    much_more = _level(LEVEL_NAMES[2])
    less = _level(LEVEL_NAMES[-1], hint=_("Often this is how it is now."))
    much_less = _level(LEVEL_NAMES[-2])
    weight = OneOf(
        label=_("Next to your other goals, how much does this one matter?"),
        choices=[(str(weight), name) for weight, name in WEIGHT_NAMES.items()],
        initial="1",
    )

    def clean_weight(self) -> int:
        """As a number."""
        return int(self.cleaned_data["weight"])

    def keep_both(self, saved: SealedRow) -> None:
        """Show what was chosen by its name."""
        super().keep_both(saved)
        self.saved_words["weight"] = str(WEIGHT_NAMES[self.saved_words["weight"]])


class RatingForm(PlainForm):
    """How far it came, and a word about it."""

    level = OneOf(label=_("Where is it now?"))
    note = ShortWords(label=_("A word about it?"), required=False)

    def __init__(self, *args: Any, said: Callable[[int], str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        level: Any = self.fields["level"]
        level.choices = [(str(level), said(level) or name) for level, name in LEVEL_NAMES.items()]

    def clean_level(self) -> int:
        """As a number."""
        return int(self.cleaned_data["level"])


class TurnForm(forms.Form):
    """Which way a goal turns."""

    to = forms.ChoiceField(choices=GoalState.choices)
