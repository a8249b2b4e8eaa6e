"""Checks the words of opening a space together. Never saves."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from wayfellow.people.forms import LONGEST_NAME
from wayfellow.sharing.section import FOR_A_WORKER, NAMES_FOR_COMPANIONS, Section
from wayfellow.web.form_fields import AnyOf, PlainForm, ShortWords, Words


class TogetherForm(PlainForm):
    """The person's name, their yes, and what they let the worker see."""

    name = ShortWords(label=_("What would they like to be called?"), longest=LONGEST_NAME)
    consent = Words(
        label=_("What did they say yes to?"),
        help_text=_("Ask them, and write it down in their words. They can read it later."),
    )
    sees = AnyOf(
        label=_("What may you see of it?"),
        help_text=_("Ask them. Nothing is fine too. They can change this when they sign in themselves."),
        choices=[(section.value, NAMES_FOR_COMPANIONS[section]) for section in FOR_A_WORKER],
        required=False,
    )

    def words(self) -> dict[str, Any]:
        """What was said in the room."""
        return {**self.cleaned_data, "sees": [Section(section) for section in self.cleaned_data["sees"]]}
