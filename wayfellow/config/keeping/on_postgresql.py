"""Copies of a database in PostgreSQL, by its own programs."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import connections, transaction

from wayfellow.config.keeping.counting import rows
from wayfellow.config.keeping.refusals import CopyRefused

ENDING = "pgdump"


def copy_out(alias: str, to: Path) -> dict[str, int]:
    """The dump and the counting see the same moment, whatever is written meanwhile."""
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        _run("pg_dump", alias, "--format=custom", f"--snapshot={moment}", f"--file={to}")
        return rows(alias)


def copy_in(alias: str, copy: Path) -> None:
    """All of it or nothing, in one transaction."""
    _run("pg_restore", alias, "--clean", "--if-exists", "--no-owner", "--single-transaction", str(copy))


def faults_in(alias: str) -> list[str]:
    """Nothing to ask: what was restored has gone through every constraint again."""
    connections[alias].ensure_connection()
    return []


def program_named(program: str) -> str:
    """PostgreSQL's own program, on the path or where packages put it."""
    newest = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    found = shutil.which(program) or (str(newest[-1]) if newest else None)
    if found is None:
        raise CopyRefused(f"{program} is not here. It comes with PostgreSQL.")
    return found


def _run(program: str, alias: str, *arguments: str) -> None:
    settings = connections[alias].settings_dict
    try:
        subprocess.run(
            [program_named(program), f"--dbname={settings['NAME']}", *arguments],
            env={**os.environ, **_as_environment(settings)},
            capture_output=True,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().splitlines()
        raise CopyRefused(f"{program} ended with {error.returncode}: {told[0] if told else ''}") from None


def _as_environment(settings: Mapping[str, Any]) -> dict[str, str]:
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    return {name: str(settings[ours]) for name, ours in names.items() if settings.get(ours)}
