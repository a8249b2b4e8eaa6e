"""What is in a database: how many rows of each kind, and how many envelopes open."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models

from wayfellow.foundation.keyring import key_scope
from wayfellow.foundation.refusals import DoesNotOpen
from wayfellow.foundation.sealed import SealedRow

SAMPLE = 50  # of each kind, when not all are asked for


@dataclass(frozen=True, slots=True)
class Opened:
    """How many envelopes were tried, and of which kinds some did not open."""

    tried: int
    refused: dict[str, int]


def rows(alias: str) -> dict[str, int]:
    """How many rows of each kind of ours are in this database."""
    return {kind._meta.label: models.QuerySet(kind, using=alias).count() for kind in _kinds(alias)}


def rows_in_file(alias: str, copy: Path) -> dict[str, int]:
    """The same, of a copy that SQLite made and that nobody serves."""
    with closing(sqlite3.connect(copy)) as found:
        return {
            kind._meta.label: found.execute(f'SELECT count(*) FROM "{kind._meta.db_table}"').fetchone()[0]  # noqa: S608  (our own tables)
            for kind in _kinds(alias)
        }


def _kinds(alias: str) -> list[type[models.Model]]:
    return [kind for kind in apps.get_models() if _is_kept_in(kind, alias)]


def _is_kept_in(kind: type[models.Model], alias: str) -> bool:
    return kind.__module__.startswith("wayfellow.") and (kind._meta.app_label == "keys") == (alias == "keys")


def open_words(*, all_of_them: bool = False) -> Opened:
    """Open envelopes of every kind: the newest and the oldest, or all. What they say is thrown away."""
    tried, refused = 0, {}
    for kind in _sealed_kinds():
        count, failed = _try(kind, all_of_them=all_of_them)
        tried += count
        if failed:
            refused[kind._meta.label] = failed
    return Opened(tried, refused)


def _sealed_kinds() -> list[type[SealedRow]]:
    return [kind for kind in apps.get_models() if issubclass(kind, SealedRow)]


def _try(kind: type[SealedRow], *, all_of_them: bool) -> tuple[int, int]:
    found: models.QuerySet[Any] = models.QuerySet(kind).order_by("pk")
    half = SAMPLE // 2
    chosen = found.iterator() if all_of_them else [*found[:half], *found.reverse()[:half]]
    tried = refused = 0
    for row in chosen:
        tried += 1
        with key_scope():
            try:
                _ = row.words
            except DoesNotOpen:
                refused += 1
    return tried, refused
