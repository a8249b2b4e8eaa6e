"""Checks the words of goals and steps. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import ShortWords, Words


class GoalForm(ChangeForm):
    """What and why."""

    what = ShortWords(label=_("What do you want?"), help_text=_("In your own words. It can be small."))
    why = Words(
        label=_("Why does it matter to you?"), required=False, help_text=_("Only if you want to say.")
    )


class StepForm(ChangeForm):
    """What, when, with whom."""

    what = ShortWords(label=_("What is one small step?"))
    when = ShortWords(label=_("When?"), required=False, help_text=_("A day, a time, or “after breakfast”."))
    with_whom = ShortWords(label=_("With whom?"), required=False)
