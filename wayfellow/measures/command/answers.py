"""Tables of answers: a column `id`, then `1` to `n`. Read and scored a batch at a time."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import polars as pl

from wayfellow.measures.command.output import one_line
from wayfellow.measures.command.parser import CommandRefused
from wayfellow.measures.command.tables_in import rows_of
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.scoring import AnswerRefused, Tables
from wayfellow.measures.scoring_tables import score_table

BATCH: Final = 50_000
_FIRST_ROW: Final = re.compile(r"^row (\d+)")


def scored(instrument: Instrument, path: Path, *, tables: Tables) -> pl.DataFrame:
    """The scores of everybody in the file, in its order, as `score_table` gives them; or CommandRefused."""
    found: list[pl.DataFrame] = []
    rows = 0
    for frame in _batches(instrument, path):
        try:
            found.append(score_table(instrument, frame, tables=tables))
        except AnswerRefused as refused:
            raise CommandRefused(f"{path}, {_counting_on(str(refused), rows)}") from refused
        rows += frame.height
    return pl.concat(found)


def _counting_on(said: str, before: int) -> str:
    """Row 3 of this batch is another row of the file."""
    return _FIRST_ROW.sub(lambda found: f"row {int(found[1]) + before}", said)


def _batches(instrument: Instrument, path: Path) -> Iterator[pl.DataFrame]:
    """At least one, even where nobody answered: then it has the columns, and no rows."""
    rows = rows_of(path)
    header = [cell.strip() for cell in next(rows)]
    _check_header(header, instrument, path)
    places = {name: place for place, name in enumerate(header)}
    checked = _checked(rows, width=len(header), id_at=places["id"], path=path)
    batch = list(islice(checked, BATCH))
    while True:
        columns = list(zip(*batch, strict=True)) or [()] * len(header)
        yield pl.DataFrame([pl.Series(name, columns[place], pl.String) for name, place in places.items()])
        if not (batch := list(islice(checked, BATCH))):
            return


def _check_header(header: list[str], instrument: Instrument, path: Path) -> None:
    if instrument.items is None:
        raise CommandRefused(
            f"{instrument.key}: it has no items of its own, so there are no answers to read."
        )
    wanted = ["id", *(str(item) for item in range(1, instrument.items.value + 1))]
    twice = [name for name, times in Counter(header).items() if times > 1]
    if twice:
        raise CommandRefused(f"{path}, the header: the column '{one_line(twice[0])}' is there twice.")
    if missing := [name for name in wanted if name not in header]:
        raise CommandRefused(
            f"{path}, the header: there is no column '{missing[0]}'. It must be: id, 1 to {wanted[-1]}."
        )
    if strange := [name for name in header if name not in wanted]:
        raise CommandRefused(
            f"{path}, the header: {instrument.short_name} has no item '{one_line(strange[0])}'."
        )


def _checked(rows: Iterator[list[str]], *, width: int, id_at: int, path: Path) -> Iterator[list[str]]:
    """Rows as wide as the header, each with an id that no other has."""
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        if len(row) != width:
            raise CommandRefused(
                f"{path}, row {number}: it has {len(row)} cells, and the header has {width}."
            )
        who = row[id_at] = row[id_at].strip()
        if not who:
            raise CommandRefused(f"{path}, row {number}: it has no id.")
        if seen.setdefault(who, number) != number:
            raise CommandRefused(
                f"{path}, row {number}: the id '{one_line(who)}' stands in row {seen[who]}, too."
            )
        yield row
