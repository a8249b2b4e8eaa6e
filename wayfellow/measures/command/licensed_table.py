"""A lookup table that came with a licence: CSV with `counted,reported`, and `score` where there are more."""

from math import isfinite
from pathlib import Path

from wayfellow.measures.command.parser import CommandRefused
from wayfellow.measures.command.tables_in import rows_of
from wayfellow.measures.instrument import Instrument
from wayfellow.measures.lookup_tables import TableRefused, Tables, check_table

_HEADERS = (["counted", "reported"], ["score", "counted", "reported"])


def licensed_tables(path: Path | None, instrument: Instrument) -> Tables:
    """Its rows by the key of their score, checked; none where no file was named."""
    if path is None:
        return {}
    rows = rows_of(path)
    keys = [score.key for score in instrument.scores if score.lookup]
    header = _header(next(rows), keys, instrument, path)
    found: dict[str, list[tuple[float, float]]] = {}
    for number, row in enumerate(rows, start=1):
        where = f"{path}, row {number}"
        if len(row) != len(header):
            raise CommandRefused(f"{where}: it has {len(row)} cells, not {len(header)}.")
        *key, counted, reported = row
        pair = _number(counted, where), _number(reported, where)
        found.setdefault(key[0].strip() if key else keys[0], []).append(pair)
    return _checked({key: tuple(sorted(pairs)) for key, pairs in found.items()}, instrument, keys, path)


def _header(cells: list[str], keys: list[str], instrument: Instrument, path: Path) -> list[str]:
    header = [cell.strip() for cell in cells]
    if header not in _HEADERS:
        raise CommandRefused(f"{path}, the header: it must be counted,reported or score,counted,reported.")
    if not keys:
        raise CommandRefused(f"{path}: {instrument.short_name} has no score with a table.")
    if len(header) == 2 and len(keys) > 1:
        raise CommandRefused(f"{path}, the header: a column 'score' must say which of {', '.join(keys)}.")
    return header


def _number(cell: str, where: str) -> float:
    try:
        value = float(cell)
    except ValueError as mistake:
        raise CommandRefused(f"{where}: '{cell}' is no number.") from mistake
    if not isfinite(value):
        raise CommandRefused(f"{where}: '{cell}' is no number.")
    return value


def _checked(tables: Tables, instrument: Instrument, keys: list[str], path: Path) -> Tables:
    if not tables:
        raise CommandRefused(f"{path}: there are no rows.")
    for key, rows in tables.items():
        if key not in keys:
            raise CommandRefused(f"{path}: {instrument.short_name} has no score '{key}' with a table.")
        try:
            check_table(instrument.score(key), rows, instrument=instrument)
        except TableRefused as refused:
            raise CommandRefused(f"{path}: {refused}") from refused
    return tables
