"""In PostgreSQL rows lie where there was room, and `xmin` says which transaction wrote them and a receipt."""

from collections.abc import Sequence
from typing import Any


def mix(cursor: Any, table: str, quarters: Sequence[str]) -> int:
    """Give all rows one `xmin`, and sort them by their ids, which are random. `table` is a name of ours."""
    # CLUSTER asks for this lock anyway. Asked for at once, nobody can wait for us while we wait for them.
    cursor.execute(f'LOCK TABLE "{table}" IN ACCESS EXCLUSIVE MODE')
    anew = f'UPDATE "{table}" SET quarter = quarter WHERE quarter IN (%s, %s)'  # noqa: S608
    cursor.execute(anew, quarters)
    mixed: int = cursor.rowcount
    cursor.execute(f'CLUSTER "{table}" USING "{table}_pkey"')
    return mixed
