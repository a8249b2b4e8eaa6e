"""Tests with a database begin with a copy of one that stands already: setting it up takes longest of all."""

import os
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.backends.base.creation import BaseDatabaseCreation

# Where the databases of the first run lie for all later ones; set by tools/mutate.py.
PLACE = "WAYFELLOW_PREPARED"
_set_up_anew = BaseDatabaseCreation.create_test_db


def pytest_configure() -> None:
    BaseDatabaseCreation.create_test_db = create_test_db  # type: ignore[method-assign]


def create_test_db(self: BaseDatabaseCreation, *arguments: Any, **how: Any) -> str:
    """In Django's place: a copy where there is one, and else the real thing, kept for the next."""
    kept = Path(os.environ[PLACE]) / self.connection.alias
    if kept.exists():
        return _from_copy(self, kept)
    name: str = _set_up_anew(self, *arguments, **how)
    with self.connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(kept)])
    return name


def _from_copy(creation: BaseDatabaseCreation, kept: Path) -> str:
    name: str = creation._get_test_db_name()  # type: ignore[attr-defined]
    creation.connection.close()
    shutil.copy(kept, name)
    settings.DATABASES[creation.connection.alias]["NAME"] = name
    creation.connection.settings_dict["NAME"] = name
    creation.connection.ensure_connection()
    return name
