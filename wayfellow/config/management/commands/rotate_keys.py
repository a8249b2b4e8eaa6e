"""Wrap everybody's key anew, while people go on writing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wayfellow.foundation.keys.scrubbing import scrub
from wayfellow.foundation.masters import master_key, second_master_key
from wayfellow.foundation.rotation import FingerprintsNotKept, NothingToRotate, rotate

NO_SECOND = (
    "There is one master key only. Set SECOND_MASTER_KEY_FILE to the old one. docs/security/keys.md says how."
)
NO_FINGERPRINTS = "Run migrate_all first, with the old master key alone. docs/security/keys.md says why."


class Command(BaseCommand):
    """`python manage.py rotate_keys`"""

    help = "Wrap everybody's key under MASTER_KEY. Broken off anywhere, run it again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how far it came, and when the old key may be destroyed."""
        try:
            rotated = rotate()
        except NothingToRotate:
            raise CommandError(NO_SECOND) from None
        except FingerprintsNotKept:
            raise CommandError(NO_FINGERPRINTS) from None
        scrub("keys")  # the old wrappings, out of the write-ahead log or the dead rows
        second = second_master_key()
        self.stdout.write(f"Wrapped anew: {rotated.wrapped_anew}. All under {master_key().key_id} now.")
        if rotated.refused:
            raise CommandError(
                f"{rotated.refused} keys open under neither master key. Keep both, and look why."
            )
        self.stdout.write(
            f"None is left under {second.key_id if second else ''}. "
            "Take SECOND_MASTER_KEY away, start anew, and destroy the old key once no backup needs it."
        )
