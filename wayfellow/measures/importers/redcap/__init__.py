"""A REDCap data dictionary: one CSV file with a row for each field."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from wayfellow.measures.importers.decoding import decoded
from wayfellow.measures.importers.gathering import Gathering, path_of
from wayfellow.measures.importers.labels import is_formatted, plain_label
from wayfellow.measures.importers.limits import Place, clean_name, told
from wayfellow.measures.importers.questionnaire import ImportedItem, ImportedQuestionnaire
from wayfellow.measures.importers.redcap.branching import names_in
from wayfellow.measures.importers.redcap.columns import Row, rows_of
from wayfellow.measures.importers.redcap.fields import kind_of, options_of


def read_redcap(content: bytes, place: Place) -> ImportedQuestionnaire:
    rows, strangers = rows_of(decoded(content, place), place)
    gathering = Gathering(place)
    for column in strangers:
        gathering.warn(f"The column {column} is not one of a data dictionary, and was left out.")
    forms = list(dict.fromkeys(row["form_name"] for row in rows))
    if len(forms) > 1:
        gathering.warn(f"The file holds {len(forms)} forms, and all of them were read: {_listed(forms)}.")
    items = [_read(row, headings, gathering) for row, headings in _under_headings(rows, forms)]
    _check_names(rows, {item.id: item for item in items}, gathering)
    _check_matrices(rows, gathering)
    return gathering.questionnaire(told(forms[0]) if len(forms) == 1 and forms[0] else place.stem)


def _listed(forms: Iterable[str]) -> str:
    return ", ".join(told(form) or "(no name)" for form in list(forms)[:10])


def _under_headings(rows: Iterable[Row], forms: list[str]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """A section header stands above all fields until the next one, or the next form."""
    for form, below in groupby(rows, key=lambda row: row["form_name"]):
        section = ""
        for row in below:
            section = plain_label(row["section_header"]) or section
            yield row, ((form, section) if len(forms) > 1 else (section,))


def _read(row: Row, headings: tuple[str, ...], gathering: Gathering) -> ImportedItem:
    name = clean_name(row["field_name"], row.place.at("field_name"))
    if is_formatted(row["field_label"]):
        gathering.leave_out("formatting of questions")
    if row["field_note"]:
        gathering.leave_out("notes below questions")
    item = ImportedItem(
        id=name,
        text=plain_label(row["field_label"]),
        kind=kind_of(row, gathering),
        options=options_of(row, gathering),
        required=row["required_field"].casefold() == "y",
        group=path_of(headings),
        shown_when=row["branching_logic"] or None,
    )
    gathering.add(item, row.place, depends_on={other for other, _ in names_in(row["branching_logic"])})
    return item


def _check_names(rows: Iterable[Row], items: dict[str, ImportedItem], gathering: Gathering) -> None:
    for row in rows:
        name = told(row["field_name"])
        for other, choice in names_in(row["branching_logic"]):
            if choice and other in items and choice not in {one.value for one in items[other].options}:
                gathering.warn(
                    f"{name}: its condition names {told(other)}({told(choice)}), which is no choice."
                )
        for other, _ in names_in(row["field_label"]):
            if other in items:
                gathering.warn(
                    f"{name}: its words repeat the answer to {told(other)}, which is not supported."
                )


def _check_matrices(rows: Iterable[Row], gathering: Gathering) -> None:
    """The fields of a matrix are shown as one table, so they share one row of choices."""
    shared: dict[str, str] = {}
    for row in rows:
        matrix = row["matrix_group_name"]
        choices = " ".join(row["select_choices_or_calculations"].split())
        if matrix and shared.setdefault(matrix, choices) != choices:
            name = told(row["field_name"])
            gathering.warn(f"{name}: its choices differ from others in the matrix {told(matrix)}.")
        if matrix and row["matrix_ranking"].casefold() == "y":
            gathering.warn(
                f"The matrix {told(matrix)} lets each answer be given once. That is not supported."
            )
