"""Copies of a database, by whatever means its kind has."""

from pathlib import Path
from types import ModuleType

from django.db import connections

from wayfellow.config.keeping import on_postgresql, on_sqlite
from wayfellow.config.keeping.on_disk import keep_on_disk

KINDS: dict[str, ModuleType] = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def ending_of(alias: str) -> str:
    """By which a copy tells what it is of."""
    return str(_kind_of(alias).ENDING)


def copy_out(alias: str, to: Path) -> dict[str, int]:
    """One file that holds the whole database as it was at one moment; and how many rows were in it then."""
    counted: dict[str, int] = _kind_of(alias).copy_out(alias, to)
    to.chmod(0o600)
    keep_on_disk(to)
    return counted


def copy_in(alias: str, copy: Path) -> None:
    """Put the copy in the place of the database. What was there is gone afterwards."""
    connections[alias].close()
    _kind_of(alias).copy_in(alias, copy)


def faults_in(alias: str) -> list[str]:
    """What the database itself finds wrong with what it holds."""
    found: list[str] = _kind_of(alias).faults_in(alias)
    return found


def _kind_of(alias: str) -> ModuleType:
    return KINDS[connections[alias].vendor]
