"""Checks the words of things to learn about. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import ShortWords, Words


class TopicForm(ChangeForm):
    """What, and a note."""

    what = ShortWords(
        label=_("What do you want to know more about?"), help_text=_("A word or a question is enough.")
    )
    note = Words(
        label=_("A note"),
        required=False,
        help_text=_("Why you want to know, where to look, or what you found out. Only if you want to."),
    )
