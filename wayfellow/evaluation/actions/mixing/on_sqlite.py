"""In SQLite rows lie by their rowid, which counts up."""

from collections.abc import Sequence
from typing import Any


def mix(cursor: Any, table: str, quarters: Sequence[str]) -> int:
    """Any rowid of the 2 ** 64 that there are. `table` is a name of ours."""
    anew = f'UPDATE "{table}" SET rowid = random() WHERE quarter IN (%s, %s)'  # noqa: S608
    cursor.execute(anew, quarters)
    mixed: int = cursor.rowcount
    return mixed
