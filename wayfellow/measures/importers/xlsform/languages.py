"""One language out of those a form may hold: the one it calls its own, else the first."""

from collections.abc import Mapping

from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.labels import is_formatted, plain_label
from wayfellow.measures.importers.limits import Place, clean_text, told
from wayfellow.measures.importers.xlsform.form import shown

_UNNAMED = "default"
"""What pyxform calls the language of a column that names none."""


class Languages:
    """Picks words, and remembers which languages it has seen."""

    def __init__(self, preferred: str, gathering: Gathering) -> None:
        self._preferred = preferred
        self._gathering = gathering
        self._seen: dict[str, None] = {}

    def words(self, value: object, place: Place) -> str:
        """A label: one text, or one for each language."""
        if isinstance(value, Mapping):
            value = self._picked(value)
        if not isinstance(value, str):
            raise place.refused(f"a text was expected, not {told(value)}")
        text = clean_text(shown(value), place)
        if "**" in text:
            self._gathering.warn(
                "Some texts may hold signs for formatting, like **. They were left as they are."
            )
        if is_formatted(text):
            self._gathering.leave_out("formatting of texts")
            text = plain_label(text)
        return text

    def _picked(self, texts: Mapping[object, object]) -> object:
        self._seen.update(dict.fromkeys(map(str, texts)))
        for language in (self._preferred, _UNNAMED):
            if language in texts:
                return texts[language]
        return next(iter(texts.values()), None)

    def tell(self) -> None:
        if len(self._seen) > 1:
            names = ", ".join(told(name) for name in list(self._seen)[:10])
            first = self._preferred if self._preferred in self._seen else next(iter(self._seen))
            self._gathering.warn(
                f"The file holds several languages ({names}). Where there are several, {told(first)} is read."
            )
