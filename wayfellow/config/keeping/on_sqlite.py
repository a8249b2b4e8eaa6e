"""Copies of a database in SQLite: one file, as it was at one moment, while people go on writing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connections

from wayfellow.config.keeping.counting import rows_in_file
from wayfellow.config.keeping.on_disk import keep_on_disk

ENDING = "sqlite3"


def copy_out(alias: str, to: Path) -> dict[str, int]:
    """A database again, without leftovers of deleted rows. By a connection of its own, in no transaction."""
    with closing(sqlite3.connect(connections[alias].settings_dict["NAME"])) as found:
        found.execute("VACUUM INTO ?", (str(to),))
    return rows_in_file(alias, to)


def copy_in(alias: str, copy: Path) -> None:
    """The copy beside the database, and then in its place: there is always a whole one."""
    place = Path(connections[alias].settings_dict["NAME"])
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = place.with_name(f"{place.name}.coming")
    shutil.copyfile(copy, beside)
    beside.chmod(0o600)
    for leftover in ("-wal", "-shm"):
        place.with_name(place.name + leftover).unlink(missing_ok=True)
    beside.replace(place)
    keep_on_disk(place)


def faults_in(alias: str) -> list[str]:
    """What SQLite itself finds wrong with what it holds."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        wrong = [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        lost = [f"{row[0]} points to a row of {row[2]} that is not there" for row in cursor.fetchall()]
    return wrong + lost
