"""Checks the words of one's own story. Never saves."""

from django.utils.translation import gettext_lazy as _

from wayfellow.people.naming_nobody import NamingNobodyForm
from wayfellow.web.form_fields import ShortWords, Words


class SnippetForm(NamingNobodyForm):
    """A piece, when to offer it, and what to know before."""

    text = Words(
        label=_("What happened, and what did it do for you?"),
        help_text=_("A few lines, as you would tell them. Only yours: leave out whose story it is not."),
        longest=1500,
    )
    when = ShortWords(
        label=_("When do you offer it?"),
        required=False,
        help_text=_("For you alone. For example: when nights are long."),
    )
    beforehand = ShortWords(
        label=_("Is there something to know before reading it?"),
        required=False,
        help_text=_(
            "For example: it is about a hospital. They see this first, and can leave the rest closed."
        ),
    )
