"""The choices of a field, parted as REDCap parts them: first by pipes, then each at its first comma."""

from collections.abc import Iterator

from wayfellow.measures.importers.gathering import Gathering
from wayfellow.measures.importers.labels import plain_label
from wayfellow.measures.importers.limits import clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedOption
from wayfellow.measures.importers.redcap.columns import Row


def choices_of(row: Row, gathering: Gathering) -> tuple[ImportedOption, ...]:
    found = tuple(_choices(row, gathering))
    if not found:
        raise row.place.refused(f"{told(row['field_name'])} has no choices")
    return found


def _choices(row: Row, gathering: Gathering) -> Iterator[ImportedOption]:
    # A pipe always parts. One that belongs to the words is written as its HTML code, as is a comma in a code.
    for piece in row["select_choices_or_calculations"].replace("\n", "|").split("|"):
        code, comma, label = (part.strip() for part in piece.partition(","))
        if not code and not label:
            continue
        code = clean_name(code.replace("&#44;", ","), row.place)
        if not comma:
            name = told(row["field_name"])
            gathering.warn(f"{name}: the choice {told(code)} has no code, so its words stand for it.")
        yield ImportedOption(value=code, label=plain_label(label if comma else code))
