"""Send the letters that are due. Run it every few minutes; docs/settings.md says how."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from wayfellow.routines import actions


class Command(BaseCommand):
    """`python manage.py send_reminders`"""

    help = "Send reminders by email to those who asked for them. Each goes once, however often this runs."

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers only: a log is no place for addresses."""
        run = actions.send_reminders(at=timezone.now())
        self.stdout.write(f"Sent: {run.sent}. Not taken by the mail server: {run.refused}.")
