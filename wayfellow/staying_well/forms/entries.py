"""The words of an entry, and where it stands."""

import re
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wayfellow.staying_well.parts import (
    IN_YOUR_WORDS,
    SIGNS,
    EntryKind,
    Sheet,
    heading_of,
    sheet_of,
)
from wayfellow.web.change_form import ChangeForm
from wayfellow.web.form_fields import OneOf, PlainForm, ShortWords, Words

# Emergency numbers have three digits. Signs that start a service code of the telephone are not among these.
NUMBER_TO_RING = re.compile(r"[ (]*\+?(?:[ ()./-]*[0-9]){3,}[ ()./-]*", re.ASCII)
OF_A_SIGN = ("i_do", "others_do", "worse")


def _parts_of(sheet: Sheet) -> list[tuple[str, Any]]:
    return [(part.kind.value, part.heading) for part in sheet.parts]


def _every_part() -> list[tuple[str, Any]]:
    return [(kind.value, heading_of(kind)) for kind in EntryKind]


class EntryForm(ChangeForm):
    """What it says and, on a sheet of several parts, which of them it is."""

    kind = OneOf(label=_("What is it about?"))
    text = Words()
    number = ShortWords(label=_("What is their number?"), required=False, attrs={"inputmode": "tel"})
    i_do = Words(label=_("When it comes: what I do"), required=False, attrs={"rows": 2})
    others_do = Words(label=_("When it comes: what I’d like others to do"), required=False, attrs={"rows": 2})
    worse = Words(label=_("When it comes: what makes it worse"), required=False, attrs={"rows": 2})

    def __init__(self, *args: Any, kind: EntryKind, anywhere: bool = False, **kwargs: Any) -> None:
        """`kind` is where it stands unless another part of the same sheet, or anywhere, is chosen."""
        kwargs["initial"] = {**kwargs.get("initial", {}), "kind": kind.value}
        super().__init__(*args, **kwargs)
        self.stands_at = kind
        self._keep_fields({"seen", "kind", "text", *self._more_of(kind)})
        sheet = sheet_of(kind)
        self.fields["text"].label = str(IN_YOUR_WORDS if anywhere else sheet.question)
        cast(OneOf, self.fields["kind"]).choices = _every_part() if anywhere else _parts_of(sheet)
        if len(sheet.parts) == 1 and not anywhere:
            del self.fields["kind"]

    def _more_of(self, kind: EntryKind) -> set[str]:
        """What belongs to such an entry, and whatever is written there already: moving it loses nothing."""
        more = {name for name in ("number", *OF_A_SIGN) if self.initial.get(name)}
        if kind == EntryKind.PEOPLE:
            self.fields["text"] = ShortWords()
            more.add("number")
        return more | set(OF_A_SIGN) if kind in SIGNS else more

    def _keep_fields(self, kept: set[str]) -> None:
        for name in self.fields.keys() - kept:
            del self.fields[name]

    def clean_number(self) -> str:
        """A number that rings when it is pressed, or none."""
        number: str = self.cleaned_data["number"]
        if number and not NUMBER_TO_RING.fullmatch(number):
            raise ValidationError(_("We could not read that number. Please use digits, like 0400 000 000."))
        return number

    def words(self) -> dict[str, Any]:
        """What was written, and where it stands."""
        written = super().words()
        return {**written, "kind": EntryKind(written.get("kind", self.stands_at))}

    @property
    def of_a_sign(self) -> list[forms.BoundField]:
        """The boxes that belong to a sign, apart from the others."""
        return [self[name] for name in OF_A_SIGN if name in self.fields]

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """All other boxes."""
        return [bound for bound in self if bound.name not in OF_A_SIGN]

    @property
    def says_more(self) -> bool:
        """Whether there is something to see in the boxes of a sign."""
        return any(bound.value() or bound.errors for bound in self.of_a_sign)


class MoveForm(PlainForm):
    """Which part an entry goes to."""

    kind = OneOf(label=_("Which part should it stand in?"))

    def __init__(self, *args: Any, kind: EntryKind, **kwargs: Any) -> None:
        """`kind` is where it stands now."""
        super().__init__(*args, initial={"kind": kind.value}, **kwargs)
        cast(OneOf, self.fields["kind"]).choices = _every_part()

    @property
    def chosen(self) -> EntryKind:
        """The part that was chosen."""
        return EntryKind(self.cleaned_data["kind"])


class StepForm(PlainForm):
    """One press: an entry goes a place up or down. Nobody types any of this."""

    up = forms.UUIDField(required=False)
    down = forms.UUIDField(required=False)

    @property
    def entry_id(self) -> UUID | None:
        """Which entry, if the press named one."""
        return self.cleaned_data["up"] or self.cleaned_data["down"] if self.is_valid() else None

    @property
    def steps(self) -> int:
        """One up or one down."""
        return -1 if self.cleaned_data["up"] else 1
