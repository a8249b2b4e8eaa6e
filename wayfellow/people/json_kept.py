"""JSON in a column of plain text, for the one table of allauth that has such a column."""

from typing import Any

from django.db import models


class PlainJSON(models.JSONField):
    """As Django's own, without its check inside the table.

    SQLite runs here with `trusted_schema=OFF`, and then refuses functions in a table's own rules.
    """

    def db_check(self, connection: Any) -> None:
        """None: what is written there goes through Django alone."""

    def deconstruct(self) -> Any:
        """To Django's autodetector it is the field that allauth declares."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs
