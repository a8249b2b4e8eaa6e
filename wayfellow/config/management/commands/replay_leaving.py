"""After a restored backup: take out again whoever had left. And finish what broke off."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wayfellow.foundation.outside import LineNotRead
from wayfellow.leaving.actions import finish_leavings


class Command(BaseCommand):
    """`python manage.py replay_leaving --ledger /mnt/elsewhere/left.log`"""

    help = "Take out whoever left for good and is here again. `restore` does it by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        """Several machines keep several ledgers."""
        parser.add_argument("--ledger", type=Path, action="append")

    def handle(self, *args: Any, **options: Any) -> None:
        """Two numbers and no names."""
        try:
            left, here = finish_leavings(
                ledgers=options["ledger"] or [settings.LEDGER_FILE], at=timezone.now()
            )
        except LineNotRead as unread:
            raise CommandError(str(unread)) from None
        self.stdout.write(f"Left for good, ever: {left}. Were here again and are gone now: {here}.")
