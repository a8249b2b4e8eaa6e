"""Checks the words of a talk. Never saves."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wayfellow.conversations.boxes import Box, Seen
from wayfellow.conversations.choices import KEEP_WORDS
from wayfellow.measures.deck import Rating
from wayfellow.measures.purpose import Purpose, Stage, words_for
from wayfellow.web.change_form import LAST_VERSION, SeenVersion
from wayfellow.web.form_fields import Clock, Day, OneOf, PlainForm, ShortWords, Tick, Words

ON_MY_OWN = "alone"
# What stands before the id on a button that offers a piece of one's own story.
OFFERS = "offer-"
# Far enough for any plan, and every calendar of theirs can show it.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def _seen_version() -> SeenVersion:
    return SeenVersion(required=False, min_value=0, max_value=LAST_VERSION, widget=forms.HiddenInput)


class PlanForm(PlainForm):
    """When and where. All of it can stay open."""

    on = Day(label=_("Which day?"), required=False, help_text=_("Leave it empty if you do not know yet."))
    clock = Clock(label=_("What time?"), required=False)
    where = ShortWords(
        label=_("Where?"), required=False, help_text=_("A place, a phone call, or “on a walk”.")
    )
    seen = _seen_version()

    def clean_on(self) -> date | None:
        """A slip of the finger can make a day that no clock can show."""
        on: date | None = self.cleaned_data["on"]
        if on is not None and not FIRST_DAY <= on <= LAST_DAY:
            raise forms.ValidationError(_now("That day is too far away. Please look at the year."))
        return on

    def clean(self) -> dict[str, Any]:
        """A time needs its day."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("clock") and "on" in cleaned and not cleaned["on"]:
            self.add_error("on", _now("Please say which day, too."))
        return cleaned

    def was_changed(self, *, now: int) -> None:
        """Somebody else changed the plan meanwhile: say so; the next press saves knowingly over it."""
        sent: Any = self.data
        self.data = {**sent.dict(), "seen": str(now)}
        self.add_error(None, _now("The talk was changed while you were writing. Look again, then save."))

    def starts_at(self) -> datetime | None:
        """The moment, in the service's own time; midnight where no time was said."""
        on, clock = self.cleaned_data["on"], self.cleaned_data["clock"]
        if on is None:
            return None
        return timezone.make_aware(datetime.combine(on, clock or time.min))


class PlanWithForm(PlanForm):
    """And with whom: one of the workers who walk with me, or on my own."""

    with_whom = OneOf(label=_("Who do you want to talk with?"))
    field_order = ("with_whom", "on", "clock", "where")

    def __init__(self, *args: Any, companions: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(companion_id), name) for companion_id, name in companions]
        field: Any = self.fields["with_whom"]
        field.choices = [*named, (ON_MY_OWN, _("On my own"))]

    def companion_id(self) -> UUID | None:
        """Who was chosen; None for a talk with oneself."""
        chosen = self.cleaned_data["with_whom"]
        return None if chosen == ON_MY_OWN else UUID(chosen)


class AgendaForm(PlainForm):
    """Something to talk about."""

    text = ShortWords(label=_("What would you like to talk about?"))


class OpeningForm(PlainForm):
    """What they want from it, and, only if the person likes, how things are."""

    purpose = OneOf(
        label=_("What would you like from this?"),
        choices=[(purpose, _(words_for(purpose))) for purpose in Purpose],
    )
    stage = OneOf(
        label=_("How are things right now?"),
        required=False,
        choices=[*((stage, _(words_for(stage))) for stage in Stage), ("", _("No need to say"))],
        help_text=_("Only if you want to say."),
    )
    seen = _seen_version()

    def chosen_stage(self) -> Stage | None:
        """The stage, if one was said."""
        stage = self.cleaned_data["stage"]
        return Stage(stage) if stage else None


class SayForm(PlainForm):
    """A thought; on a card a rating, only if wanted; from a worker something of their own story."""

    text = Words(label=_("What comes to mind?"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    state_was = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        rating: Rating | None = None,
        rating_is_ours: bool = True,
        other: str = "",
        with_story: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if rating is not None:
            # Words that are not ours are shown as they are.
            words = _ if rating_is_ours else str
            options = [*((option, words(option)) for option in rating.options), ("", _("No need to say"))]
            self.fields["rating"] = OneOf(label=words(rating.legend), required=False, choices=options)
            self.fields["rating_was"] = forms.CharField(required=False, widget=forms.HiddenInput)
        if other:
            whose = [("mine", _now("Mine")), ("theirs", _now("%(name)s’s words") % {"name": other})]
            self.fields["whose"] = OneOf(
                label=_("Whose words are these?"),
                required=False,
                choices=whose,
                help_text=_("For when you both write on one screen."),
            )
        if with_story:
            self.fields["story"] = Words(
                label=_("If it helps: something of your own story"), required=False, attrs={"rows": 3}
            )
            self.fields["story_seen"] = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def then(self) -> str:
        """Which button was pressed: where to go next."""
        return str(self.data.get("then", ""))

    @property
    def own_piece(self) -> UUID | None:
        """Which piece of their own library a worker offers with this press, if any."""
        pressed = self.then.removeprefix(OFFERS)
        if "story" not in self.fields or pressed == self.then:
            return None
        try:
            return UUID(pressed)
        except ValueError:
            return None

    @property
    def are_theirs(self) -> bool:
        """Whether one of them typed for the other."""
        return self.cleaned_data.get("whose") == "theirs"

    @property
    def thought(self) -> Box:
        """The first box."""
        return Box(self.cleaned_data["text"], Seen.read(self.cleaned_data["seen"]))

    @property
    def story(self) -> Box | None:
        """The box for a worker's own story, where there is one."""
        if "story" not in self.fields:
            return None
        return Box(self.cleaned_data["story"], Seen.read(self.cleaned_data["story_seen"]))

    @property
    def rating(self) -> str | None:
        """The rating that was chosen; None when it is the one that the page began with."""
        chosen = self.cleaned_data.get("rating", "")
        return None if chosen == self.cleaned_data.get("rating_was", "") else chosen


class UnfitForm(PlainForm):
    """Why the words do not fit, and what would; and, for whoever may say so, whether the team is told."""

    why = Words(label=_("What is it about these words?"))
    better = Words(
        label=_("How would you say it?"), required=False, help_text=_("Only if something comes to mind.")
    )
    tells_team = Tick(label=_("May the team see this, without your name?"), required=False)

    def __init__(self, *args: Any, may_tell: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_tell:
            del self.fields["tells_team"]


class PlaceForm(PlainForm):
    """The words to keep, and for a step the goal it belongs to."""

    text = ShortWords(label=_("In your words"))

    def __init__(self, *args: Any, goals: Sequence[tuple[UUID, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if goals:
            choices = [(str(goal_id), what) for goal_id, what in goals]
            self.fields["goal"] = OneOf(label=_("Which goal is it a step for?"), choices=choices)

    def goal_id(self) -> UUID | None:
        """The goal that was chosen for a step."""
        chosen = self.cleaned_data.get("goal")
        return UUID(chosen) if chosen else None


class KeepForm(PlainForm):
    """What stays of the talk."""

    keep = OneOf(label=_("What do you want to keep?"), choices=list(KEEP_WORDS.items()))
