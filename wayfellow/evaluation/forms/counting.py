"""Checks what somebody says of a talk, a questionnaire or their nights, and to what they say yes."""

from typing import Any, ClassVar, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.evaluation.choices import COUNTING_NAMES
from wayfellow.evaluation.counts.kinds import Counting
from wayfellow.evaluation.queries.asking import Asking, SaidOfQuestionnaire, SaidOfTalk, SaidOfUse
from wayfellow.measures.captures import CAPTURES_WORDS, Captures
from wayfellow.measures.purpose import Purpose, Stage, words_for
from wayfellow.web.form_fields import AnyOf, OneOf, PlainForm, Tick

LEFT_OPEN: Final = ""
MOST_NIGHTS, MOST_CONTACTS = 92, 500


class HowMany(forms.IntegerField):
    """A plain number that nobody has to know by heart."""

    default_error_messages: ClassVar[Any] = {
        "required": _("Please write a number. 0 is a number too."),
        "invalid": _("Please write a number, like 3."),
        "min_value": _("Please write 0 or more."),
        "max_value": _("Please write %(limit_value)s or less."),
    }

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=most, **kwargs)


class TalkForm(PlainForm):
    """What the two can say of a talk. All of it may stay empty."""

    topics = AnyOf(
        label=_("What was it about?"),
        help_text=_("Choose together, if you can. As many as fit, or none."),
        choices=[(one.value, _(CAPTURES_WORDS[one])) for one in Captures],
        required=False,
    )
    in_the_room = Tick(label=_("We were together in one room"), required=False)
    after_crisis_stay = Tick(label=_("It was the first talk after a crisis stay"), required=False)

    @property
    def said(self) -> SaidOfTalk:
        """What was said."""
        return SaidOfTalk(
            topics=frozenset(Captures(one) for one in self.cleaned_data["topics"]),
            in_the_room=self.cleaned_data["in_the_room"],
            after_crisis_stay=self.cleaned_data["after_crisis_stay"],
        )


class QuestionnaireForm(PlainForm):
    """What a questionnaire was for, and how things were. Either may stay open."""

    purpose = OneOf(
        label=_("What was it for?"),
        choices=[(one.value, _(words_for(one))) for one in Purpose] + [(LEFT_OPEN, _("I leave this open"))],
        required=False,
    )
    stage = OneOf(
        label=_("How were things then?"),
        choices=[(one.value, _(words_for(one))) for one in Stage] + [(LEFT_OPEN, _("I leave this open"))],
        required=False,
    )

    @property
    def said(self) -> SaidOfQuestionnaire:
        """What was said."""
        purpose, stage = self.cleaned_data["purpose"], self.cleaned_data["stage"]
        return SaidOfQuestionnaire(Purpose(purpose) if purpose else None, Stage(stage) if stage else None)


class UseForm(PlainForm):
    """Nights in hospital and crisis contacts, as somebody remembers them."""

    nights_before = HowMany(
        label=_("Nights in hospital, in the three months before I came here"),
        most=MOST_NIGHTS,
        help_text=_("For mental health. A guess is fine."),
    )
    nights_after = HowMany(label=_("Nights in hospital, in the last three months"), most=MOST_NIGHTS)
    crisis_before = HowMany(
        label=_("Crisis contacts, in the three months before I came here"),
        most=MOST_CONTACTS,
        help_text=_("How often you rang a crisis line, saw a crisis team, or went to an emergency room."),
    )
    crisis_after = HowMany(label=_("Crisis contacts, in the last three months"), most=MOST_CONTACTS)

    @property
    def said(self) -> SaidOfUse:
        """What was said."""
        return SaidOfUse(**self.cleaned_data)


class CountForm(PlainForm):
    """A box for each purpose, none of them ticked beforehand."""

    def __init__(self, *args: Any, asking: Asking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.countings = [offer.counting for offer in asking.offers]
        for counting in self.countings:
            self.fields[field_of(counting)] = Tick(
                label=_("Yes, count this: %(what)s") % {"what": COUNTING_NAMES[counting]}, required=False
            )

    def clean(self) -> dict[str, Any]:
        """One yes at least. Who says none leaves the page, and nothing is counted."""
        if not self.yes:
            raise forms.ValidationError(
                _("Nothing is ticked, so nothing is counted. Tick what may be counted, or leave this page.")
            )
        return self.cleaned_data

    @property
    def yes(self) -> frozenset[Counting]:
        """What was said yes to."""
        return frozenset(one for one in self.countings if self.cleaned_data.get(field_of(one)))

    def box(self, counting: Counting) -> Any:
        """The box of one purpose, to be drawn."""
        return self[field_of(counting)]


def field_of(counting: Counting) -> str:
    """The name of the box for one purpose."""
    return f"yes_{counting.value}"
