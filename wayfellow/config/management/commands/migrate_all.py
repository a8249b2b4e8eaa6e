"""Bring both databases up to date."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """`python manage.py migrate_all`"""

    help = "Bring both databases up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        """Keys first, so that a person never comes before the place of their key."""
        for database in ("keys", "default"):
            call_command("migrate", database=database, verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        self.stdout.write("Both databases are up to date.")
