"""Checks a worker's notes and themes. They point at likely names, and the writer decides."""

from django.utils.translation import gettext_lazy as _

from wayfellow.people.naming_nobody import NamingNobodyForm
from wayfellow.web.form_fields import Words


class NoteForm(NamingNobodyForm):
    """A note about one's own work."""

    text = Words(
        label=_("What is on your mind about your work?"),
        help_text=_("Write about you, not about one person. Leave names out."),
        longest=10000,
        attrs={"rows": 9},
    )


class ThemeForm(NamingNobodyForm):
    """Something to take to supervision."""

    text = Words(
        label=_("What would you like to talk about?"),
        help_text=_("In a line or two, about you and your work. Leave names out."),
        longest=2000,
        attrs={"rows": 4},
    )


class CameOfItForm(ThemeForm):
    """The same, and what came of talking about it."""

    came_of_it = Words(label=_("What came of it?"), required=False, longest=2000, attrs={"rows": 4})
