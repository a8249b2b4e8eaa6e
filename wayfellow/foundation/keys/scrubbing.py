"""What was deleted or written over is still in a write-ahead log or in a dead row: this clears it away."""

from django.db import connections


def scrub(alias: str) -> None:
    """Leave no earlier copy of a row in the database's own files. Backups are another matter.

    Inside a transaction there is nothing to clear yet: whoever began it may still take it back.
    """
    connection = connections[alias]
    if connection.in_atomic_block:
        return
    clearing = "PRAGMA wal_checkpoint(TRUNCATE)" if connection.vendor == "sqlite" else "VACUUM"
    with connection.cursor() as cursor:
        cursor.execute(clearing)
