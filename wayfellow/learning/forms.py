"""Checks the words of learning. Never saves."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from wayfellow.learning.queries import Found
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import PlainForm, ShortWords, Words

LONGEST_TITLE: Final = 200


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

    @classmethod
    def begun_with(cls, text: str) -> "TopicForm":
        """A new form with these words in it: in the first box where they fit, else in the note."""
        brief = len(text) <= LONGEST_TITLE and "\n" not in text.strip()
        return cls(initial={"what" if brief else "note": text})


class FindingForm(ChangeForm):
    """What somebody says of a topic: which button they pressed, and a note."""

    note = Words(
        label=_("My own note"),
        required=False,
        help_text=_("What fits you, what does not, what you want to ask. Only if you want to."),
    )

    def says(self, before: Found | None) -> Found | None:
        """What the pressed button says. The one that only keeps the note leaves the rest as it is."""
        answers: dict[str, Any] = {**{found.value: found for found in Found}, "neither": None}
        return answers.get(self.data.get("found", ""), before)


class JargonForm(PlainForm):
    """A word to look for. It is sent, and never stands in an address."""

    text = ShortWords(label=_("Which word are you looking for?"), longest=80)
