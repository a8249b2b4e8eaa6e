"""Checks the words of plan entries. Never saves."""

import re
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.staying_well.parts import EntryKind, sheet_of
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, ShortWords, Words

# Emergency numbers have three digits. Signs that start a service code of the telephone are not among these.
NUMBER_TO_RING = re.compile(r"[ (]*\+?(?:[ ()./-]*[0-9]){3,}[ ()./-]*", re.ASCII)


class EntryForm(ChangeForm):
    """What it says and, on a sheet of several parts, which of them it is."""

    kind = OneOf(label=_("What is it about?"))
    text = Words()

    def __init__(self, *args: Any, kind: EntryKind, **kwargs: Any) -> None:
        """`kind` is where it stands unless another part of the same sheet is chosen."""
        kwargs["initial"] = {"kind": kind.value}
        super().__init__(*args, **kwargs)
        self.stands_at = kind
        sheet = sheet_of(kind)
        self.fields["text"].label = str(sheet.question)
        cast(OneOf, self.fields["kind"]).choices = [(part.kind.value, part.heading) for part in sheet.parts]
        if len(sheet.parts) == 1:
            del self.fields["kind"]

    def words(self) -> dict[str, Any]:
        """What was written, and where it stands."""
        written = super().words()
        return {**written, "kind": EntryKind(written.get("kind", self.stands_at))}


class PersonToRingForm(EntryForm):
    """Somebody to ring."""

    text = ShortWords()
    number = ShortWords(label=_("What is their number?"), required=False, attrs={"inputmode": "tel"})

    def clean_number(self) -> str:
        """A number that rings when it is pressed, or none."""
        number: str = self.cleaned_data["number"]
        if number and not NUMBER_TO_RING.fullmatch(number):
            raise ValidationError(_("We could not read that number. Please use digits, like 0400 000 000."))
        return number


def entry_form(kind: EntryKind) -> type[EntryForm]:
    """The form for this kind."""
    return PersonToRingForm if kind == EntryKind.PEOPLE else EntryForm
