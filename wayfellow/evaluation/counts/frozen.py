"""A report as it is published: rounded and hidden cells by their keys. Words come when it is read."""

from typing import Final

import msgspec

from wayfellow.evaluation.counts.hiding import Count
from wayfellow.evaluation.counts.means import Mean


class FrozenRow(msgspec.Struct, frozen=True):
    """One row of a table: its key, its counts and its means in the order of that table."""

    key: str
    counts: tuple[Count, ...] = ()
    means: tuple[Mean | None, ...] = ()


class FrozenTable(msgspec.Struct, frozen=True):
    """One table. `about` names a measure, and a number of it, where it is about one."""

    key: str
    base: Count
    rows: tuple[FrozenRow, ...] = ()
    about: tuple[str, ...] = ()


FrozenReport = tuple[FrozenTable, ...]
_DECODER: Final = msgspec.json.Decoder(FrozenReport)


def as_text(report: FrozenReport) -> str:
    """As it is kept."""
    return msgspec.json.encode(report).decode()


def as_report(text: str) -> FrozenReport:
    """What `as_text` wrote."""
    return _DECODER.decode(text)
