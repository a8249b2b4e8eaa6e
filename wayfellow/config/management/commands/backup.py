"""A copy of the words and a copy of the keys, into two folders. The master key is in neither."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wayfellow.config.keeping.backups import drop_older, take
from wayfellow.config.keeping.refusals import CopyRefused


class Command(BaseCommand):
    """`python manage.py backup --words /mnt/a --keys /mnt/b`"""

    help = "Copy both databases while people go on writing. Old copies of the keys go."

    def add_arguments(self, parser: CommandParser) -> None:
        """Two folders, best on two machines."""
        parser.add_argument("--words", type=Path, required=True)
        parser.add_argument("--keys", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Say where they are."""
        now = timezone.now()
        _refuse_master_key_in(options["words"], options["keys"])
        try:
            copies = take(words_to=options["words"], keys_to=options["keys"], at=now)
        except CopyRefused as refused:
            raise CommandError(str(refused)) from None
        for copy in copies:
            self.stdout.write(str(copy))
        gone = drop_older(options["keys"], than=now - timedelta(days=settings.KEYS_BACKUPS_KEPT_DAYS))
        self.stdout.write(f"Older copies of the keys that are gone: {gone}.")


def _refuse_master_key_in(*folders: Path) -> None:
    key = settings.MASTER_KEY_FILE
    if key is not None and any(folder.resolve() in key.resolve().parents for folder in folders):
        raise CommandError("The master key lies in a folder for backups: together they would open all.")
