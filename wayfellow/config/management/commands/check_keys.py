"""Does this master key open everybody's key? For the paper copy, and before an old key goes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wayfellow.foundation.masters import known_masters
from wayfellow.foundation.rotation import how_keys_open


class Command(BaseCommand):
    """`python manage.py check_keys`"""

    help = "Unwrap everybody's key, and say how many open. No words are read."

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers, and an error when one does not open."""
        for master in known_masters():
            self.stdout.write(f"Master key {master.key_id}")
        opens, refused = how_keys_open()
        self.stdout.write(f"Keys that open: {opens}. Keys that do not: {refused}.")
        if refused:
            raise CommandError("Some keys do not open. Is this the right master key?")
