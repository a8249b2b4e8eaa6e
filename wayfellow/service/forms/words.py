"""Checks words for talking that somebody of the team writes. Never saves."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now

from wayfellow.web.form_fields import PlainForm, Words

LONGEST = 500
_FIELD = "item_"


class WordsForm(PlainForm):
    """A box for each item; an empty one means the owner's own words."""

    def __init__(
        self, *args: Any, items: Sequence[tuple[int, str, str]], now: Mapping[int, str], **kwargs: Any
    ) -> None:
        """`items` are numbers, names and the owner's words; `now` is what each box begins with."""
        initial = {f"{_FIELD}{number}": text for number, text in now.items()}
        super().__init__(*args, initial=initial, **kwargs)
        for number, name, original in items:
            # In the label and not in a hint: who wants fewer things on a page needs these all the same.
            label = _now("%(question)s. The owner’s words: %(words)s") % {"question": name, "words": original}
            self.fields[f"{_FIELD}{number}"] = Words(
                label=label, required=False, longest=LONGEST, attrs={"rows": 2}
            )

    @property
    def texts(self) -> dict[int, str]:
        """What was written for which item."""
        return {int(name.removeprefix(_FIELD)): text for name, text in self.cleaned_data.items()}

    def nothing_is_new(self) -> None:
        """Say that the words are those in use."""
        self.add_error(None, forms.ValidationError(_now("These are the words that are in use already.")))
