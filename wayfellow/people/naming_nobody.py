"""A form whose words are to name nobody. It points at likely names before saving, and the writer decides."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _now

from wayfellow.people.likely_names import LikelyName, likely_names
from wayfellow.web.change_form import ChangeForm

# The button that says: I have seen these words, and they may stand. Its value is the words.
AS_IT_IS = "as_it_is"


class NamingNobodyForm(ChangeForm):
    """Words that name nobody. What was typed stays in the boxes while the writer looks again."""

    def __init__(self, *args: Any, names: Sequence[str], **kwargs: Any) -> None:
        """`names` are those of the people whom the writer walks with."""
        super().__init__(*args, **kwargs)
        self.names = names
        self.likely: tuple[LikelyName, ...] = ()

    def clean(self) -> dict[str, Any]:
        """Ask once about each likely name."""
        cleaned = super().clean() or self.cleaned_data
        written = "\n".join(words for words in cleaned.values() if isinstance(words, str))
        found = likely_names(written, names=self.names)
        if {likely.word for likely in found} - self._looked_at():
            self.likely = found
            self.add_error(
                None, _now("Some of these words may be names. Nothing is saved yet. Look once more.")
            )
        return cleaned

    def _looked_at(self) -> set[str]:
        return set(str(self.data.get(AS_IT_IS, "")).split("|"))

    @property
    def may_stand(self) -> str:
        """What the second button sends: the words that the writer has now seen."""
        return "|".join(likely.word for likely in self.likely)
