"""Checks the words about what helps and how it went. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.coping.result import NAMES
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords, Words


class StrategyForm(ChangeForm):
    """What helps, how, and when."""

    what = ShortWords(label=_("What helps?"), help_text=_("In your own words. Small things count."))
    how = Words(label=_("How do you do it?"), required=False, help_text=_("Only if you want to say."))
    when_it_helps = ShortWords(
        label=_("When does it help?"),
        required=False,
        help_text=_("A time, a place or a feeling. “On the bus”, or “when I cannot sleep”."),
    )


class TryForm(PlainForm):
    """How it went, and a word about it."""

    result = OneOf(label=_("How did it go?"), choices=list(NAMES.items()))
    note = Words(label=_("A word about it"), required=False, help_text=_("Only if you want to say."))
