"""Checks an idea that a lead writes for people to borrow. Never saves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.coping.actions import Company, Energy, Place, Situation, WrittenIdea
from wayfellow.coping.queries import COMPANY, ENERGY_IT_TAKES, PLACES, SITUATIONS
from wayfellow.web.form_fields import AnyOf, OneOf, PlainForm, ShortWords, Words

LONGEST_HOW = 600
MOST_MINUTES = 240


class IdeaForm(PlainForm):
    """An idea in boxes, as strict as our own."""

    what = ShortWords(
        label=_("What is the idea, in a few words?"),
        help_text=_("As somebody would write it in their own list: “Sit by the pond in the park”."),
    )
    how = Words(label=_("How is it done?"), longest=LONGEST_HOW, help_text=_("Two or three short sentences."))
    situations = AnyOf(label=_("What may it help with?"), choices=[*SITUATIONS.items()])
    energy = OneOf(label=_("How much energy does it take?"), choices=[*ENERGY_IT_TAKES.items()])
    minutes = forms.IntegerField(
        label=_("How many minutes, more or less?"),
        min_value=1,
        max_value=MOST_MINUTES,
        error_messages={
            "required": _("Please write how many minutes."),
            "invalid": _("Please write a number of minutes, such as 10."),
            "min_value": _("Please write 1 minute or more."),
            "max_value": _("Please write 240 minutes or less."),
        },
    )
    company = OneOf(label=_("Alone, or with someone?"), choices=[*COMPANY.items()])
    place = OneOf(label=_("Where?"), choices=[*PLACES.items()])
    says_where_from = ShortWords(
        label=_("Where does it come from?"),
        help_text=_("Be honest, such as “From our Tuesday group”. Do not call it proven when it is not."),
    )
    caution = ShortWords(
        label=_("What should people know beforehand?"),
        required=False,
        help_text=_("Only where it can do harm, such as “Not when the river is high”."),
    )

    def said(self) -> WrittenIdea:
        """The idea."""
        words = self.cleaned_data
        return WrittenIdea(
            what=words["what"],
            how=words["how"],
            situations=tuple(Situation(one) for one in words["situations"]),
            energy=Energy(words["energy"]),
            minutes=words["minutes"],
            company=Company(words["company"]),
            place=Place(words["place"]),
            says_where_from=words["says_where_from"],
            caution=words["caution"],
        )


def in_boxes(idea: WrittenIdea) -> dict[str, Any]:
    """What the boxes begin with."""
    return {name: getattr(idea, name) for name in idea.__struct_fields__}
