"""The answers that a question of an XLSForm offers."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pyxform.constants import CHOICES, LABEL, NAME, OR_OTHER_CHOICE  # type: ignore[import-untyped]

from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import Place, clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedOption
from wayfellow.measures.importers.xlsform.form import Form
from wayfellow.measures.importers.xlsform.languages import Languages
from wayfellow.measures.importers.xlsform.sheets import Sheet

OTHER: Final[str] = OR_OTHER_CHOICE[NAME]
_SCORES: Final = ("score", "ordinal")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")


def with_score_column(sheets: Mapping[str, Sheet]) -> dict[str, Sheet]:
    """To pyxform, "value" is another word for "name". Beside a name it is the answer's number."""
    sheet = sheets.get(CHOICES)
    if sheet is None:
        return dict(sheets)
    known = {column.casefold(): column for column in sheet.columns}
    if NAME not in known or "value" not in known or any(name in known for name in _SCORES):
        return dict(sheets)
    renamed = {known["value"]: _SCORES[0]}
    return {
        **sheets,
        CHOICES: Sheet(
            tuple(renamed.get(column, column) for column in sheet.columns),
            tuple({renamed.get(name, name): text for name, text in row.items()} for row in sheet.rows),
        ),
    }


class Choices:
    """Reads each list once."""

    def __init__(
        self,
        form: Form,
        sheets: Mapping[str, Sheet],
        languages: Languages,
        gathering: Gathering,
        place: Place,
    ) -> None:
        self._lists = form.choices
        self._own_other = _lists_with_other(sheets)
        self._languages = languages
        self._gathering = gathering
        self._place = place.at(CHOICES)
        self._read: dict[str, tuple[ImportedOption, ...]] = {}

    def options(self, name: str, *, or_other: bool) -> tuple[ImportedOption, ...] | None:
        """None where the list is kept elsewhere."""
        if name not in self._lists:
            return None
        if name not in self._read:
            self._read[name] = tuple(self._listed(name))
        options = self._read[name]
        if or_other or name in self._own_other:
            return options
        return tuple(option for option in options if option.value != OTHER)

    def _listed(self, name: str) -> Iterator[ImportedOption]:
        place = self._place.at(told(name))
        for choice in self._lists[name]:
            value = clean_name(self._languages.words(choice[NAME], place), place)
            label = self._languages.words(choice.get(LABEL, value), place)
            yield ImportedOption(value=value, label=label, score=_score(choice, place, self._gathering))


def _lists_with_other(sheets: Mapping[str, Sheet]) -> frozenset[str]:
    """pyxform adds an "other" to a whole list when one question asks for it. These have their own."""
    rows = sheets[CHOICES].rows if CHOICES in sheets else ()
    return frozenset(text for row in rows if OTHER in row.values() for text in row.values())


def _score(choice: Mapping[Any, Any], place: Place, gathering: Gathering) -> float | None:
    given = [text for column, text in choice.items() if str(column).casefold() in _SCORES]
    if not given:
        return None
    if not isinstance(given[0], str) or not _NUMBER.fullmatch(given[0]):
        gathering.warn(f"{place.where}: the score {told(given[0])} is not a number, and was left out.")
        return None
    return float(given[0])
