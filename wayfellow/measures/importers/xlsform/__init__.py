"""An XLSForm: one `.xlsx` workbook with the sheets survey, choices and settings, understood by pyxform."""

import warnings
from collections.abc import Mapping
from threading import Lock
from typing import Final

from pyxform.constants import SURVEY  # type: ignore[import-untyped]

from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.limits import Place, told
from wayfellow.measures.importers.questionnaire import ImportedQuestionnaire, ImportRefused
from wayfellow.measures.importers.xlsform.archive import packed, parts_of
from wayfellow.measures.importers.xlsform.choices import Choices, with_score_column
from wayfellow.measures.importers.xlsform.form import Form, form_of
from wayfellow.measures.importers.xlsform.items import Reading
from wayfellow.measures.importers.xlsform.languages import Languages
from wayfellow.measures.importers.xlsform.questions import questions_of
from wayfellow.measures.importers.xlsform.sheets import Sheet, sheets_in
from wayfellow.measures.importers.xlsform.xml_parts import check_parts

# Warnings of a whole process are caught below, which two at once would do to each other.
_ONE_AT_A_TIME: Final = Lock()


def read_xlsform(content: bytes, place: Place) -> ImportedQuestionnaire:
    parts = parts_of(content, place)
    seen = check_parts(parts, place)
    gathering = Gathering(place)
    if seen.formulas:
        gathering.warn(f"Formulas ({seen.formulas}) were not worked out: the values saved last were read.")
    sheets, form = _understood(parts, place, gathering)
    for warning in form.warnings:
        gathering.warn(warning)
    languages = Languages(form.language, gathering)
    choices = Choices(form, sheets, languages, gathering, place)
    Reading(choices, languages, gathering).of(questions_of(form.children, sheets[SURVEY], place))
    languages.tell()
    return gathering.questionnaire(form.title)


def _understood(
    parts: Mapping[str, bytes], place: Place, gathering: Gathering
) -> tuple[Mapping[str, Sheet], Form]:
    with _ONE_AT_A_TIME, warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        try:
            sheets = with_score_column(sheets_in(packed(parts), place))
            form = form_of(sheets, place)
        except ImportRefused:
            raise
        except Exception as mistake:  # openpyxl and pyxform meet a broken workbook with whatever breaks first
            kind = type(mistake).__name__
            raise place.refused(f"the workbook cannot be read ({kind}: {told(mistake)})") from mistake
    for warning in raised:
        gathering.warn(f"The workbook is odd: {told(warning.message, 120).rstrip('.')}.")
    return sheets, form
