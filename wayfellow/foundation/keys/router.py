"""Sends person keys to their own database, and nothing else there."""

from typing import Any

from django.db.models import Model


class KeysApart:
    """Keys live in `keys`, all other records in `default`; neither ever mixes with the other."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        """The database that holds this kind of record."""
        return "keys" if model._meta.app_label == "keys" else "default"

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """Tables of keys in `keys`, all others in `default`."""
        return (db == "keys") == (app_label == "keys")
