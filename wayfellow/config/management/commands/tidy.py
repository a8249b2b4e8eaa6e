"""What is of no use goes, what was begun is finished, counted rows are mixed. By a timer, every night."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from wayfellow.evaluation.actions import mix_rows
from wayfellow.foundation.keys.scrubbing import scrub
from wayfellow.foundation.retention import forget_answered_forms, forget_old_drafts
from wayfellow.leaving.actions import finish_leavings
from wayfellow.people.actions import forget_old_invitations, forget_old_sign_ins


class Command(BaseCommand):
    """`python manage.py tidy`"""

    help = "Remove what has had its time, finish leavings that broke off, mix counted rows."

    def handle(self, *args: Any, **options: Any) -> None:
        """One number for each kind."""
        now = timezone.now()
        gone = {
            "answered forms": forget_answered_forms(at=now),
            "drafts": forget_old_drafts(at=now),
            "invitations": forget_old_invitations(at=now),
            "sign-ins": forget_old_sign_ins(at=now),
            "leavings finished": finish_leavings(ledgers=[settings.LEDGER_FILE], at=now)[1],
        }
        mixed = mix_rows(at=now)
        for alias in ("keys", "default"):
            scrub(alias)
        self.stdout.write("Removed: " + ", ".join(f"{count} {kind}" for kind, count in gone.items()) + ".")
        self.stdout.write(f"Mixed: {mixed} counted rows.")
