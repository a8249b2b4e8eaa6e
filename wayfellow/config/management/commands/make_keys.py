"""Make the master key, where there is none yet."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from wayfellow.foundation.keyring import any_key_is_kept
from wayfellow.foundation.masters import second_master_key
from wayfellow.vault.keys import MasterKey


class Command(BaseCommand):
    """`python manage.py make_keys`"""

    help = "Make the master key where MASTER_KEY_FILE says, if there is none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Never overwrite: a lost master key loses every word."""
        path = settings.MASTER_KEY_FILE
        if path is None:
            raise CommandError("The master key does not come from a file here. Make it where it comes from.")
        if path.exists():
            self.stdout.write("There is a master key already. It was left as it is.")
            return
        if _somebody_is_here() and second_master_key() is None:
            raise CommandError(
                "MASTER_KEY_FILE names no file, but people's keys are kept here, and a new master key "
                "would open none of them. Bring the old one back from the safe."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        MasterKey.make_file(path)
        self.stdout.write(
            "A new master key was made. Keep a printed copy in a safe: without it nothing can be read."
        )


def _somebody_is_here() -> bool:
    try:
        return any_key_is_kept()
    except DatabaseError:
        return False  # before the first migration there is no place for keys yet
