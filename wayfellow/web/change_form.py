"""A form over a sealed row that loses nobody's words when two people save at once."""

from typing import Any

import msgspec
from django import forms
from django.utils.translation import gettext_lazy as _

from wayfellow.foundation.sealed import SealedRow
from wayfellow.web.form_fields import PlainForm

# The next one still fits the column.
LAST_VERSION = 2**31 - 2
BOTH_KEPT = _(
    "Other words were saved here while you were writing. Both are below. Keep what you want, then save."
)


class SeenVersion(forms.IntegerField):
    """The version that stood on the page. Whatever is no version counts as none, and none ever matches."""

    def clean(self, value: Any) -> int:
        """No mistake to show: nobody typed this."""
        try:
            return super().clean(value) or 0
        except forms.ValidationError:
            return 0


class ChangeForm(PlainForm):
    """Carries the version that was seen; shows both texts when somebody else was faster."""

    seen = SeenVersion(required=False, min_value=0, max_value=LAST_VERSION, widget=forms.HiddenInput)

    def __init__(self, *args: Any, over: SealedRow | None = None, **kwargs: Any) -> None:
        """`over` is the row that is being changed, if there is one."""
        self.saved_words: dict[str, Any] = {}
        if over is not None:
            words = msgspec.structs.asdict(over.words)
            kwargs["initial"] = {**words, **kwargs.get("initial", {}), "seen": over.version}
        super().__init__(*args, **kwargs)

    def words(self) -> dict[str, Any]:
        """What was written, by field."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    @property
    def seen_version(self) -> int:
        """The version that stood on the page; a form from nowhere never matches."""
        return int(self.cleaned_data["seen"])

    def keep_both(self, saved: SealedRow) -> None:
        """Show the saved words beside the written ones; the next press saves knowingly over them."""
        self.saved_words = msgspec.structs.asdict(saved.words)
        sent: Any = self.data
        self.data = again = sent.copy()
        again["seen"] = str(saved.version)
        self.add_error(None, str(BOTH_KEPT))
