"""Bring both databases up to date."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wayfellow.foundation.masters import master_key
from wayfellow.foundation.rotation import FingerprintsNotKept, keep_fingerprints
from wayfellow.vault.keys import MasterKeyRefused

ONE_ALONE = "Run this with the old master key alone, before there are two. docs/security/keys.md says why."


class Command(BaseCommand):
    """`python manage.py migrate_all`"""

    help = "Bring both databases up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        """Keys first, so that a person never comes before the place of their key."""
        for database in ("keys", "default"):
            call_command("migrate", database=database, verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        _keep_fingerprints()
        self.stdout.write("Both databases are up to date.")


def _keep_fingerprints() -> None:
    """So that codes outlive their master key. Where there is no master key yet, there are no codes either."""
    try:
        master_key()
    except MasterKeyRefused:
        return
    try:
        keep_fingerprints(at=timezone.now())
    except FingerprintsNotKept:
        raise CommandError(ONE_ALONE) from None
